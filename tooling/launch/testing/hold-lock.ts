// Runs as a process of its own: takes the lock of a folder, says so, and does as it is told.
import { describeError } from '../launch-error.ts';
import { takeLock } from '../lock.ts';

const [folder = '', goes] = process.argv.slice(2);
try {
  const lock = await takeLock(folder, 'a test');
  if (goes === 'down') {
    lock.announceStop();
  }
  setInterval(() => {}, 60_000);
  console.log(lock.tookOver ? 'took over' : 'took');
} catch (error) {
  console.log(describeError(error));
  process.exit(1);
}

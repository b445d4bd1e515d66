// Runs as a process of its own: starts the database of a folder, and stays until it is told to go.
import { startCluster } from '../cluster.ts';
import { describeError } from '../launch-error.ts';
import { quickDatabase } from './quick-database.ts';

try {
  const cluster = await startCluster({ folder: process.argv[2] ?? '', flags: quickDatabase });
  process.on('SIGTERM', () => void cluster.stop().then(() => process.exit(0)));
  setInterval(() => {}, 60_000);
  console.log(`up ${cluster.adopted ? 'adopted' : 'new'} ${cluster.url}`);
} catch (error) {
  console.log(describeError(error));
  process.exit(1);
}

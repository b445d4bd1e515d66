// Runs as a process of its own: waits for its caller to die, then stops the server it was told of.
import { stopPostmaster } from './postmaster.ts';

const [pid, start = ''] = process.argv.slice(2);

process.on('message', () => {});
process.once('disconnect', () => void stopPostmaster({ pid: Number(pid), start }));

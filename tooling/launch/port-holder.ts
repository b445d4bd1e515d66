import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

export type Holder = { pid: number; name: string };

const listening = '0A';

function socketsOn(port: number): Set<string> {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const rows = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => {
    try {
      return readFileSync(file, 'utf8').split('\n');
    } catch {
      return [];
    }
  });
  const columns = rows.map((row) => row.trim().split(/\s+/));
  const fitting = columns.filter((row) => row[1]?.endsWith(`:${hex}`) && row[3] === listening);
  return new Set(fitting.map((row) => `socket:[${row[9]}]`));
}

function holds(pid: string, sockets: Set<string>): boolean {
  try {
    const folder = `/proc/${pid}/fd`;
    return readdirSync(folder).some((file) => sockets.has(readlinkSync(`${folder}/${file}`)));
  } catch {
    // Another account's process, or one that has just ended.
    return false;
  }
}

/** A bare machine has neither ss nor lsof: the system's own tables are always there. */
function findInProc(port: number): Holder | null {
  const sockets = socketsOn(port);
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && holds(name, sockets));
  return pid === undefined
    ? null
    : { pid: Number(pid), name: readFileSync(`/proc/${pid}/comm`, 'utf8').trim() };
}

/** The process that listens on a port, where this account may know it. */
export async function findPortHolder(port: number): Promise<Holder | null> {
  try {
    if (process.platform === 'linux') {
      return findInProc(port);
    }
    const { default: findProcess } = await import('find-process');
    const [found] = await findProcess('port', port, { strict: true });
    return found === undefined ? null : { pid: found.pid, name: found.name };
  } catch {
    return null;
  }
}

// Plain JavaScript: run.mjs needs it under Node 18, before any TypeScript can run.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const onLinux = process.platform === 'linux';

function readStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may hold spaces and brackets itself: fields count from the last bracket.
    const end = stat.lastIndexOf(')');
    const [state, parent, ...rest] = stat.slice(end + 2).split(' ');
    return {
      name: stat.slice(stat.indexOf('(') + 1, end),
      state,
      parent: Number(parent),
      start: rest[17],
    };
  } catch {
    return null;
  }
}

function askPs(pid) {
  try {
    const options = { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' }, stdio: 'pipe' };
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], options).trim();
    return line === '' || line.startsWith('Z')
      ? null
      : line.replace(/^\S+\s+/, '').replace(/\W+/g, '-');
  } catch {
    return null;
  }
}

/** When a living process started, in the machine's own words; null when it is dead or a zombie. */
export function startOf(pid) {
  if (!onLinux) {
    return askPs(pid);
  }
  const stat = readStat(pid);
  return stat === null || stat.state === 'Z' || stat.state === 'X' ? null : stat.start;
}

export function markOf(pid) {
  const start = startOf(pid);
  return start === null ? null : { pid, start };
}

/** A number alone proves nothing: the system hands it out again. */
export function isAlive(mark) {
  return startOf(mark.pid) === mark.start;
}

/** The nearest ancestor whose name fits, on Linux; elsewhere none is known. */
export function findAncestor(namePattern, pid = process.pid) {
  for (let stat = onLinux ? readStat(pid) : null; stat !== null && stat.parent > 1; ) {
    const parent = stat.parent;
    stat = readStat(parent);
    if (stat !== null && namePattern.test(stat.name)) {
      return { pid: parent, start: stat.start };
    }
  }
  return null;
}

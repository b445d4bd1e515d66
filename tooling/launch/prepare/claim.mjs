// Plain JavaScript: run.mjs needs it under Node 18, before any TypeScript can run.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, markOf } from './process-mark.mjs';

function readNote(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Its owner is writing it or has just gone: the name alone says who it is.
    return {};
  }
}

function readClaim(folder, name) {
  const found = /^(\d+)@(.+)$/.exec(name);
  if (found === null) {
    return null;
  }
  const path = join(folder, name);
  const mark = { pid: Number(found[1]), start: found[2] };
  const note = readNote(path);
  const work = note.work;
  // Work that outlives a killed owner (an install, say) still holds what it was claimed for.
  return { ...mark, note, path, isAlive: isAlive(mark) || (work !== undefined && isAlive(work)) };
}

/**
 * One holder at a time, by files: each claimant leaves one named after its own pid and start time
 * (created exclusively), then looks for others and gives way to a living one. Nobody removes the
 * file of a living process but itself, so taking over from a dead one needs no second lock.
 * Two that claim at the same instant may both give way: the caller tries again.
 */
export function tryClaim(folder, note = {}) {
  mkdirSync(folder, { recursive: true });
  const me = markOf(process.pid);
  const name = `${me.pid}@${me.start}`;
  const path = join(folder, name);
  try {
    writeFileSync(path, JSON.stringify(note), { flag: 'wx', mode: 0o644 });
  } catch (error) {
    if (error.code !== 'EEXIST') {
      throw error;
    }
    return { held: false, holder: { ...me, note: readNote(path) } };
  }
  const others = readdirSync(folder).filter((other) => other !== name);
  const claims = others.map((other) => readClaim(folder, other)).filter((claim) => claim !== null);
  const holder = claims.find((claim) => claim.isAlive);
  if (holder !== undefined) {
    rmSync(path, { force: true });
    return { held: false, holder };
  }
  for (const claim of claims) {
    rmSync(claim.path, { force: true });
  }
  return {
    held: true,
    tookOver: claims.length > 0,
    say: (news) => writeFileSync(path, JSON.stringify({ ...note, ...news })),
    release: () => rmSync(path, { force: true }),
  };
}

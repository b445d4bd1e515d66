import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from '../command.ts';

/** A program of Debian: where it lies, or why it cannot be had here. */
export type Found = { path: string } | { missing: string };

const debianPostgres = '/usr/lib/postgresql';

/** Debian's PostgreSQL, the oldest that the product takes first: its folder of programs. */
export async function debianPostgresPrograms(): Promise<Found> {
  return findOrInstall(['postgresql-15', 'postgresql'], () => {
    const versions = existsSync(debianPostgres) ? readdirSync(debianPostgres).map(Number) : [];
    const folders = versions
      .filter((version) => version >= 15)
      .sort((a, b) => a - b)
      .map((version) => join(debianPostgres, String(version), 'bin'));
    return folders.find((folder) => existsSync(join(folder, 'initdb')));
  });
}

export async function debianRedisServer(): Promise<Found> {
  return findOrInstall(['redis-server'], () =>
    (process.env['PATH'] ?? '')
      .split(delimiter)
      .map((folder) => join(folder, 'redis-server'))
      .find((path) => existsSync(path)),
  );
}

/** Tries the packages in turn. Only root can install: anyone else is told what to ask for. */
async function findOrInstall(packages: string[], look: () => string | undefined): Promise<Found> {
  const path = look();
  if (path !== undefined) {
    return { path };
  }
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return { missing: `root would install it: apt-get install ${packages[0]}` };
  }
  await apt('update');
  const said: string[] = [];
  for (const name of packages) {
    const { output } = await apt('install', '-y', '--no-install-recommends', name);
    const installed = look();
    if (installed !== undefined) {
      return { path: installed };
    }
    said.push(output);
  }
  throw new Error(`apt-get could not install ${packages.join(' or ')}:\n${said.join('\n')}`);
}

/** Run level 1 tells Debian's packages not to start a service of their own. */
function apt(...args: string[]): Promise<{ ok: boolean; output: string }> {
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  return runCommand({ run: 'apt-get', args: ['-q', ...args], cwd: '/', env });
}

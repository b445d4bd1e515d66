// Plain JavaScript for Node 18 or newer: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markOf } from './process-mark.mjs';
import { cacheSettings } from './toolchain.mjs';

const stampFile = (root) => join(root, 'node_modules', '.installed');
const skipped = new Set(['node_modules', 'dist', 'build', 'docs']);

function foldersIn(folder) {
  const inside = readdirSync(folder, { withFileTypes: true });
  const wanted = inside.filter((one) => one.isDirectory() && !one.name.startsWith('.'));
  return wanted.filter((one) => !skipped.has(one.name)).map((one) => join(folder, one.name));
}

/** Every package of the workspace lies at most two folders deep. */
function packageFolders(root) {
  const first = foldersIn(root);
  const all = [root, ...first, ...first.flatMap(foldersIn)];
  return all.filter((folder) => existsSync(join(folder, 'package.json'))).sort();
}

function needsPackages(text) {
  const { dependencies, devDependencies } = JSON.parse(text);
  return Object.keys({ ...dependencies, ...devDependencies }).length > 0;
}

/** What the installed packages follow from; null when some of them are visibly gone. */
function installStamp(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const name of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) {
    hash.update(existsSync(join(root, name)) ? readFileSync(join(root, name)) : '');
  }
  for (const folder of packageFolders(root)) {
    const text = readFileSync(join(folder, 'package.json'), 'utf8');
    if (needsPackages(text) && !existsSync(join(folder, 'node_modules'))) {
      return null;
    }
    hash.update(folder.slice(root.length)).update(text);
  }
  return hash.digest('hex');
}

export function isInstalled(root) {
  try {
    return readFileSync(stampFile(root), 'utf8') === installStamp(root);
  } catch {
    return false;
  }
}

/** The caller holds the folder's claim, and is told of pnpm, which may outlive it. */
export async function install(root, { env, screen, onStarted }) {
  screen.say('Installing dependencies ...');
  const since = Date.now();
  const options = {
    cwd: root,
    env: { ...env, ...cacheSettings(root) },
    shell: process.platform === 'win32',
    // Standard output belongs to the command that was asked for.
    stdio: ['ignore', 2, 2],
  };
  const flags = ['install', '--frozen-lockfile', '--config.confirmModulesPurge=false'];
  const code = await new Promise((resolve, reject) => {
    const pnpm = spawn('pnpm', flags, options);
    pnpm.on('error', reject);
    pnpm.on('exit', resolve);
    pnpm.on('spawn', () => onStarted(markOf(pnpm.pid)));
  });
  if (code !== 0) {
    throw new Error('Dependencies could not be installed; what pnpm says stands above.');
  }
  writeFileSync(stampFile(root), installStamp(root) ?? '');
  screen.say(`✓ Dependencies installed (${((Date.now() - since) / 1000).toFixed(1)} s)`);
}

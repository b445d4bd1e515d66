import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';

const publicRegistry = 'registry.npmjs.org';
const ordinary = ['/', '/home', '/root', '/tmp', '/srv', '/opt', '/usr', '/usr/src', '/var'];

/** What would betray the machine that a file was written on: its folders, its people, its registry. */
export function machineMarks(root: string): { mark: RegExp; told: string }[] {
  const here = root.replace(/\/$/, '');
  const above = dirname(here);
  const host = registryHost();
  return [
    { mark: /(?<![\w.])\/tmp\/[a-z]/, told: 'a folder for passing things' },
    { mark: /(?<![\w.])\/(home|Users)\/\w|C:\\Users\\/, told: "somebody's own folder" },
    ...(ordinary.includes(above) ? [] : [{ mark: asPath(above), told: "this machine's folder" }]),
    ...(host === '' || host === publicRegistry
      ? []
      : [{ mark: new RegExp(literally(host)), told: "this machine's package registry" }]),
  ];
}

function asPath(path: string): RegExp {
  return new RegExp(`(?<![\\w.])${literally(path)}/`);
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function registryHost(): string {
  const asked = spawnSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' });
  const address = asked.status === 0 ? asked.stdout.trim() : '';
  return URL.canParse(address) ? new URL(address).host : '';
}

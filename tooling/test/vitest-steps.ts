import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles, listFolders, readText, repositoryRoot } from '../checks/source-tree.ts';
import { runCommand } from './command.ts';
import type { Outcome, Step } from './step.ts';
import { countsOfVitest, judged } from './summary.ts';

const rooms = [
  ...['apps', 'packages'].flatMap((folder) =>
    listFolders(repositoryRoot, folder).map((name) => `${folder}/${name}`),
  ),
  'tooling',
];

/** One step for each `test:…` script of a package that has specs; the long ones (medium) first. */
export function vitestSteps(): Step[] {
  return rooms
    .filter((room) => listFiles(repositoryRoot, room).some((path) => path.endsWith('.spec.ts')))
    .flatMap((room) => testScripts(room).map((script) => vitestStep(room, script)))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function vitestStep(room: string, script: string): Step {
  const size = script.replace('test:', '');
  return { name: `${size} tests of ${room}`, run: () => runVitest(room, script) };
}

function testScripts(room: string): string[] {
  const { scripts = {} } = JSON.parse(readText(repositoryRoot, `${room}/package.json`));
  return Object.keys(scripts).filter((name) => name.startsWith('test:'));
}

async function runVitest(room: string, script: string): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-test-'));
  const file = join(folder, 'report.json');
  try {
    const { ok, output } = await runCommand({
      run: process.execPath,
      args: [
        ...['--run', script, '--'],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      ],
      cwd: join(repositoryRoot, room),
      env: { NO_COLOR: '1' },
      minutes: 40,
    });
    const report: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    return { counts: judged(countsOfVitest(report), ok), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../checks/source-tree.ts';
import { findBrowser } from './browser.ts';
import { runCommand } from './command.ts';
import type { Outcome, Step } from './step.ts';
import { countsOfPlaywright, judged } from './summary.ts';

const room = join(repositoryRoot, 'e2e');

/** The journeys, alone on the machine: what they wait for must not depend on who else works. */
export function browserStep(behind: string[]): Step {
  return { name: 'journeys in the browser', after: ['build'], behind, run: runJourneys };
}

async function runJourneys(): Promise<Outcome> {
  const browser = await findBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'etabli-e2e-'));
  const file = join(folder, 'report.json');
  try {
    const { ok, output } = await runCommand({
      run: join(room, 'node_modules/.bin/playwright'),
      args: ['test', '--reporter=list,json'],
      cwd: room,
      env: {
        ...browser.env,
        CHROMIUM_PATH: browser.path,
        CHROMIUM_ARGS: browser.args.join(' '),
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
        NO_COLOR: '1',
      },
      minutes: 40,
    });
    const report: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    return { counts: judged(countsOfPlaywright(report), ok), output, note: browser.path };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

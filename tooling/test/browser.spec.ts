import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from './browser.ts';

describe('the browser', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'etabli-browser-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function install(name: string, script: string): string {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  it('is the one that CHROMIUM_PATH names, before any other', async () => {
    const named = install('mine', 'exit 1');
    install('chromium', 'echo Chromium 156.0');
    const found = await findBrowser({ CHROMIUM_PATH: named, PATH: folder });
    expect(found.path).toBe(named);
  });

  it('is refused when CHROMIUM_PATH names nothing', async () => {
    await expect(findBrowser({ CHROMIUM_PATH: join(folder, 'gone') })).rejects.toThrow(
      /^CHROMIUM_PATH: got ".*gone", takes the path of a browser program$/,
    );
  });

  it('is an installed one that answers, not one that only tells how to install it', async () => {
    install('chromium-browser', 'echo please install; exit 1');
    const chrome = install('google-chrome', 'echo Google Chrome 156.0.1');
    const found = await findBrowser({ PATH: folder });
    expect(found.path).toBe(chrome);
  });

  it('is the one from npm where none is installed, and that one starts', async () => {
    const { path, args, env } = await findBrowser({ PATH: folder });
    const browser = spawn(
      path,
      [...args, '--headless', '--no-sandbox', '--remote-debugging-port=0'],
      {
        env: { ...process.env, ...env },
      },
    );
    try {
      const { host } = new URL(await addressTold(browser));
      const title = encodeURIComponent('data:text/html,<title>workbench</title>');
      await fetch(`http://${host}/json/new?${title}`, { method: 'PUT' });
      await expect.poll(() => titlesAt(host)).toContain('workbench');
    } finally {
      browser.kill('SIGKILL');
    }
  });
});

/** A browser says on which address it can be steered. */
function addressTold(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    browser.stderr?.on('data', (piece) => {
      said += piece;
      const address = /DevTools listening on (\S+)/.exec(said)?.[1];
      if (address !== undefined) {
        resolve(address);
      }
    });
    browser.on('exit', () => reject(new Error(said)));
  });
}

async function titlesAt(host: string): Promise<string[]> {
  const pages: { title: string }[] = await (await fetch(`http://${host}/json/list`)).json();
  return pages.map(({ title }) => title);
}

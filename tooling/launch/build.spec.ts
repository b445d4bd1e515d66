import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { build } from './build.ts';
import { makeScreen } from './prepare/screen.mjs';
import { temporaryFolder } from './testing/temporary-folder.ts';

/** A root whose turbo says this and ends with that code. */
function rootWithTurbo(says: string[], code: number) {
  const root = temporaryFolder();
  mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true });
  const lines = says.map((line) => `echo '${line}'`);
  const script = ['#!/bin/sh', ...lines, `exit ${code}`].join('\n');
  writeFileSync(join(root, 'node_modules', '.bin', 'turbo'), script, { mode: 0o755 });
  const stream = new PassThrough();
  const screen = makeScreen({ stream: stream as unknown as NodeJS.WriteStream });
  const { signal } = new AbortController();
  const said = () => String(stream.read() ?? '');
  return { asked: { root, packages: ['@etabli/api'], signal, screen }, said };
}

const hit = '@etabli/api:build: cache hit, replaying logs 1111111111111111';
const miss = '@etabli/portal:build: cache miss, executing 2222222222222222';

it('says that nothing had changed, and by which build it is known', async () => {
  const { asked, said } = rootWithTurbo([hit], 0);
  expect(await build(asked)).toBe('1111111111111111');
  expect(said()).toMatch(/^✓ Building, nothing had changed \(/);
});

it('knows a build by all that went into it', async () => {
  const { asked, said } = rootWithTurbo([miss, hit], 0);
  expect(await build(asked)).toBe('1111111111111111 2222222222222222');
  expect(said()).toMatch(/^✓ Building \(/);
});

it('shows what the task that failed had said, and nothing of the others', async () => {
  const says = [miss, '@etabli/portal:build: no such page', hit, 'Failed:    @etabli/portal#build'];
  const { asked, said } = rootWithTurbo(says, 1);
  await expect(build(asked)).rejects.toThrow('The build failed (@etabli/portal).');
  const screen = said();
  expect(screen).toContain('no such page');
  expect(screen).not.toContain('replaying');
});

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeCheckout } from './testing/fake-checkout.ts';

it('installs once, then runs the file with what it was given and ends as it ends', async () => {
  const checkout = makeCheckout(['pnpm']);
  const first = checkout.run(['3', 'a', 'b']);
  expect(await first.ended).toBe(3);
  expect(first.said()).toContain(`run 3 a,b ${checkout.root}`);
  expect(await checkout.run(['0']).ended).toBe(0);
  expect(checkout.trace()).toEqual(['pnpm install']);
});

it('installs again when a package asks for something else, or its packages are gone', async () => {
  const checkout = makeCheckout(['pnpm']);
  const { root } = checkout;
  await checkout.run(['0']).ended;
  const manifest = JSON.stringify({ type: 'module', dependencies: { other: '2.0.0' } });
  writeFileSync(join(root, 'apps', 'one', 'package.json'), manifest);
  await checkout.run(['0']).ended;
  rmSync(join(root, 'apps', 'one', 'node_modules'), { recursive: true });
  await checkout.run(['0']).ended;
  expect(checkout.trace()).toEqual(['pnpm install', 'pnpm install', 'pnpm install']);
});

it('says in one line that the install failed, and runs nothing', async () => {
  const checkout = makeCheckout(['pnpm']);
  const run = checkout.run(['0'], { FAKE_PNPM_EXIT: '1' });
  expect(await run.ended).toBe(1);
  expect(run.said()).toContain('Dependencies could not be installed; what pnpm says stands above.');
  expect(run.said()).not.toContain('run 0');
});

it.each(['9.1.0', 'none'])('fetches the tools where pnpm is %s', async (version) => {
  const checkout = makeCheckout(version === 'none' ? ['npm'] : ['npm', 'pnpm']);
  const run = checkout.run(['0'], { FAKE_PNPM_VERSION: version });
  expect(await run.ended).toBe(0);
  expect(await checkout.run(['0']).ended).toBe(0);
  expect(checkout.trace()).toEqual(['npm install', 'pnpm install']);
  expect(readdirSync(join(checkout.root, '.toolchain')).toSorted()).toEqual([
    'claims',
    expect.stringMatching(/^node-24\.\S+-pnpm-12\.\S+-\w+-\w+$/),
  ]);
});

it('says in one line that npm could not fetch them, and leaves nothing half done', async () => {
  const checkout = makeCheckout(['npm']);
  const run = checkout.run(['0'], { FAKE_NPM_ERROR: 'ENOTFOUND' });
  expect(await run.ended).toBe(1);
  expect(run.said()).toContain(
    'could not be fetched from the npm registry (ENOTFOUND, registry.example.org). ' +
      "Check the network and npm's registry and proxy settings, then try again.\n",
  );
  expect(readdirSync(join(checkout.root, '.toolchain'))).toEqual(['claims']);
});

it('says so where there is no npm either', async () => {
  const run = makeCheckout([]).run(['0'], { PATH: '/nowhere' });
  expect(await run.ended).toBe(1);
  expect(run.said()).toContain('are needed, and npm was not found.');
});

it('lets two first runs at once prepare the folder one after the other', async () => {
  const checkout = makeCheckout(['npm']);
  const runs = Array.from({ length: 3 }, () => checkout.run(['0']));
  expect(await Promise.all(runs.map((run) => run.ended))).toEqual([0, 0, 0]);
  expect(checkout.trace()).toEqual(['npm install', 'pnpm install']);
});

/** What the claims on preparing the folder say. */
function claimsIn(root: string): string {
  const folder = join(root, '.toolchain', 'claims', 'install');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

it('waits for an install that goes on although its starter was killed', async () => {
  const checkout = makeCheckout(['pnpm']);
  const gate = join(checkout.root, 'gate');
  const first = checkout.run(['0'], { FAKE_PNPM_GATE: gate });
  // Not before the claim names the install: it may run for a moment before its starter notes it.
  await expect.poll(() => claimsIn(checkout.root)).toContain('"work"');
  first.process.kill('SIGKILL');
  const second = checkout.run(['0']);
  await second.says('is preparing this folder; waiting for it');
  writeFileSync(gate, '');
  expect(await second.ended).toBe(0);
});

it('keeps its caches in the folder where the home cannot be written', async () => {
  const checkout = makeCheckout(['npm']);
  const run = checkout.run(['0'], { HOME: '/nowhere/at/all' });
  expect(await run.ended).toBe(0);
  expect(run.said()).toContain('The home folder cannot be written: caches go to .toolchain/home.');
});

it('passes a signal on, and the exit code back', async () => {
  const checkout = makeCheckout(['pnpm']);
  const run = checkout.run(['stay']);
  await run.says('run stay');
  run.process.kill('SIGTERM');
  expect(await run.ended).toBe(7);
  expect(checkout.trace()).toContain('SIGTERM');
});

it('lets the file notice when it is killed itself', async () => {
  const checkout = makeCheckout(['pnpm']);
  const run = checkout.run(['stay']);
  await run.says('run stay');
  run.process.kill('SIGKILL');
  // Its words end with the last who could say any: the file has ended too.
  await run.ended;
  expect(checkout.trace()).toContain('disconnected');
});

it.runIf(process.platform === 'linux')('notices when npm is killed above it', async () => {
  const checkout = makeCheckout(['pnpm']);
  const npm = checkout.runUnderNpm(['stay']);
  await npm.says('run stay');
  npm.process.kill('SIGKILL');
  await npm.ended;
  expect(checkout.trace()).toContain('SIGTERM');
});

import { describe, expect, it } from 'vitest';
import { runCommand } from './command.ts';

const node = (script: string, minutes?: number) =>
  runCommand({
    run: process.execPath,
    args: ['-e', script],
    cwd: process.cwd(),
    ...(minutes !== undefined && { minutes }),
  });

describe('a command', () => {
  it('ends well with all that it said', async () => {
    const { ok, output } = await node("console.log('out'); console.error('err')");
    expect(ok).toBe(true);
    expect(output).toContain('out\n');
    expect(output).toContain('err\n');
  });

  it('ends badly by its exit code, and when it cannot be found', async () => {
    expect(await node('process.exit(3)')).toEqual({ ok: false, output: '' });
    const missing = await runCommand({ run: 'no-such-command', args: [], cwd: process.cwd() });
    expect(missing.ok).toBe(false);
    expect(missing.output).toContain('no-such-command');
  });

  it('is stopped when it takes too long', async () => {
    const { ok, output } = await node('setInterval(() => {}, 1000)', 0.005);
    expect(ok).toBe(false);
    expect(output).toContain('stopped after');
  });
});

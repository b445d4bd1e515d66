import { PassThrough } from 'node:stream';
import { expect, it, vi } from 'vitest';
import { makeScreen } from './screen.mjs';

function fakeStream(isTerminal: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY: isTerminal, columns: 40 });
  const said = () => String(stream.read() ?? '');
  return { stream: stream as unknown as NodeJS.WriteStream, said };
}

it('writes one plain line for each step, with its time', () => {
  const { stream, said } = fakeStream(false);
  const screen = makeScreen({ stream });
  screen.step('Building').done('nothing had changed');
  screen.step('Database').failed();
  expect(said()).toBe('✓ Building, nothing had changed (0.0 s)\n✗ Database (0.0 s)\n');
});

it('gives a sign of life in a long step, more rarely as time goes', () => {
  vi.useFakeTimers();
  const { stream, said } = fakeStream(false);
  const step = makeScreen({ stream }).step('Building');
  step.detail('portal');
  vi.advanceTimersByTime(40_000);
  step.done();
  vi.advanceTimersByTime(40_000);
  vi.useRealTimers();
  expect(said().split('\n')).toEqual([
    '… Building: portal (2.0 s)',
    '… Building: portal (17.0 s)',
    '… Building: portal (32.0 s)',
    '✓ Building (40.0 s)',
    '',
  ]);
});

it('moves one line in a terminal, and takes it away in the end', () => {
  vi.useFakeTimers();
  const { stream, said } = fakeStream(true);
  const screen = makeScreen({ stream });
  const [first, second] = [screen.step('Building'), screen.step('Database')];
  vi.advanceTimersByTime(130);
  expect(said()).toMatch(/⠙ Building \(0\.1 s\) · Database \(0\.1 s\)$/);
  first.done();
  second.done();
  vi.useRealTimers();
  const [last] = said().split('\r').slice(-1);
  expect(last).toMatch(/✓ Database \(0\.1 s\)\n$/);
});

it('is silent about what goes well where that is asked', () => {
  const { stream, said } = fakeStream(false);
  const screen = makeScreen({ stream, isQuiet: true });
  screen.step('Building').done();
  screen.say('something else');
  expect(said()).toBe('something else\n');
});

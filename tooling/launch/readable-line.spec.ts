import { expect, it } from 'vitest';
import { readableLine } from './readable-line.ts';

it('shows what a line of JSON says', () => {
  expect(readableLine('{"level":50,"time":1,"msg":"no bed for the night"}')).toBe(
    'error no bed for the night',
  );
});

it('shows where an error comes from', () => {
  expect(readableLine('{"level":60,"msg":"bad","err":{"stack":"Error: x\\n  at y"}}')).toBe(
    'fatal bad\n    Error: x\n  at y',
  );
});

it.each(['plain words', '{"half":', '42', 'null', '{"other":1}'])('leaves %s as it is', (line) => {
  expect(readableLine(line)).toBe(line);
});

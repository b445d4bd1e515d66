import { expect, it, vi } from 'vitest';
import { type Look, progressStream } from './progress-stream.ts';

const at = (done: number, isOver = false): Look => ({ told: { done }, isOver });

it('tells what changed, once each, and ends when the work is over', async () => {
  const looks = [at(1), at(1), null, at(2), at(3, true)];
  const response = progressStream(async () => looks.shift() ?? null);
  expect(response.headers.get('Content-Type')).toContain('text/event-stream');
  const text = await response.text();
  expect(text).toBe(
    [1, 2, 3].map((done) => `event: progress\ndata: {"done":${done}}\n\n`).join('') +
      'event: over\ndata: {}\n\n',
  );
});

it('looks no more once its reader has left', async () => {
  const look = vi.fn(async () => at(1));
  const reader = progressStream(look).body?.getReader();
  await reader?.read();
  await reader?.cancel();
  const before = look.mock.calls.length;
  await new Promise((resolve) => setTimeout(resolve, 1_300));
  expect(look.mock.calls.length).toBe(before);
});

import { solveMatching } from '@etabli/domain/matching/solve-matching';
import { aMatchInstance } from '@etabli/domain/testing/a-match-instance';
import { expect, it, onTestFinished } from 'vitest';
import { type Apart, startApart, TooLittleRoom } from './start-apart.ts';

const asked = aMatchInstance(3, { people: 150, activities: 20 });
const since = { match: solveMatching(asked).match, fixed: new Map<number, number>() };
const question = { kind: 'suggestions', of: { asked, since } };

function start(megabytes?: number): Apart {
  const apart = startApart('think', megabytes);
  onTestFinished(() => apart.end());
  return apart;
}

it('answers one question after another, also after one that fails', async () => {
  const apart = start();
  const first = await apart.ask(question);
  await expect(apart.ask({ kind: 'suggestions', of: {} })).rejects.toThrow(TypeError);
  expect(await apart.ask(question)).toEqual(first);
  expect(apart.hasEnded()).toBe(false);
});

it('says that it had too little room', async () => {
  const much = Array.from({ length: 500_000 }, (_, at) => ({ at, is: [at] }));
  await expect(start(32).ask({ kind: 'suggestions', of: much })).rejects.toThrow(TooLittleRoom);
});

it('fails what it is asked when it is ended, and whatever it is asked later', async () => {
  const apart = start();
  const answer = expect(apart.ask(question)).rejects.toThrow('was ended');
  apart.end();
  await answer;
  expect(apart.hasEnded()).toBe(true);
  await expect(apart.ask(question)).rejects.toThrow('was ended');
});

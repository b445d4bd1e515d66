import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../test/programs.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etabli-match-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Without any environment: the engine asks neither a database nor a key. */
const solve = async (text: string, ...more: string[]) => {
  const file = join(folder, 'instance.json');
  await writeFile(file, text);
  return runCli(null, ['match', 'solve', file, ...more]);
};

const instance = {
  people: { waitingMonths: [61, 60] },
  activities: { posts: [1] },
  pairs: { person: [0, 1], activity: [0, 0], fit: [1, 1000] },
};

describe('match solve', () => {
  it('answers a proved matching, and opens no database', async () => {
    const { code, out, err } = await solve(JSON.stringify(instance));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual({
      match: [0, -1],
      score: { placed: 1, waiting: 61, kept: 0, fit: 1 },
      prices: [expect.any(Number)],
      proved: true,
      solveMs: expect.any(Number),
    });
  });

  it('says how long it took when it solves again and again', async () => {
    const { out } = await solve(JSON.stringify(instance), '--repeat', '4');
    const { repeat } = JSON.parse(out);
    expect(repeat).toMatchObject({ times: 4 });
    expect(repeat.minMs).toBeLessThanOrEqual(repeat.medianMs);
    expect(repeat.medianMs).toBeLessThanOrEqual(repeat.maxMs);
  });

  it('shows the proof of which activities open, unless it is asked to leave it out', async () => {
    const text = JSON.stringify({ ...instance, activities: { posts: [2], minPosts: [2] } });
    const whole = JSON.parse((await solve(text)).out);
    expect(whole).toMatchObject({ match: [0, 0], branches: [{ opened: [], closed: [] }] });
    expect(JSON.parse((await solve(text, '--no-proof')).out)).not.toHaveProperty('branches');
  });

  it.each([
    ['{"people":', /^\S+instance\.json: not JSON: .+\n$/],
    ['{}', /^people: got nothing, takes an object\n$/],
    [
      JSON.stringify({ ...instance, activities: { posts: [-1] } }),
      /^activities\.posts\[0\]: got -1, takes a whole number from 0 to 1000000000\n$/,
    ],
    [
      JSON.stringify({ ...instance, pairs: { person: [0, 0], activity: [0, 0], fit: [1, 2] } }),
      /^pairs\.activity\[1\]: person 0 and activity 0 are the pair at 0 already\n$/,
    ],
    [
      JSON.stringify({
        ...instance,
        locked: [
          [0, 0],
          [1, 0],
        ],
      }),
      /^locked\[1\]: activity 0 has 1 posts and more locks\n$/,
    ],
    [
      JSON.stringify({ ...instance, pairs: { person: [0, 2], activity: [0, 0], fit: [1, 2] } }),
      /^pairs\.person\[1\]: got 2, takes the index of one of 2 people\n$/,
    ],
    [
      JSON.stringify({ ...instance, activities: { posts: [2], minPosts: [3] }, locked: [[0, 0]] }),
      /^activities\.minPosts: an activity that a lock opens cannot have its least number of people\n$/,
    ],
  ])('answers %s with one line, and solves nothing', async (text, line) => {
    const { code, out, err } = await solve(text);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(line);
  });

  it('says in one line that a file is not there, or that a number of times is none', async () => {
    const gone = await runCli(null, ['match', 'solve', join(folder, 'gone.json')]);
    expect(gone).toMatchObject({
      code: 1,
      out: '',
      err: `${folder}/gone.json: cannot be read (ENOENT)\n`,
    });
    expect(await solve('{}', '--repeat', '0')).toMatchObject({
      code: 1,
      out: '',
      err: '--repeat: got "0", takes how many times, from 1 to 999999\n',
    });
  });
});

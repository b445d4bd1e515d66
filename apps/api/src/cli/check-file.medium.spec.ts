import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../test/programs.ts';

const examples = join(import.meta.dirname, '../../../../docs/non-competition/examples');
const register = join(examples, '2-electrician-near.register.json');
let folder: string;
let example: { activity: Record<string, unknown> };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etabli-check-'));
  const text = await readFile(join(examples, '2-electrician-near.activity.json'), 'utf8');
  example = JSON.parse(text);
});
afterAll(() => rm(folder, { recursive: true }));

const checkWith = async (activity: Record<string, unknown>, ...more: string[]) => {
  const file = join(folder, 'a.json');
  const given = { ...example, activity: { ...example.activity, ...activity } };
  await writeFile(file, JSON.stringify(given));
  return runCli(null, ['non-competition', 'check', file, '--register', register, ...more]);
};

describe('non-competition check', () => {
  it('answers the same whatever the order of the register, and names its digest', async () => {
    const given = JSON.parse(await readFile(register, 'utf8'));
    const turned = join(folder, 'turned.json');
    const establishments = given.establishments.toReversed();
    await writeFile(turned, JSON.stringify({ ...given, establishments }));
    const [one, other] = [
      await checkWith({}, '--json'),
      await checkWith({}, '--json', '--register', turned),
    ];
    expect(one.code).toBe(0);
    expect(other.out).toBe(one.out);
    expect(JSON.parse(one.out).digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['a reach of zero', { reachMetres: 0 }, 'activity.reachMetres: The distance to look around'],
    [
      'a code that does not exist',
      { codes: [{ code: '99.999', share: 100 }] },
      'activity.codes.0.code: Code 99999 does not exist in NACE-BEL 2025.',
    ],
    [
      'an edition that is not known',
      { codes: [{ version: '2031', code: '43211', share: 100 }] },
      'activity.codes.0.version: takes the edition 2025',
    ],
    [
      'shares that are not the whole',
      { codes: [{ code: '43211', share: 60 }] },
      'activity.codes: The shares make 60% together.',
    ],
    [
      'a negative price',
      { prices: [{ what: 'Prise', unit: 'pièce', cents: -1 }] },
      'activity.prices.0.cents: A price cannot be negative.',
    ],
    [
      'a zone of elsewhere',
      { catchment: { kind: 'zones', zones: ['Lune'] } },
      'activity.catchment.zones.0: “Lune” is not a zone',
    ],
  ])('refuses %s in one line that names its place', async (_, given, line) => {
    const { code, out, err } = await checkWith(given);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`a.json: ${line}`);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('asks who asks the register in use, where no file is given', async () => {
    const file = join(examples, '2-electrician-near.activity.json');
    const { code, err } = await runCli(null, ['non-competition', 'check', file]);
    expect([code, err.trim()]).toEqual([
      1,
      expect.stringContaining('--as: takes the account that asks the register'),
    ]);
  });
});

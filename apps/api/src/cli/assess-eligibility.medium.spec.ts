import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../test/programs.ts';

const examples = join(import.meta.dirname, '../../../../docs/eligibility/examples');
const assess = (file: string, ...more: string[]) =>
  runCli(null, ['eligibility', 'assess', file, ...more]);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etabli-eligibility-'));
});
afterAll(() => rm(folder, { recursive: true }));

const withFile = async (given: unknown, ...more: string[]) => {
  const file = join(folder, 'facts.json');
  await writeFile(file, typeof given === 'string' ? given : JSON.stringify(given));
  return assess(file, '--on', '2026-10-01', ...more);
};

const exactly = (day: string) => ({ earliest: day, latest: day });
const fact = (id: string, kind: string, more: object) => ({
  id,
  kind,
  from: exactly('2020-01-01'),
  until: null,
  source: 'person',
  ...more,
});
const home = (id: string, more: object = {}) =>
  fact(id, 'domicile', { type: 'registered', territoryId: 't', ...more });
const job = (id: string, more: object = {}) => fact(id, 'work', { status: 'employed', ...more });
const proof = (more: object) => ({
  id: 'p-1',
  subject: 'domicile',
  kind: 'household_composition',
  seenOn: '2026-09-01',
  seenBy: 'u-12',
  ...more,
});
const told = (facts: object[], more: object = {}) => ({ territoryId: 't', facts, ...more });

describe('eligibility assess', () => {
  it('answers without any database, the same by the rules that it has and by those of a file', async () => {
    const file = join(examples, '2-domicile-too-short.facts.json');
    const rules = join(examples, 'first-programme.rules.json');
    const own = await assess(file, '--on', '2026-10-01', '--json');
    const given = await assess(file, '--on', '2026-10-01', '--json', '--rules', rules);
    expect(own).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(own.out)).toMatchObject({ outcome: 'no', eligibleFrom: '2026-11-02' });
    expect(given.out).toBe(own.out);
  });

  it('moves with the day', async () => {
    const file = join(examples, '2-domicile-too-short.facts.json');
    const { out } = await assess(file, '--on', '2026-11-02', '--json');
    expect(JSON.parse(out)).toMatchObject({ outcome: 'yes', eligibleFrom: '2026-11-02' });
  });

  it('speaks to the person, in another language', async () => {
    const file = join(examples, '1-yes.facts.json');
    const { out } = await assess(file, '--on', '2026-10-01', '--for', 'person', '--language', 'en');
    expect(out).toBe(
      'Yes, you can go on the list.\nYou have had no work for more than 2 years.\nYou have lived here for 6 months or more.\nYou said yes on your own.\n',
    );
  });

  it('answers beside a doubt, and tells it', async () => {
    const { code, out } = await withFile(told([home('d-1', { territoryId: null, country: 'FR' })]));
    expect(code).toBe(0);
    expect(out).toContain(
      '! d-1, country: is not Belgium, so the address lies in no territory (doubtful)',
    );
  });

  it.each<[string, unknown, string]>([
    ['no JSON', 'facts', 'not JSON'],
    ['another shape', { territoryId: 't', facts: [{ kind: 'work' }] }, 'facts.0.'],
    [
      'a day that does not exist',
      {
        territoryId: 't',
        facts: [
          {
            id: 'v',
            kind: 'voluntariness',
            from: { earliest: '2026-02-30', latest: null },
            until: null,
            source: 'person',
          },
        ],
      },
      'facts.0.from.earliest: takes a day that exists',
    ],
    [
      'two facts of one id, whose sources could not be told apart',
      told([job('w-1'), home('w-1')]),
      'facts.1.id: is the id of another before it (w-1)',
    ],
    [
      'two proofs of one id',
      told([], { proofs: [proof({}), proof({ subject: 'without_work' })] }),
      'proofs.1.id: is the id of another before it (p-1)',
    ],
    ['words that nobody knows', { territoryId: 't', facts: [], more: 1 }, 'more'],
  ])('refuses %s in one line', async (_, given, said) => {
    const { code, out, err } = await withFile(given);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(said);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it.each<[string, unknown, string]>([
    [
      'a birth in the future',
      told([], { birthDate: '2030-01-01' }),
      'birthDate: lies after the day of the question',
    ],
    [
      'a fact before birth',
      told([job('w-1')], { birthDate: '2021-05-05' }),
      'facts.0.from: lies before the day of birth (w-1)',
    ],
    [
      'a beginning in the future',
      told([fact('v-1', 'voluntariness', { from: exactly('2026-12-01') })]),
      'facts.0.from: lies after the day of the question (v-1)',
    ],
    [
      'an end before its start',
      told([home('d-1'), job('w-1', { until: exactly('2019-12-31') })]),
      'facts.1.until: lies before the beginning (w-1)',
    ],
    [
      'two addresses at the same time',
      told([home('d-1'), home('d-2', { from: exactly('2024-01-01') })]),
      'facts.1.from: holds at the same time as another that excludes it (d-2, d-1)',
    ],
    [
      'two times without work at once',
      told([job('w-1', { status: 'unoccupied' }), job('w-2', { status: 'unoccupied' })]),
      'facts.1.from: holds at the same time as another that excludes it (w-2, w-1)',
    ],
    [
      'a job beside never having had one',
      told([
        job('w-1', { until: exactly('2021-01-01') }),
        job('w-2', { status: 'never_employed' }),
      ]),
      'facts.1.status: says that there never was work, beside a job (w-2, w-1)',
    ],
    [
      'an address abroad within a territory',
      told([home('d-1', { country: 'FR' })]),
      'facts.0.country: is not Belgium, so the address lies in no territory (d-1)',
    ],
    [
      'a proof that ended before it was seen',
      told([], { proofs: [proof({ validUntil: '2026-08-31' })] }),
      'proofs.0.validUntil: lies before the day on which it was seen (p-1)',
    ],
    [
      'a proof that nobody has seen yet',
      told([], { proofs: [proof({}), proof({ id: 'p-2', seenOn: '2026-10-02' })] }),
      'proofs.1.seenOn: lies after the day of the question (p-2)',
    ],
    [
      'days in the wrong order, and says how much more there is',
      told([
        job('w-1', { from: { earliest: '2024-02-01', latest: '2024-01-01' } }),
        home('d-1', { country: 'DE' }),
      ]),
      'facts.0.from: has its earliest day after its latest (w-1); 1 more',
    ],
  ])('refuses %s in one line that names the place', async (_, given, said) => {
    const { code, out, err } = await withFile(given, '--json');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(`${join(folder, 'facts.json')}: ${said}\n`);
  });

  it.each<[string, object, string]>([
    [
      'a rule file of an unknown version',
      { format: 2 },
      'format: got 2, this version of Établi reads 1',
    ],
    ['rules without a number of their own', { version: 'seven' }, 'version: '],
    [
      'a threshold that is no number',
      { thresholds: { monthsWithoutWork: 24 } },
      'thresholds.monthsWithoutWork: ',
    ],
  ])('refuses %s', async (_, change, said) => {
    const rules = JSON.parse(await readFile(join(examples, 'first-programme.rules.json'), 'utf8'));
    const file = join(folder, 'rules.json');
    await writeFile(file, JSON.stringify({ ...rules, ...change }));
    const facts = join(examples, '1-yes.facts.json');
    const { code, out, err } = await assess(facts, '--on', '2026-10-01', '--rules', file);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.startsWith(`${file}: ${said}`), err).toBe(true);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('refuses a language that the reader does not have', async () => {
    const { code, err } = await assess(
      join(examples, '1-yes.facts.json'),
      ...['--on', '2026-10-01', '--language', 'nl'],
    );
    expect(code).toBe(1);
    expect(err).toBe('--language: got "nl", takes fr or en, or --for person\n');
  });

  it('refuses a day of asking that does not exist', async () => {
    const { err } = await assess(join(examples, '1-yes.facts.json'), '--on', '2026-02-30');
    expect(err).toBe('--on: got "2026-02-30", takes a day that exists, as YYYY-MM-DD\n');
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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

  it('tells which facts cannot be', async () => {
    const day = { earliest: '2026-12-01', latest: '2026-12-01' };
    const fact = { id: 'v-1', kind: 'voluntariness', from: day, until: null, source: 'person' };
    const { out } = await withFile({ territoryId: 't', facts: [fact] });
    expect(out).toContain('! v-1, from: begins-in-future');
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
      'facts.0.from.earliest',
    ],
    ['words that nobody knows', { territoryId: 't', facts: [], more: 1 }, 'more'],
  ])('refuses %s in one line', async (_, given, said) => {
    const { code, out, err } = await withFile(given);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(said);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('refuses a day of asking that does not exist', async () => {
    const { err } = await assess(join(examples, '1-yes.facts.json'), '--on', '2026-02-30');
    expect(err).toBe('--on: got "2026-02-30", takes a day that exists, as YYYY-MM-DD\n');
  });
});

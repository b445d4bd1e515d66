import { aBeneficiary } from '@etabli/domain/testing/a-beneficiary';
import { plainDate } from '@etabli/domain/values/plain-date';
import { describe, expect, it } from 'vitest';
import { rowDigest } from '../../platform/imports/row-digest.ts';
import { decidePerson } from './decide-person.ts';
import { type KnownFile, nameOf } from './known-files.ts';
import { type PersonInRow, peopleColumns } from './people-columns.ts';
import { factsIn } from './person-in-list.ts';

const context = { territoryId: 't-1', today: plainDate('2026-11-02') };
const day = (text: string) => ({ earliest: plainDate(text), latest: plainDate(text) });

const nothingSaid = Object.fromEntries(
  Object.keys(peopleColumns).map((key) => [key, undefined]),
) as unknown as PersonInRow;

const aRow = (given: Partial<PersonInRow> = {}): PersonInRow => ({
  ...nothingSaid,
  reference: 'VD-1',
  givenName: 'Rosa',
  familyName: 'Martin',
  birthDate: plainDate('1970-05-04'),
  phone: '0400 00 00 01',
  withoutWorkSince: day('2021-03-01'),
  domiciledSince: day('2015-06-01'),
  volunteeredOn: plainDate('2025-01-15'),
  ...given,
});

const aKnownFile = (given: Partial<KnownFile> = {}): KnownFile => ({
  ...aBeneficiary({
    reference: 'VD-1',
    givenName: 'Rosa',
    familyName: 'Martin',
    birthDate: plainDate('1970-05-04'),
    phone: '0400 00 00 01',
    language: 'fr',
    state: 'volunteer',
  }),
  version: 3,
  claimedListEntryOn: null,
  importedDigest: null,
  facts: factsIn(aRow(), { territoryId: 't-1', zone: null }).map((fact, index) => ({
    ...fact,
    id: `f-${index}`,
  })),
  evidence: [],
  ...given,
});

const decide = (row: PersonInRow, ...files: KnownFile[]) =>
  decidePerson(
    { number: 2, values: row },
    {
      byReference: new Map(files.map((file) => [file.reference.toLowerCase(), file])),
      byName: Map.groupBy(files, nameOf),
      zones: new Map([['hodimont', 'Hodimont']]),
      workers: new Map([['zoe@etabli.example', 'a-1']]),
    },
    context,
  );
const problemsOf = (...given: Parameters<typeof decide>) => {
  const decision = decide(...given);
  return decision.outcome === 'refuse'
    ? decision.problems.map(({ column, code }) => `${column}: ${code}`)
    : decision.outcome;
};

describe('a row about somebody new', () => {
  it('opens a file that waits for the answer about the conditions', () => {
    const decision = decide(aRow({ listEntryOn: plainDate('2025-02-01') }));
    expect(decision).toMatchObject({
      outcome: 'create',
      draft: { toState: 'volunteer', claimedListEntryOn: '2025-02-01' },
    });
  });

  it('leaves a file without a yes at the first contact', () => {
    expect(decide(aRow({ volunteeredOn: null }))).toMatchObject({
      outcome: 'create',
      draft: { toState: 'contact' },
    });
  });

  it('keeps a start that is known to the month as wide as it is', () => {
    const month = { earliest: plainDate('2021-03-01'), latest: plainDate('2021-03-31') };
    const decision = decide(aRow({ withoutWorkSince: month }));
    expect(decision).toMatchObject({ draft: { facts: [{ fact: { from: month } }, {}, {}] } });
  });

  it('takes one figure of hours for both ends, in minutes', () => {
    expect(decide(aRow({ hoursMost: 19.5 }))).toMatchObject({
      draft: { told: { weeklyMinutesLeast: 1_170, weeklyMinutesMost: 1_170 } },
    });
  });
});

describe('a row about somebody known', () => {
  it('says nothing new when nothing differs', () => {
    expect(decide(aRow(), aKnownFile()).outcome).toBe('unchanged');
  });

  it('is not read again when it is the row of last time, whatever was corrected since', () => {
    const file = aKnownFile({ phone: '0400 99 99 99', importedDigest: rowDigest(aRow()) });
    expect(decide(aRow(), file).outcome).toBe('unchanged');
  });

  it('shows what it would change, with both values', () => {
    expect(decide(aRow({ phone: '0400 11 11 11' }), aKnownFile())).toMatchObject({
      outcome: 'update',
      changes: [{ field: 'phone', before: '0400 00 00 01', after: '0400 11 11 11' }],
    });
  });

  it('erases nothing with an empty cell', () => {
    expect(decide(aRow({ phone: null, birthDate: null }), aKnownFile()).outcome).toBe('unchanged');
  });

  it('corrects a fact by a new one that replaces it', () => {
    const decision = decide(aRow({ withoutWorkSince: day('2020-01-01') }), aKnownFile());
    expect(decision).toMatchObject({ draft: { facts: [{ replaces: 'f-0' }] } });
  });

  it('is found by name and birth when it brings no number', () => {
    expect(decide(aRow({ reference: null }), aKnownFile()).outcome).toBe('unchanged');
  });

  it('leaves who said no where they are: they come back by a meeting', () => {
    const decision = decide(
      aRow({ phone: '0400 11 11 11' }),
      aKnownFile({ state: 'not_interested' }),
    );
    expect(decision).toMatchObject({ outcome: 'update', draft: { toState: null } });
  });

  it('does not move who is on the list already', () => {
    const file = aKnownFile({ state: 'on_list', listEntryOn: plainDate('2025-02-01') });
    const decision = decide(aRow({ phone: '0400 11 11 11' }), file);
    expect(decision).toMatchObject({ outcome: 'update', draft: { toState: null } });
  });
});

describe('a row that cannot be taken', () => {
  it.each<[string, PersonInRow, string[]]>([
    [
      'names no way to reach the person',
      aRow({ phone: null }),
      ['phone: beneficiaries.no-way-to-reach'],
    ],
    [
      'wishes more hours at least than at most',
      aRow({ hoursLeast: 30, hoursMost: 20 }),
      ['hoursMost: beneficiaries.minutes-out-of-order'],
    ],
    [
      'enters the list without a yes',
      aRow({ volunteeredOn: null, listEntryOn: plainDate('2025-02-01') }),
      ['volunteeredOn: beneficiaries.import-entry-without-yes'],
    ],
    [
      'lives in no zone of the territory',
      aRow({ zone: 'Ailleurs' }),
      ['zone: beneficiaries.import-unknown-zone'],
    ],
    [
      'is accompanied by somebody who is not of the team',
      aRow({ workerEmail: 'autre@etabli.example' }),
      ['workerEmail: beneficiaries.not-of-the-team'],
    ],
    [
      'was without work before being born',
      aRow({ birthDate: plainDate('2022-01-01') }),
      [
        'withoutWorkSince: beneficiaries.import-facts-contradict',
        'domiciledSince: beneficiaries.import-facts-contradict',
      ],
    ],
  ])('%s', (_, row, expected) => {
    expect(problemsOf(row)).toEqual(expected);
  });

  it('has another number than the file of the same person', () => {
    expect(problemsOf(aRow({ reference: 'VD-2' }), aKnownFile())).toEqual([
      'reference: beneficiaries.import-known-otherwise',
    ]);
  });

  it('has the number of somebody with another name and another day of birth', () => {
    const row = aRow({ givenName: 'Luc', birthDate: plainDate('1981-01-01') });
    expect(problemsOf(row, aKnownFile())).toEqual([
      'reference: beneficiaries.import-number-of-another',
    ]);
    expect(problemsOf(aRow({ givenName: 'Rose' }), aKnownFile())).toBe('update');
  });

  it('may be about one of several', () => {
    const row = aRow({ reference: null });
    expect(problemsOf(row, aKnownFile(), aKnownFile({ reference: 'VD-9' }))).toEqual([
      'reference: beneficiaries.import-several-namesakes',
    ]);
  });

  it('would change the day that makes the order', () => {
    const file = aKnownFile({ state: 'on_list', listEntryOn: plainDate('2025-02-01') });
    expect(problemsOf(aRow({ listEntryOn: plainDate('2024-02-01') }), file)).toEqual([
      'listEntryOn: beneficiaries.import-entry-stands',
    ]);
  });
});

import { randomUUID } from 'node:crypto';
import { exactly } from '@etabli/domain/values/date-span';
import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { givenFiles, type PlantedFile } from '../../test/given/beneficiaries.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { BeneficiariesQueries } from './beneficiaries.queries.ts';
import { CorrectFact } from './correct-fact.ts';
import { EndFact } from './end-fact.ts';
import type { FactInput } from './fact-input.dto.ts';
import { RecordFact } from './record-fact.ts';
import { WithdrawFact } from './withdraw-fact.ts';

let app: TestApp;
let places: TwoTerritories;
let worker: PersonActor;
let file: PlantedFile;

beforeAll(async () => {
  app = await openTestApp();
  places = await givenTwoTerritories(app);
  worker = await givenPerson(app, { role: 'guidance_worker', territoryId: places.a.id });
});
beforeEach(async () => {
  const birthDate = plainDate('1984-05-06');
  [file] = (await givenFiles(app, places.a.id, [{ birthDate }])) as [PlantedFile];
});
afterAll(() => app.close());

const since = (day: string) => exactly(plainDate(day));
const work = (given: Partial<Extract<FactInput, { kind: 'work' }>> = {}): FactInput => ({
  kind: 'work',
  status: 'unoccupied',
  weeklyHours: null,
  isInvoluntaryPartTime: null,
  from: since('2023-06-14'),
  until: null,
  source: 'forem',
  note: null,
  version: 1,
  ...given,
});
const home = (given: Partial<Extract<FactInput, { kind: 'domicile' }>> = {}): FactInput => ({
  kind: 'domicile',
  type: 'registered',
  isHere: true,
  territoryId: null,
  zone: null,
  country: 'BE',
  from: since('2024-02-03'),
  until: null,
  source: 'municipality',
  note: null,
  version: 1,
  ...given,
});
const record = (input: FactInput, actor = worker) =>
  app.get(RecordFact).record(actor, file.id, input);
const view = () => app.get(BeneficiariesQueries).get(worker, file.id);
const kept = async () =>
  (await app.asOwner('select 1 from beneficiary_facts where beneficiary_id = $1', [file.id]))
    .length;

describe('recording a fact', () => {
  it('keeps what is told, by whom and from where, and lets others know', async () => {
    const { factId, version } = await record(home({ note: 'Selon la composition de ménage.' }));
    expect(version).toBe(2);
    expect((await view()).facts).toEqual([
      {
        id: factId,
        kind: 'domicile',
        type: 'registered',
        territoryId: places.a.id,
        territoryName: null,
        zone: null,
        country: 'BE',
        from: since('2024-02-03'),
        until: null,
        source: 'municipality',
        note: 'Selon la composition de ménage.',
        recordedAt: expect.stringMatching(/^\d{4}-/),
        recordedBy: { id: worker.id, name: expect.any(String) },
        replacesId: null,
        replacedAt: null,
      },
    ]);
    const [fact] = await app.asOwner('select fact from outbox where aggregate = $1', [
      `beneficiary:${file.id}`,
    ]);
    expect(fact).toEqual({ fact: 'beneficiary.facts-changed' });
    const [entry] = await app.asOwner('select facts from audit.entries where subject = $1', [
      `beneficiary:${file.id}`,
    ]);
    expect(entry).toMatchObject({ facts: { kind: 'domicile', fact: factId } });
  });

  it('keeps a day that is known to the month, on one side, or not at all', async () => {
    const span = (earliest: string | null, latest: string | null) => ({
      earliest: earliest === null ? null : plainDate(earliest),
      latest: latest === null ? null : plainDate(latest),
    });
    await record(home({ from: span('2020-05-01', '2020-05-31'), until: span(null, null) }));
    await record(work({ from: span(null, '2022-01-01'), version: 2 }));
    const [first, second] = (await view()).facts;
    expect([first?.from, first?.until]).toEqual([
      span('2020-05-01', '2020-05-31'),
      span(null, null),
    ]);
    expect([second?.from, second?.until]).toEqual([span(null, '2022-01-01'), null]);
  });

  it.each([
    ['begins tomorrow', work({ from: exactly(dayFromToday(1)) }), 'from', 'begins-in-future'],
    ['begins before birth', work({ from: since('1984-05-05') }), 'from', 'begins-before-birth'],
    [
      'ends before it begins',
      work({ until: since('2023-06-13') }),
      'until',
      'ends-before-beginning',
    ],
    ['lies abroad and in the territory', home({ country: 'FR' }), 'country', 'abroad'],
    [
      'has its days the wrong way round',
      work({ from: { earliest: plainDate('2023-02-01'), latest: plainDate('2023-01-01') } }),
      'from',
      'days-out-of-order',
    ],
  ])('is refused where it %s, at its place, and nothing is kept', async (_, input, path, code) => {
    await expect(record(input)).rejects.toMatchObject({
      code: 'shared.check-the-form',
      violations: [{ path, code: `beneficiaries.fact-${code}` }],
    });
    expect(await kept()).toBe(0);
  });

  it('is refused where it contradicts another for sure, and names that one', async () => {
    const { factId } = await record(home());
    await expect(record(home({ isHere: false, version: 2 }))).rejects.toMatchObject({
      violations: [
        { path: 'from', code: 'beneficiaries.fact-overlaps', params: { other: factId } },
      ],
    });
    expect(await kept()).toBe(1);
  });

  it('keeps what is only doubtful, and shows it to be looked at', async () => {
    await record(home({ country: 'FR', isHere: false }));
    expect((await view()).factProblems).toMatchObject([{ code: 'abroad', isDoubtful: true }]);
  });

  it('is refused with a version that is not the last, and to who only reads', async () => {
    await record(home());
    await expect(record(work())).rejects.toMatchObject({ code: 'beneficiaries.changed-meanwhile' });
    const auditor = await givenPerson(app, { role: 'auditor', territoryId: places.a.id });
    await expect(record(work({ version: 2 }), auditor)).rejects.toMatchObject({
      code: 'shared.not-found',
    });
  });
});

describe('correcting a fact', () => {
  const correct = (factId: string, input: FactInput) =>
    app.get(CorrectFact).correct(worker, { id: file.id, factId }, input);

  it('puts another in its place, and leaves the first to be seen', async () => {
    const { factId } = await record(home());
    const corrected = await correct(factId, home({ from: since('2024-03-02'), version: 2 }));
    const { facts, factProblems } = await view();
    expect(
      facts.map(({ id, replacesId, replacedAt }) => [id, replacesId, replacedAt !== null]),
    ).toEqual([
      [factId, null, true],
      [corrected.factId, factId, false],
    ]);
    expect(factProblems).toEqual([]);
  });

  it('is refused of what was replaced already, of another kind, and of another file', async () => {
    const { factId } = await record(home());
    await correct(factId, home({ from: since('2024-03-02'), version: 2 }));
    await expect(correct(factId, home({ version: 3 }))).rejects.toMatchObject({
      code: 'beneficiaries.fact-replaced',
    });
    const { factId: other } = await record(work({ version: 3 }));
    await expect(correct(other, home({ version: 4 }))).rejects.toMatchObject({
      code: 'beneficiaries.fact-of-another-kind',
    });
    await expect(correct(randomUUID(), home({ version: 4 }))).rejects.toMatchObject({
      code: 'shared.not-found',
    });
  });

  it('shows both values to the second of two people', async () => {
    const { factId } = await record(home());
    const both = await Promise.allSettled([
      correct(factId, home({ from: since('2024-03-02'), version: 2 })),
      correct(factId, home({ from: since('2024-04-02'), version: 2 })),
    ]);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: {
        code: 'beneficiaries.changed-meanwhile',
        params: { fields: [{ field: 'fact', theirs: { from: since('2024-02-03') } }] },
      },
    });
    expect(await kept()).toBe(2);
  });
});

describe('the end of a fact', () => {
  const end = (factId: string, day: string, version = 2) =>
    app.get(EndFact).end(worker, { id: file.id, factId }, { until: since(day), version });

  it('is noted with its last day, and only once', async () => {
    const { factId } = await record(work({ status: 'employed', weeklyHours: 38 }));
    const ended = await end(factId, '2024-01-31');
    const standing = (await view()).facts.filter(({ replacedAt }) => replacedAt === null);
    expect(standing).toMatchObject([
      { id: ended.factId, status: 'employed', weeklyHours: 38, until: since('2024-01-31') },
    ]);
    await expect(end(ended.factId, '2024-02-28', 3)).rejects.toMatchObject({
      code: 'beneficiaries.fact-ended-already',
    });
  });

  it('is refused before its beginning', async () => {
    const { factId } = await record(work());
    await expect(end(factId, '2023-06-13')).rejects.toMatchObject({
      violations: [{ path: 'until', code: 'beneficiaries.fact-ends-before-beginning' }],
    });
  });
});

describe('a fact that was never so', () => {
  it('is taken back for a reason, stays visible, and no longer stands in the way', async () => {
    const { factId } = await record(home());
    const input = { reason: 'D’une autre personne.', version: 2 };
    await app.get(WithdrawFact).withdraw(worker, { id: file.id, factId }, input);
    await record(home({ isHere: false, version: 3 }));
    expect((await view()).facts.map(({ replacedAt }) => replacedAt !== null)).toEqual([
      true,
      false,
    ]);
  });
});

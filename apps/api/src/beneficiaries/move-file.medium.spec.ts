import type { Beneficiary } from '@etabli/domain/beneficiaries/beneficiary';
import { aYes } from '@etabli/domain/testing/a-fact';
import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { givenEmployer } from '../../test/given/activities.ts';
import { givenFacts, givenFiles, type PlantedFile } from '../../test/given/beneficiaries.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import type { MoveFileInput } from './fact-input.dto.ts';
import { MoveFile } from './move-file.ts';

let app: TestApp;
let places: TwoTerritories;
let worker: PersonActor;

beforeAll(async () => {
  app = await openTestApp();
  places = await givenTwoTerritories(app);
  worker = await givenPerson(app, { role: 'guidance_worker', territoryId: places.a.id });
});
afterAll(() => app.close());

const entered = plainDate('2025-03-04');
const planted = async (given: Partial<Beneficiary> = {}): Promise<PlantedFile> => {
  const [file] = await givenFiles(app, places.a.id, [given]);
  return file as PlantedFile;
};
const move = (file: PlantedFile, given: Partial<MoveFileInput>, actor = worker) =>
  app.get(MoveFile).move(actor, file.id, {
    to: 'met',
    on: plainDate('2026-02-03'),
    place: null,
    reason: null,
    redirectedTo: null,
    statement: null,
    exitReason: null,
    seniority: null,
    version: 1,
    ...given,
  });
const rowOf = async ({ id }: PlantedFile) => {
  const [row] = await app.asOwner<Record<string, unknown>>(
    `select state, state_since::text, list_entry_on::text, last_contact_on::text
     from beneficiaries where id = $1`,
    [id],
  );
  return row;
};
const factsOf = ({ id }: PlantedFile) =>
  app.asOwner<Record<string, unknown>>(
    `select kind, from_latest::text, until_latest::text, is_open, replaced_at is null as stands
     from beneficiary_facts where beneficiary_id = $1 order by recorded_at`,
    [id],
  );

describe('moving a file by hand', () => {
  it('notes a meeting with its day and place, and that somebody spoke with the person', async () => {
    const file = await planted();
    const receipt = await move(file, { place: 'Maison de quartier' });
    expect(receipt).toMatchObject({ state: 'met', version: 2 });
    expect(await rowOf(file)).toMatchObject({
      state: 'met',
      state_since: '2026-02-03',
      last_contact_on: '2026-02-03',
    });
    const [change] = await app.asOwner(
      `select kind, from_state, to_state, effective_on::text as on, details
       from beneficiary_changes where beneficiary_id = $1`,
      [file.id],
    );
    expect(change).toEqual({
      kind: 'moved',
      from_state: 'contact',
      to_state: 'met',
      on: '2026-02-03',
      details: { place: 'Maison de quartier' },
    });
    const facts = await app.asOwner('select fact from outbox where aggregate = $1', [
      `beneficiary:${file.id}`,
    ]);
    expect(facts).toEqual([{ fact: 'beneficiary.moved' }]);
  });

  it('makes a volunteer by the person’s own dated word, which becomes a fact', async () => {
    const file = await planted({ state: 'met' });
    await move(file, { to: 'volunteer', statement: 'spoken' });
    expect(await factsOf(file)).toEqual([
      {
        kind: 'voluntariness',
        from_latest: '2026-02-03',
        until_latest: null,
        is_open: true,
        stands: true,
      },
    ]);
    const facts = await app.asOwner('select fact from outbox where aggregate = $1 order by seq', [
      `beneficiary:${file.id}`,
    ]);
    expect(facts).toEqual([{ fact: 'beneficiary.moved' }, { fact: 'beneficiary.facts-changed' }]);
  });

  it('adds no second yes while one stands', async () => {
    const file = await planted({ state: 'met' });
    await givenFacts(app, file, [aYes('2026-01-10')]);
    await move(file, { to: 'volunteer', statement: 'written' });
    expect(await factsOf(file)).toHaveLength(1);
  });

  it('keeps the day of entry while the person rests and takes up again', async () => {
    const file = await planted({ state: 'on_list', listEntryOn: entered });
    await move(file, { to: 'paused', reason: 'À sa demande.' });
    const back = { to: 'on_list' as const, reason: 'Reprend.', on: plainDate('2026-04-01') };
    await move(file, { ...back, version: 2 });
    expect(await rowOf(file)).toMatchObject({ state: 'on_list', list_entry_on: '2025-03-04' });
  });

  it.each([
    ['former', '2025-03-04'],
    ['new', '2026-02-03'],
  ] as const)('brings back with the %s day of entry, as somebody chose', async (seniority, day) => {
    const file = await planted({ state: 'exited', listEntryOn: entered });
    await move(file, { to: 'on_list', reason: 'Contrat fini.', seniority });
    expect(await rowOf(file)).toMatchObject({ state: 'on_list', list_entry_on: day });
  });

  it('ends the yes of who takes it back on the day before, and keeps what was told', async () => {
    const file = await planted({ state: 'on_list', listEntryOn: entered });
    await givenFacts(app, file, [aYes('2025-03-01')]);
    await move(file, { to: 'exited', exitReason: 'withdrew' });
    expect(await factsOf(file)).toEqual([
      expect.objectContaining({ is_open: true, stands: false }),
      expect.objectContaining({ until_latest: '2026-02-02', is_open: false, stands: true }),
    ]);
    const [change] = await app.asOwner(
      'select reason_code from beneficiary_changes where beneficiary_id = $1',
      [file.id],
    );
    expect(change).toEqual({ reason_code: 'withdrew' });
  });

  it.each([
    ['leaves the list', 'proposed', { to: 'exited', exitReason: 'moved' }],
    ['comes back from a contract', 'hired', { to: 'on_list', reason: 'x', seniority: 'former' }],
  ] as const)('takes the file away from an employer when the person %s', async (_, state, to) => {
    const file = await planted({ state, listEntryOn: entered });
    const { id: employer } = await givenEmployer(app, { territoryId: places.a.id });
    await app.asOwner('update beneficiaries set shared_with_employer_id = $2 where id = $1', [
      file.id,
      employer,
    ]);
    await move(file, to);
    const [row] = await app.asOwner(
      'select shared_with_employer_id from beneficiaries where id = $1',
      [file.id],
    );
    expect(row).toEqual({ shared_with_employer_id: null });
  });
});

describe('a move by hand is refused', () => {
  it.each([
    ['without the place of a meeting', 'contact', {}, 'place'],
    ['without the statement of the person', 'met', { to: 'volunteer' }, 'statement'],
    ['without saying where to', 'met', { to: 'redirected', reason: 'x' }, 'redirectedTo'],
    ['without a coded reason to leave', 'on_list', { to: 'exited' }, 'exitReason'],
    [
      'with a statement that nobody asks',
      'contact',
      { place: 'x', statement: 'spoken' },
      'statement',
    ],
    ['on a day before the last move', 'contact', { place: 'x', on: plainDate('2026-01-11') }, 'on'],
    ['on a day to come', 'contact', { place: 'x', on: dayFromToday(1) }, 'on'],
  ] as const)('%s', async (_, state, given, path) => {
    const file = await planted({ state });
    await expect(move(file, given)).rejects.toMatchObject({
      code: 'shared.check-the-form',
      violations: [{ path }],
    });
    expect(await rowOf(file)).toMatchObject({ state });
    expect(await factsOf(file)).toEqual([]);
  });

  it.each([
    ['onto the list, for who has only been found eligible', 'eligible', entered, 'no-such-move'],
    ['back onto the list, for who was never on it', 'exited', null, 'was-never-on-list'],
  ] as const)('%s', async (_, state, listEntryOn, code) => {
    const file = await planted({ state, listEntryOn });
    const given = { to: 'on_list', reason: 'x', seniority: 'new' } as const;
    await expect(move(file, given)).rejects.toMatchObject({ code: `beneficiaries.${code}` });
  });

  it('the second time, when two people move at the same moment', async () => {
    const file = await planted();
    const both = await Promise.allSettled([
      move(file, { place: 'ici' }),
      move(file, { to: 'not_interested', reason: 'Pas maintenant.' }),
    ]);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'beneficiaries.changed-meanwhile', params: { fields: [{ field: 'state' }] } },
    });
  });

  it('to who works elsewhere, as if the file did not exist', async () => {
    const file = await planted();
    await expect(move(file, { place: 'x' }, places.b.coordinator)).rejects.toMatchObject({
      code: 'shared.not-found',
    });
  });
});

import { randomUUID } from 'node:crypto';
import { anOffer } from '@etabli/domain/testing/an-activity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../../test/given/accounts.ts';
import { givenActivity, givenClearance } from '../../../test/given/activities.ts';
import { givenRegister } from '../../../test/given/register.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../../test/given/two-territories.ts';
import { type InlineRelay, openInlineRelay } from '../../../test/inline-relay.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import type { CorrectActivityInput } from '../../activities/activity-input.dto.ts';
import { CorrectActivity } from '../../activities/correct-activity.ts';
import { NonCompetitionJobs } from '../non-competition.jobs.ts';
import { DossiersQueries } from './dossiers.queries.ts';
import { RunCheck } from './run-check.ts';
import { SettleReview } from './settle-review.ts';

let app: TestApp;
let given: TwoTerritories;
let relay: InlineRelay;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
  await app.asOwner(`update territory_zones set municipality = 'Verviers'`);
  relay = await openInlineRelay(app.env);
});
afterAll(async () => {
  await relay.close();
  await app.close();
});

const electricians = anOffer({ codes: [{ code: '43211', share: 100 }] });
const one = { number: '2000000001', denomination: 'Volt et Fils' };
const two = { number: '2000000002', denomination: 'Lumière' };

async function anAllowed(offer = electricians) {
  await givenRegister(app, [one]);
  const activity = await givenActivity(app, {
    territoryId: given.a.id,
    state: 'cleared',
    offer,
  });
  await app.get(RunCheck).run(given.a.coordinator, activity.id);
  await givenClearance(app, activity);
  await app.asOwner(
    'update clearances set recorded_at = clock_timestamp() where activity_id = $1',
    [activity.id],
  );
  return activity;
}
const dossier = (id: string) => app.get(DossiersQueries).get(given.a.coordinator, id);
const imported = async (changed: { number: string; change: string }[]) => {
  const [extract] = await app.asOwner<{ id: string }>(
    `select id from register_extracts where state = 'current'`,
  );
  const extractId = extract?.id ?? randomUUID();
  for (const { number, change } of changed) {
    await app.asOwner('insert into register_changes values ($1, $2, $3)', [
      extractId,
      number,
      change,
    ]);
  }
  await relay.get(NonCompetitionJobs, { strict: false }).recheckActivities({ extractId });
};

describe('looking again at what is allowed', () => {
  it('marks a clearance when a near competitor comes, once, and decides nothing', async () => {
    const { id } = await anAllowed();
    await givenRegister(app, [one, two], { number: 141, snapshotOn: '2026-11-05' });
    await imported([{ number: two.number, change: 'came' }]);
    await imported([]);
    const { review, check, activity, changes } = await dossier(id);
    expect(review).toMatchObject({ clearance: 1, check: 2 });
    expect(review?.reasons.map(({ code }) => code)).toEqual(['competitor-came']);
    expect(check).toMatchObject({ number: 2, cause: 'register', by: null });
    expect(changes?.came).toMatchObject([{ name: 'Lumière' }]);
    expect(activity.state).toBe('cleared');
  });

  it('leaves alone what nobody came near to', async () => {
    const { id } = await anAllowed();
    await givenRegister(
      app,
      [one, { ...two, postcode: '6700', nisCode: '81001', latitude: 49.68, longitude: 5.81 }],
      {
        number: 141,
      },
    );
    await imported([{ number: two.number, change: 'came' }]);
    const { review, check } = await dossier(id);
    expect([review, check?.number]).toEqual([null, 1]);
  });

  it('leaves alone what changed only in what the check does not look at', async () => {
    const { id } = await anAllowed();
    const baker = { version: 2025, code: '10711', role: 'MAIN' } as const;
    const electrician = { version: 2025, code: '43211', role: 'MAIN' } as const;
    const changed = [{ number: one.number, change: 'changed' }];
    await givenRegister(app, [{ ...one, activities: [electrician, baker] }], { number: 141 });
    await imported(changed);
    expect((await dossier(id)).check?.number).toBe(1);
    await givenRegister(app, [{ ...one, denomination: 'Volt et Filles' }], { number: 142 });
    await imported(changed);
    const { check, review } = await dossier(id);
    expect([check?.number, check?.rows[0]?.name, review]).toEqual([2, 'Volt et Filles', null]);
  });

  it('marks a clearance when the price falls by more than the rules let pass, and not by less', async () => {
    const { id } = await anAllowed();
    const cheaper = (cents: number) => ({
      ...electricians,
      prices: [{ what: 'Tondre une pelouse', unit: 'heure', cents, market: [] }],
    });
    const correct = async (cents: number, version: number) => {
      await app.get(CorrectActivity).correct(given.a.coordinator, id, {
        offer: cheaper(cents) as unknown as CorrectActivityInput['offer'],
        reason: 'Autre prix.',
        version,
      });
      await relay.deliver();
    };
    await correct(1_990, 1);
    expect((await dossier(id)).review).toBeNull();
    await correct(1_500, 2);
    expect((await dossier(id)).review?.reasons.map(({ code }) => code)).toEqual(['price-dropped']);
  });

  it('is over when the committee lets its decision stand, and says why', async () => {
    const { id } = await anAllowed();
    await givenRegister(app, [], { number: 141 });
    await imported([{ number: one.number, change: 'went' }]);
    expect((await dossier(id)).review?.reasons.map(({ code }) => code)).toEqual([
      'competitor-went',
    ]);
    const secretary = await givenPerson(app, {
      role: 'committee_secretary',
      territoryId: given.a.id,
    });
    const settle = (motive: string) => app.get(SettleReview).settle(secretary, id, { motive });
    expect(await settle('L’avis reste juste.')).toEqual({ clearance: 1 });
    expect((await dossier(id)).review).toBeNull();
    await expect(settle('Encore.')).rejects.toMatchObject({
      code: 'non-competition.nothing-to-review',
    });
  });
});

import { aDomicile, aWork, aYes } from '@etabli/domain/testing/a-fact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import {
  givenEvidence,
  givenFacts,
  givenFiles,
  givenVolunteer,
  type PlantedFile,
} from '../../test/given/beneficiaries.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenDerogation } from '../../test/given/recourse.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { AnswerDerogation } from './answer-derogation.ts';
import { AskDerogation } from './ask-derogation.ts';
import { DecideEligibility } from './decide-eligibility.ts';
import { EligibilityQueries } from './eligibility.queries.ts';
import type { AnswerDerogationInput, AskDerogationInput } from './recourse-input.dto.ts';
import { WithdrawDerogation } from './withdraw-derogation.ts';

let app: TestApp;
let places: TwoTerritories;
let zoe: PersonActor;
let paul: PersonActor;
let lina: PersonActor;

beforeAll(async () => {
  app = await openTestApp();
  places = await givenTwoTerritories(app);
  const worker = { role: 'guidance_worker', territoryId: places.a.id } as const;
  [zoe, paul] = [await givenPerson(app, worker), await givenPerson(app, worker)];
  lina = places.a.coordinator;
});
afterAll(() => app.close());

/** Somebody who stopped working a year ago: a year is missing. */
const shortOf = async () => {
  const [file] = (await givenFiles(app, places.a.id, [{ state: 'volunteer' }])) as [PlantedFile];
  await givenFacts(app, file, [
    aWork('unoccupied', dayFromToday(-365)),
    aDomicile('2021-03-01', { territoryId: places.a.id }),
    aYes('2026-01-12'),
  ]);
  return file;
};
const ask = (file: PlantedFile, given: Partial<AskDerogationInput> = {}, actor = zoe) =>
  app.get(AskDerogation).ask(actor, file.id, {
    condition: 'long-without-work',
    reason: 'A élevé seule un enfant malade.',
    until: dayFromToday(180),
    version: 1,
    ...given,
  });
const page = (file: PlantedFile, actor = lina, on?: ReturnType<typeof dayFromToday>) =>
  app.get(EligibilityQueries).get(actor, file.id, on ? { on } : {});
const answer = async (
  file: PlantedFile,
  given: Partial<AnswerDerogationInput> = {},
  actor = lina,
) => {
  const [derogation] = (await page(file)).recourse.derogations;
  return app
    .get(AnswerDerogation)
    .answer(
      actor,
      { id: file.id, derogationId: derogation?.id ?? file.id },
      { to: 'granted', reason: 'Cas prévu par la règle.', until: null, version: 2, ...given },
    );
};

const takeBack = async (file: PlantedFile, version: number, actor = lina) => {
  const [derogation] = (await page(file)).recourse.derogations;
  return app
    .get(WithdrawDerogation)
    .withdraw(
      actor,
      { id: file.id, derogationId: derogation?.id ?? file.id },
      { reason: 'Demande faite deux fois.', version },
    );
};

describe('a derogation', () => {
  it('is asked by one person and granted by another; the answer names it, the condition stays a no', async () => {
    const file = await shortOf();
    expect((await page(file)).recourse.askDerogation).toMatchObject([
      { condition: 'long-without-work', may: true, hindrances: [] },
    ]);
    await ask(file);
    expect((await page(file)).assessment.outcome).toBe('no');
    await answer(file, { until: dayFromToday(90) });
    const { assessment, recourse, unproved } = await page(file);
    expect(assessment).toMatchObject({
      outcome: 'yes',
      eligibleUntil: dayFromToday(90),
      changesOn: dayFromToday(91),
      derogations: [{ condition: 'long-without-work', until: dayFromToday(90) }],
    });
    expect(assessment.criteria[0]).toMatchObject({ rule: 'long-without-work', outcome: 'no' });
    expect(unproved).toEqual(['domicile', 'voluntariness']);
    expect(recourse.derogations).toMatchObject([
      {
        state: 'granted',
        reason: 'A élevé seule un enfant malade.',
        answer: 'Cas prévu par la règle.',
        askedBy: { id: zoe.id },
        answeredBy: { id: lina.id },
        isInForce: true,
      },
    ]);
    expect((await page(file, lina, dayFromToday(91))).assessment.outcome).toBe('no');
  });

  it('lets the team decide with the proofs of the other conditions', async () => {
    const file = await shortOf();
    await givenDerogation(app, file, { askedBy: zoe.id, answeredBy: lina.id });
    await givenEvidence(app, file, {
      seenBy: zoe.id,
      confirmedBy: lina.id,
      subjects: ['domicile', 'voluntariness'],
    });
    const decided = await app
      .get(DecideEligibility)
      .decide(paul, file.id, { outcome: 'eligible', motive: null, version: 1 });
    expect(decided.state).toBe('eligible');
    expect((await page(file)).decisions[0]?.verdict.derogations).toHaveLength(1);
  });

  it('is not granted by who asked, by a worker of the team, nor twice', async () => {
    const file = await shortOf();
    await ask(file, {}, lina);
    await expect(answer(file)).rejects.toMatchObject({
      code: 'eligibility.derogation-not-answered',
      params: { hindrances: ['asked_it_yourself'] },
    });
    await expect(answer(file, {}, paul)).rejects.toMatchObject({ kind: 'notFound' });
    const other = await shortOf();
    await ask(other);
    await answer(other, { to: 'refused' });
    await expect(answer(other, { version: 3 })).rejects.toMatchObject({
      params: { hindrances: ['no_such_move'] },
    });
  });

  it('is refused with a reason and changes nothing of the answer', async () => {
    const file = await shortOf();
    await ask(file);
    await answer(file, { to: 'refused', reason: 'La règle ne le prévoit pas.' });
    const { assessment, recourse } = await page(file);
    expect(assessment.outcome).toBe('no');
    expect(recourse.derogations).toMatchObject([
      { state: 'refused', answer: 'La règle ne le prévoit pas.', from: null, isInForce: false },
    ]);
  });

  it('is taken back: by the team while it waits, and by those who grant once it is in force', async () => {
    const waiting = await shortOf();
    await ask(waiting);
    await takeBack(waiting, 2, zoe);
    expect((await page(waiting)).recourse.derogations[0]?.state).toBe('withdrawn');
    await expect(takeBack(waiting, 3)).rejects.toMatchObject({
      params: { hindrances: ['no_such_move'] },
    });
    const granted = await shortOf();
    await ask(granted);
    await answer(granted);
    await expect(takeBack(granted, 3, zoe)).rejects.toMatchObject({ kind: 'notFound' });
    await takeBack(granted, 3);
    expect((await page(granted)).assessment.outcome).toBe('no');
  });

  it.each([
    ['that has passed', -1, 'eligibility.derogation-limit-in-past'],
    ['further than the rules allow', 400, 'eligibility.derogation-limit-too-far'],
  ])('has no limit %s; nothing is stored', async (_, days, code) => {
    const file = await shortOf();
    await expect(ask(file, { until: dayFromToday(days) })).rejects.toMatchObject({
      violations: [{ path: 'until', code }],
    });
    expect((await page(file)).recourse.derogations).toEqual([]);
  });

  it('is not asked where the condition is met, nor for a condition that the rules leave out', async () => {
    const met = await givenVolunteer(app, places.a.id);
    await expect(ask(met)).rejects.toMatchObject({ params: { hindrances: ['condition_is_met'] } });
    const file = await shortOf();
    await expect(ask(file, { condition: 'lives-in-territory' })).rejects.toMatchObject({
      params: { hindrances: ['not_derogable'] },
    });
  });

  it('is for the team of the territory alone, and told in log and outbox by ids', async () => {
    const file = await shortOf();
    await expect(ask(file, {}, places.b.coordinator)).rejects.toMatchObject({ kind: 'notFound' });
    await ask(file);
    const [fact] = await app.asOwner<{ fact: string; ids: object }>(
      'select fact, ids from outbox where aggregate = $1',
      [`beneficiary:${file.id}`],
    );
    expect(fact).toEqual({
      fact: 'beneficiary.derogation-changed',
      ids: { territoryId: places.a.id, beneficiaryId: file.id, change: 2 },
    });
  });
});

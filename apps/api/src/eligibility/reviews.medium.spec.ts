import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { givenEvidence, givenFiles, type PlantedFile } from '../../test/given/beneficiaries.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenDecision, givenDerogation, givenReview } from '../../test/given/recourse.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { AskReview } from './ask-review.ts';
import { DecideReview } from './decide-review.ts';
import { EligibilityQueries } from './eligibility.queries.ts';
import type { AskReviewInput, DecideReviewInput } from './recourse-input.dto.ts';

let app: TestApp;
let places: TwoTerritories;
let zoe: PersonActor;
let paul: PersonActor;

beforeAll(async () => {
  app = await openTestApp();
  places = await givenTwoTerritories(app);
  const worker = { role: 'guidance_worker', territoryId: places.a.id } as const;
  [zoe, paul] = [await givenPerson(app, worker), await givenPerson(app, worker)];
});
afterAll(() => app.close());

/** Somebody whom Paul found not eligible. */
const refused = async (daysAgo = 0) => {
  const [file] = (await givenFiles(app, places.a.id, [{ state: 'not_eligible' }])) as [PlantedFile];
  return { file, decision: await givenDecision(app, file, { by: paul.id, daysAgo }) };
};
const ask = (file: PlantedFile, given: Partial<AskReviewInput> = {}) =>
  app.get(AskReview).ask(zoe, file.id, {
    askedOn: dayFromToday(0),
    way: 'phone',
    words: 'Je n’ai pas travaillé cette année-là.',
    version: 1,
    ...given,
  });
const page = (file: PlantedFile, actor = zoe) =>
  app.get(EligibilityQueries).get(actor, file.id, {});
const decide = async (file: PlantedFile, given: Partial<DecideReviewInput> = {}, actor = zoe) => {
  const [review] = (await page(file)).recourse.reviews;
  return app
    .get(DecideReview)
    .decide(
      actor,
      { id: file.id, reviewId: review?.id ?? file.id },
      { outcome: 'confirmed', reasons: 'Les mois manquent encore.', version: 2, ...given },
    );
};

describe('a review', () => {
  it('is asked by the person through the team, and has a last day', async () => {
    const { file, decision } = await refused();
    expect((await page(file)).recourse.askReview).toEqual({
      may: true,
      hindrances: [],
      askBy: dayFromToday(60),
      isLate: false,
    });
    await ask(file);
    const { recourse } = await page(file);
    expect(recourse.reviews).toMatchObject([
      {
        decisionId: decision,
        words: 'Je n’ai pas travaillé cette année-là.',
        decideBy: dayFromToday(30),
        isOverdue: false,
        outcome: null,
        decide: { may: true, hindrances: [] },
      },
    ]);
    expect(recourse.askReview).toMatchObject({ may: false, hindrances: ['reviewed_already'] });
  });

  it('leaves a decision that stands as it is', async () => {
    const { file } = await refused();
    await ask(file);
    expect(await decide(file)).toMatchObject({ state: 'not_eligible', version: 3 });
    expect((await page(file)).recourse.reviews).toMatchObject([
      { outcome: 'confirmed', reasons: 'Les mois manquent encore.', decidedBy: { id: zoe.id } },
    ]);
  });

  it('sends a decision that does not stand to be taken anew, and keeps the old one', async () => {
    const { file } = await refused();
    await ask(file);
    const receipt = await decide(file, { outcome: 'changed', reasons: 'Un papier a été oublié.' });
    expect(receipt).toMatchObject({ state: 'volunteer', version: 4 });
    expect((await page(file)).decisions).toHaveLength(1);
  });

  it('is for who had no part in the decision', async () => {
    const { file } = await refused();
    await givenEvidence(app, file, { seenBy: zoe.id, subjects: ['domicile'] });
    await ask(file);
    await expect(decide(file, {}, paul)).rejects.toMatchObject({
      code: 'eligibility.review-not-decided',
      params: { hindrances: ['took_the_decision'] },
    });
    await expect(decide(file)).rejects.toMatchObject({ params: { hindrances: ['had_a_part'] } });
    expect(await decide(file, {}, places.a.coordinator)).toMatchObject({ version: 3 });
    await expect(decide(file, { version: 3 }, places.a.coordinator)).rejects.toMatchObject({
      params: { hindrances: ['decided_already'] },
    });
  });

  it('is asked neither before the decision nor in the future', async () => {
    const { file } = await refused(70);
    await expect(ask(file, { askedOn: dayFromToday(-71) })).rejects.toMatchObject({
      violations: [{ path: 'askedOn', code: 'eligibility.review-before-decision' }],
    });
    await expect(ask(file, { askedOn: dayFromToday(1) })).rejects.toMatchObject({
      violations: [{ path: 'askedOn', code: 'beneficiaries.date-in-future' }],
    });
    expect((await page(file)).recourse.reviews).toEqual([]);
    expect(await ask(file, { askedOn: dayFromToday(-20) })).toMatchObject({ version: 2 });
    expect((await page(file)).recourse.reviews).toMatchObject([
      { isLate: false, decide: { outcomes: ['confirmed', 'changed'] } },
    ]);
  });

  it('is kept as late after the days that the rules set, and may be left aside for that', async () => {
    const { file } = await refused(70);
    const askBy = dayFromToday(-10);
    expect((await page(file)).recourse.askReview).toMatchObject({ may: true, askBy, isLate: true });
    await ask(file);
    expect((await page(file)).recourse.reviews).toMatchObject([
      { isLate: true, askBy, decide: { outcomes: ['confirmed', 'changed', 'inadmissible'] } },
    ]);
    const reasons = 'Le délai était passé.';
    const receipt = await decide(file, { outcome: 'inadmissible', reasons });
    expect(receipt).toMatchObject({ state: 'not_eligible', version: 3 });
    expect((await page(file)).recourse.reviews).toMatchObject([
      { outcome: 'inadmissible', reasons, decidedBy: { id: zoe.id } },
    ]);
  });

  it('is looked at all the same where the decider wants it, though it was late', async () => {
    const { file } = await refused(70);
    await ask(file);
    expect(await decide(file, { outcome: 'changed' })).toMatchObject({ state: 'volunteer' });
  });

  it('is never left aside as late when it came in time', async () => {
    const { file } = await refused(60);
    await ask(file);
    await expect(decide(file, { outcome: 'inadmissible' })).rejects.toMatchObject({
      violations: [{ path: 'outcome', code: 'eligibility.review-in-time' }],
    });
    await expect(
      app.asOwner(
        `update eligibility_reviews set outcome = 'inadmissible' where beneficiary_id = $1`,
        [file.id],
      ),
    ).rejects.toThrow('review_in_time_is_looked_at');
  });

  it('names beforehand who may decide it', async () => {
    const { file } = await refused();
    const names = async () => (await page(file)).recourse.reviewers.map(({ id }) => id);
    expect(await names()).toEqual(expect.arrayContaining([zoe.id, places.a.coordinator.id]));
    expect(await names()).not.toContain(paul.id);
    await givenDerogation(app, file, { askedBy: zoe.id });
    expect(await names()).not.toContain(zoe.id);
    await ask(file);
    const [review] = (await page(file)).recourse.reviews;
    expect(review?.decide.hindrances).toEqual(['had_a_part']);
    expect(review?.reviewers.map(({ id }) => id)).toContain(places.a.coordinator.id);
    expect(review?.reviewers.map(({ id }) => id)).not.toContain(places.b.coordinator.id);
  });

  it('is not asked of a yes, nor where nothing was decided', async () => {
    const files = await givenFiles(app, places.a.id, [
      { state: 'eligible' },
      { state: 'volunteer' },
    ]);
    const [yes, none] = files as [PlantedFile, PlantedFile];
    await givenDecision(app, yes, { by: paul.id, outcome: 'eligible' });
    await expect(ask(yes)).rejects.toMatchObject({ params: { hindrances: ['was_a_yes'] } });
    await expect(ask(none)).rejects.toMatchObject({ params: { hindrances: ['no_decision'] } });
  });

  it('says when its last day has passed', async () => {
    const { file, decision } = await refused();
    await givenReview(app, file, { decision, by: paul.id, decideIn: -1 });
    expect((await page(file)).recourse.reviews).toMatchObject([{ isOverdue: true }]);
  });

  it('is not decided by who took the decision, also past the act', async () => {
    const { file, decision } = await refused();
    const id = await givenReview(app, file, { decision, by: paul.id });
    await expect(
      app.asOwner('update eligibility_reviews set decided_by = decision_by where id = $1', [id]),
    ).rejects.toThrow('another_person_reviews');
  });
});

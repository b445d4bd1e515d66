import { describe, expect, it } from 'vitest';
import { aDomicile, aRegistration, aWork, aYes } from '../../testing/a-fact.ts';
import { namedRules, wholeAnswer } from '../../testing/whole-answer.ts';

const source = { title: '' };
const registered = namedRules({ asksRegistration: { value: true, source } });
const noYes = namedRules({ asksVoluntariness: { value: false, source } });

describe('cases of statements', () => {
  it('registered-as-job-seeker, volunteers: a registration that goes on', () => {
    expect(
      wholeAnswer(
        [
          aWork('unoccupied', '2023-06-14', { id: 'idle' }),
          aDomicile('2024-02-03', { id: 'home' }),
          aYes('2026-03-12', { id: 'yes' }),
          aRegistration('2020-01-01', { id: 'forem' }),
        ],
        undefined,
        registered,
      ),
    ).toMatchInlineSnapshot(`
      "yes, from 2026-03-12, until null, changes null
      long-without-work: yes since months=39 since=2023-06-14 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 [fact:yes] eligibility.asksVoluntariness
      registered-as-job-seeker: yes registered since=2020-01-01 [fact:forem] eligibility.asksRegistration
      change days=31 step=work_more"
    `);
  });

  it('registered-as-job-seeker, volunteers: a registration that ended', () => {
    expect(
      wholeAnswer(
        [
          aWork('unoccupied', '2023-06-14', { id: 'idle' }),
          aDomicile('2024-02-03', { id: 'home' }),
          aYes('2026-03-12', { id: 'yes' }),
          aRegistration('2020-01-01…2026-08-31', { id: 'forem' }),
        ],
        undefined,
        registered,
      ),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes null
      long-without-work: yes since months=39 since=2023-06-14 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 [fact:yes] eligibility.asksVoluntariness
      registered-as-job-seeker: no no-longer-registered until=2026-08-31 [fact:forem] eligibility.asksRegistration
      change step=register"
    `);
  });

  it('registered-as-job-seeker, volunteers: the last of two registrations', () => {
    expect(
      wholeAnswer(
        [
          aWork('unoccupied', '2023-06-14', { id: 'idle' }),
          aDomicile('2024-02-03', { id: 'home' }),
          aYes('2026-03-12', { id: 'yes' }),
          aRegistration('2020-01-01…2022-08-31', { id: 'forem-1' }),
          aRegistration('2024-01-01…2026-08-31', { id: 'forem-2' }),
        ],
        undefined,
        registered,
      ),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes null
      long-without-work: yes since months=39 since=2023-06-14 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 [fact:yes] eligibility.asksVoluntariness
      registered-as-job-seeker: no no-longer-registered until=2026-08-31 [fact:forem-1 fact:forem-2] eligibility.asksRegistration
      change step=register"
    `);
  });

  it('registered-as-job-seeker, volunteers: no registration is told', () => {
    expect(
      wholeAnswer(
        [
          aWork('unoccupied', '2023-06-14', { id: 'idle' }),
          aDomicile('2024-02-03', { id: 'home' }),
          aYes('2026-03-12', { id: 'yes' }),
        ],
        undefined,
        registered,
      ),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since months=39 since=2023-06-14 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 [fact:yes] eligibility.asksVoluntariness
      registered-as-job-seeker: unclear not-told  [] eligibility.asksRegistration
      missing registration all null to null, by null: forem
      change step=register"
    `);
  });

  it('registered-as-job-seeker, volunteers: a registration that ended in this month', () => {
    expect(
      wholeAnswer(
        [
          aWork('unoccupied', '2023-06-14', { id: 'idle' }),
          aDomicile('2024-02-03', { id: 'home' }),
          aYes('2026-03-12', { id: 'yes' }),
          aRegistration('2020-01-01…2026-10', { id: 'forem' }),
        ],
        undefined,
        registered,
      ),
    ).toMatchInlineSnapshot(`
      "yes, from 2026-03-12, until 2026-10-01, changes 2026-10-02
      long-without-work: yes since months=39 since=2023-06-14 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 [fact:yes] eligibility.asksVoluntariness
      registered-as-job-seeker: yes registered since=2020-01-01 until=2026-10-01 [fact:forem] eligibility.asksRegistration
      change days=31 step=work_more"
    `);
  });

  it('registered-as-job-seeker, volunteers: rules that ask for no statement', () => {
    expect(
      wholeAnswer(
        [
          aWork('unoccupied', '2023-06-14', { id: 'idle' }),
          aDomicile('2024-02-03', { id: 'home' }),
        ],
        undefined,
        noYes,
      ),
    ).toMatchInlineSnapshot(`
      "yes, from 2025-06-14, until null, changes null
      long-without-work: yes since months=39 since=2023-06-14 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      change days=31 step=work_more"
    `);
  });
});

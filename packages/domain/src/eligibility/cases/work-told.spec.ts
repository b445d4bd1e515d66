import { describe, expect, it } from 'vitest';
import { aWork } from '../../testing/a-fact.ts';
import { wholeAnswer } from '../../testing/whole-answer.ts';

describe('cases of work that is told', () => {
  it('long-without-work: more than 24 months', () => {
    expect(wholeAnswer([aWork('unoccupied', '2023-06-14', { id: 'idle' })])).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since months=39 since=2023-06-14 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: 24 months are over on the day of the same number', () => {
    expect(wholeAnswer([aWork('unoccupied', '2024-10-01', { id: 'idle' })])).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since months=24 since=2024-10-01 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a day less than 24 months', () => {
    expect(wholeAnswer([aWork('unoccupied', '2024-10-02', { id: 'idle' })])).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2026-10-02
      long-without-work: no too-short from=2026-10-02 months=23 since=2024-10-02 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change step=wait until=2026-10-02
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: never having worked', () => {
    expect(wholeAnswer([aWork('never_employed', '?', { id: 'never' })])).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes never-worked threshold=24 [fact:never] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: never having worked, up to a first job that ended', () => {
    expect(
      wholeAnswer([
        aWork('never_employed', '?…2020-12-31', { id: 'never' }),
        aWork('employed', '2021-01-01…2021-12-31', { id: 'job' }),
        aWork('unoccupied', '2022-01-01', { id: 'idle' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since months=57 since=2022-01-01 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: never having worked, up to a first job that goes on', () => {
    expect(
      wholeAnswer([
        aWork('never_employed', '?…2025-12-31', { id: 'never' }),
        aWork('employed', '2026-01-01', { id: 'job' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes null
      long-without-work: no works-now since=2026-01-01 status=employed [fact:job] statuses.employed
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change step=work_ends
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: no fact at all', () => {
    expect(wholeAnswer([])).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: days after the last fact', () => {
    expect(
      wholeAnswer([aWork('unoccupied', '2020-01-01…2026-06-30', { id: 'idle' })]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear now-unknown from=2026-07-01 threshold=24 until=2026-10-01 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work now 2026-07-01 to 2026-10-01, by null: c4 forem cpas career_record
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=null fact=work step=tell unknown=now
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a job that goes on', () => {
    expect(wholeAnswer([aWork('employed', '2025-01-01', { id: 'job' })])).toMatchInlineSnapshot(`
      "no, from null, until null, changes null
      long-without-work: no works-now since=2025-01-01 status=employed [fact:job] statuses.employed
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change step=work_ends
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a job that ends later', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2020-01-01…2026-06-30', { id: 'idle' }),
        aWork('employed', '2026-07-01…2026-10-01', { id: 'job' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2028-10-02
      long-without-work: no works-now since=2026-07-01 status=employed until=2026-10-01 [fact:job] statuses.employed
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change step=work_ends
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a job whose beginning nobody knows', () => {
    expect(wholeAnswer([aWork('employed', '?', { id: 'job' })])).toMatchInlineSnapshot(`
      "no, from null, until null, changes null
      long-without-work: no works-now status=employed [fact:job] statuses.employed
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change step=work_ends
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a main self-employed activity', () => {
    expect(
      wholeAnswer([
        aWork('self_employed_main', '2026-01-01', { id: 'own' }),
        aWork('unoccupied', '2020-01-01…2025-12-31', { id: 'idle' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes null
      long-without-work: no works-now since=2026-01-01 status=self_employed_main [fact:own] statuses.self_employed_main
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change step=work_ends
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: fewer hours than were wanted are time without work', () => {
    expect(
      wholeAnswer([aWork('employed', '2020-01-01', { id: 'few', isInvoluntaryPartTime: true })]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since months=81 since=2020-01-01 threshold=24 [fact:few] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: few hours that were wanted are work', () => {
    expect(
      wholeAnswer([aWork('employed', '2020-01-01', { id: 'few', isInvoluntaryPartTime: false })]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes null
      long-without-work: no works-now since=2020-01-01 status=employed [fact:few] statuses.employed
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change step=work_ends
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a side activity is time without work', () => {
    expect(
      wholeAnswer([aWork('self_employed_side', '2020-01-01', { id: 'side' })]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since months=81 since=2020-01-01 threshold=24 [fact:side] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: training is time without work', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2020-01-01…2025-12-31', { id: 'idle' }),
        aWork('training', '2026-01-01', { id: 'course' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since months=81 since=2020-01-01 threshold=24 [fact:idle fact:course] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: tolerated days of work', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aWork('employed', '2025-05-05…2025-05-15', { id: 'job' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since-with-tolerated-work allowed=30 days=9 jobs=1 months=39 since=2023-06-14 threshold=24 unit=weekdays windowMonths=12 workFrom=2025-05-05 workUntil=2025-05-15 [fact:idle fact:job] eligibility.toleratedWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });
});

import { describe, expect, it } from 'vitest';
import { aWork } from '../../testing/a-fact.ts';
import { wholeAnswer } from '../../testing/whole-answer.ts';

describe('cases of work that is tolerated, or not', () => {
  it('long-without-work: a short job before the time without work began', () => {
    expect(
      wholeAnswer([
        aWork('employed', '2023-05-01…2023-05-10', { id: 'job' }),
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
      ]),
    ).toMatchInlineSnapshot(`
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

  it('long-without-work: two jobs within the tolerated days', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aWork('employed', '2025-05-05…2025-05-15', { id: 'job-1' }),
        aWork('employed', '2025-09-01…2025-09-12', { id: 'job-2' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since-with-tolerated-work allowed=30 days=19 jobs=2 months=39 since=2023-06-14 threshold=24 unit=weekdays windowMonths=12 workFrom=2025-05-05 workUntil=2025-09-12 [fact:idle fact:job-1 fact:job-2] eligibility.toleratedWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: two jobs on the same days count once', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aWork('employed', '2025-05-05…2025-05-30', { id: 'job-1' }),
        aWork('employed', '2025-05-12…2025-06-06', { id: 'job-2' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since-with-tolerated-work allowed=30 days=25 jobs=2 months=39 since=2023-06-14 threshold=24 unit=weekdays windowMonths=12 workFrom=2025-05-05 workUntil=2025-06-06 [fact:idle fact:job-1 fact:job-2] eligibility.toleratedWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: exactly the tolerated days', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aWork('employed', '2025-05-05…2025-06-13', { id: 'job' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since-with-tolerated-work allowed=30 days=30 jobs=1 months=39 since=2023-06-14 threshold=24 unit=weekdays windowMonths=12 workFrom=2025-05-05 workUntil=2025-06-13 [fact:idle fact:job] eligibility.toleratedWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: one day more than is tolerated', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aWork('employed', '2025-05-05…2025-06-16', { id: 'job' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2027-06-17
      long-without-work: no worked-too-much allowed=30 days=31 from=2027-06-17 months=15 since=2025-06-17 threshold=24 unit=weekdays windowMonths=12 workFrom=2025-05-05 workMonths=1 workUntil=2025-06-16 [fact:idle fact:job] eligibility.toleratedWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change step=wait until=2027-06-17
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a job longer than is tolerated', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2020-01-01…2025-02-28', { id: 'before' }),
        aWork('employed', '2025-03-01…2025-09-30', { id: 'job' }),
        aWork('unoccupied', '2025-10-01', { id: 'after' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2027-10-01
      long-without-work: no worked-too-much allowed=30 days=152 from=2027-10-01 months=12 since=2025-10-01 threshold=24 unit=weekdays windowMonths=12 workFrom=2025-03-01 workMonths=7 workUntil=2025-09-30 [fact:job fact:after] eligibility.toleratedWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change step=wait until=2027-10-01
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a long job told within a time without work', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2020-01-01', { id: 'idle' }),
        aWork('employed', '2025-03-01…2025-09-30', { id: 'job' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2027-10-01
      long-without-work: no worked-too-much allowed=30 days=152 from=2027-10-01 months=12 since=2025-10-01 threshold=24 unit=weekdays windowMonths=12 workFrom=2025-03-01 workMonths=7 workUntil=2025-09-30 [fact:idle fact:job] eligibility.toleratedWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change step=wait until=2027-10-01
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: self-employed work is tolerated nowhere', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2020-01-01', { id: 'idle' }),
        aWork('self_employed_main', '2025-03-03…2025-03-14', { id: 'own' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2027-03-15
      long-without-work: no worked-too-much allowed=0 days=10 from=2027-03-15 months=18 since=2025-03-15 threshold=24 unit=weekdays windowMonths=12 workFrom=2025-03-03 workMonths=0 workUntil=2025-03-14 [fact:idle fact:own] statuses.self_employed_main
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change step=wait until=2027-03-15
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: jobs that are each tolerated, and together are not', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2020-01-01', { id: 'idle' }),
        aWork('employed', '2025-03-03…2025-03-21', { id: 'job-1' }),
        aWork('employed', '2025-06-02…2025-06-20', { id: 'job-2' }),
        aWork('employed', '2025-11-03…2025-11-07', { id: 'job-3' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2027-03-22
      long-without-work: no worked-too-often allowed=30 days=35 from=2027-03-22 jobs=3 months=18 since=2025-03-22 threshold=24 unit=weekdays windowMonths=12 workFrom=2025-03-03 workUntil=2025-11-07 [fact:idle fact:job-1 fact:job-2 fact:job-3] eligibility.toleratedWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change step=wait until=2027-03-22
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: jobs in different windows of twelve months', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2020-01-01', { id: 'idle' }),
        aWork('employed', '2024-03-04…2024-03-29', { id: 'job-1' }),
        aWork('employed', '2025-06-02…2025-06-27', { id: 'job-2' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since-with-tolerated-work allowed=30 days=40 jobs=2 months=81 since=2020-01-01 threshold=24 unit=weekdays windowMonths=12 workFrom=2024-03-04 workUntil=2025-06-27 [fact:idle fact:job-1 fact:job-2] eligibility.toleratedWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: jobs on both sides of twelve months', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2020-01-01', { id: 'idle' }),
        aWork('employed', '2025-03-03…2025-03-28', { id: 'job-1' }),
        aWork('employed', '2026-03-02…2026-03-20', { id: 'job-2' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since-with-tolerated-work allowed=30 days=35 jobs=2 months=81 since=2020-01-01 threshold=24 unit=weekdays windowMonths=12 workFrom=2025-03-03 workUntil=2026-03-20 [fact:idle fact:job-1 fact:job-2] eligibility.toleratedWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: only the days within the window count', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2019-01-01', { id: 'idle' }),
        aWork('employed', '2024-06-03…2024-06-28', { id: 'job-1' }),
        aWork('employed', '2025-06-16…2025-07-11', { id: 'job-2' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since-with-tolerated-work allowed=30 days=40 jobs=2 months=93 since=2019-01-01 threshold=24 unit=weekdays windowMonths=12 workFrom=2024-06-03 workUntil=2025-07-11 [fact:idle fact:job-1 fact:job-2] eligibility.toleratedWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: how many days of work are left', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aWork('employed', '2026-08-03…2026-08-28', { id: 'job' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since-with-tolerated-work allowed=30 days=20 jobs=1 months=39 since=2023-06-14 threshold=24 unit=weekdays windowMonths=12 workFrom=2026-08-03 workUntil=2026-08-28 [fact:idle fact:job] eligibility.toleratedWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a short job that ends on the day', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aWork('employed', '2026-09-21…2026-10-01', { id: 'job' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2026-10-02
      long-without-work: no works-now from=2026-10-02 since=2026-09-21 status=employed until=2026-10-01 [fact:job] statuses.employed
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change step=wait until=2026-10-02
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: the day after a short job', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aWork('employed', '2026-09-21…2026-09-30', { id: 'job' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since-with-tolerated-work allowed=30 days=8 jobs=1 months=39 since=2023-06-14 threshold=24 unit=weekdays windowMonths=12 workFrom=2026-09-21 workUntil=2026-09-30 [fact:idle fact:job] eligibility.toleratedWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a short job that begins on the day', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aWork('employed', '2026-10-01…2026-10-05', { id: 'job' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2026-10-06
      long-without-work: no works-now from=2026-10-06 since=2026-10-01 status=employed until=2026-10-05 [fact:job] statuses.employed
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change step=wait until=2026-10-06
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a long job, then a short one', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2018-01-01', { id: 'idle' }),
        aWork('employed', '2019-01-01…2023-12-31', { id: 'long' }),
        aWork('employed', '2025-05-05…2025-05-09', { id: 'short' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since-with-tolerated-work allowed=30 days=5 jobs=1 months=33 since=2024-01-01 threshold=24 unit=weekdays windowMonths=12 workFrom=2025-05-05 workUntil=2025-05-09 [fact:idle fact:short] eligibility.toleratedWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });
});

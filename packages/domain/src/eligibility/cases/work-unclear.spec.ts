import { describe, expect, it } from 'vitest';
import { aWork } from '../../testing/a-fact.ts';
import { wholeAnswer } from '../../testing/whole-answer.ts';
import { plainDate } from '../../values/plain-date.ts';

const dateSpanOf = (earliest: string, latest: string) => ({
  earliest: plainDate(earliest),
  latest: plainDate(latest),
});

describe('cases of work that is not known', () => {
  it('long-without-work: a month of beginning that decides', () => {
    expect(wholeAnswer([aWork('unoccupied', '2024-10', { id: 'idle' })])).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear since-unknown decidedBy=2024-10-01 from=2024-10-01 threshold=24 until=2024-10-31 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work since 2024-10-01 to 2024-10-31, by 2024-10-01: c4 forem cpas career_record
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=since
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a month of beginning that lies early enough', () => {
    expect(wholeAnswer([aWork('unoccupied', '2024-09', { id: 'idle' })])).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since months=24 since=2024-09-30 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a month of beginning that lies too late', () => {
    expect(wholeAnswer([aWork('unoccupied', '2024-11', { id: 'idle' })])).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2026-11-01
      long-without-work: no too-short from=2026-11-30 months=23 since=2024-11-01 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change step=wait until=2026-11-30
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a beginning that nobody knows', () => {
    expect(wholeAnswer([aWork('unoccupied', '?', { id: 'idle' })])).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear since-unknown decidedBy=2024-10-01 threshold=24 until=2026-10-01 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work since null to 2026-10-01, by 2024-10-01: c4 forem cpas career_record
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=since
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a job that ended before a later time without work', () => {
    expect(
      wholeAnswer([
        aWork('employed', '2015-09-01…?', { id: 'job' }),
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since months=39 since=2023-06-14 threshold=24 [fact:job fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: an end between two days that decides', () => {
    expect(
      wholeAnswer([
        aWork('employed', '2015-09-01', {
          id: 'job',
          until: dateSpanOf('2023-01-01', '2024-12-31'),
        }),
        aWork('unoccupied', '?', { id: 'idle', from: dateSpanOf('2023-01-02', '2025-01-01') }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear since-unknown decidedBy=2024-10-01 from=2023-01-02 threshold=24 until=2025-01-01 [fact:job fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work since 2023-01-02 to 2025-01-01, by 2024-10-01: c4 forem cpas career_record
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=since
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a job whose end nobody knows', () => {
    expect(wholeAnswer([aWork('employed', '2020-01-01…?', { id: 'job' })])).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear may-work-now from=2020-01-01 threshold=24 [fact:job] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work until 2020-01-01 to null, by null: c4 forem cpas career_record
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=null fact=work step=tell unknown=until
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a job that ends in a month, which may be over', () => {
    expect(
      wholeAnswer([aWork('employed', '2020-01-01…2026-10', { id: 'job' })]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2028-10-02
      long-without-work: no works-now since=2020-01-01 status=employed until=2026-10-31 [fact:job] statuses.employed
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change step=work_ends
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a job that ended in a month', () => {
    expect(
      wholeAnswer([
        aWork('employed', '2020-01-01…2024-05', { id: 'job' }),
        aWork('unoccupied', '2024-06', { id: 'idle' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since months=27 since=2024-06-30 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: days of which nothing is told', () => {
    expect(
      wholeAnswer([
        aWork('employed', '2015-01-01…2024-01-31', { id: 'job' }),
        aWork('unoccupied', '2025-03-01', { id: 'idle' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear gap from=2024-02-01 threshold=24 until=2025-02-28 [fact:job fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work gap 2024-02-01 to 2025-02-28, by null: c4 forem cpas career_record
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=null fact=work step=tell unknown=gap
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a gap that lies before enough months', () => {
    expect(
      wholeAnswer([
        aWork('employed', '2010-01-01…2015-01-31', { id: 'job' }),
        aWork('unoccupied', '2020-03-01', { id: 'idle' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since months=79 since=2020-03-01 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a gap between two times without work', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2015-01-01…2024-06-30', { id: 'idle-1' }),
        aWork('unoccupied', '2025-03-01', { id: 'idle-2' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear gap from=2024-07-01 threshold=24 until=2025-02-28 [fact:idle-1 fact:idle-2] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work gap 2024-07-01 to 2025-02-28, by null: c4 forem cpas career_record
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=null fact=work step=tell unknown=gap
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });
});

import { describe, expect, it } from 'vitest';
import { aBenefit, aWork } from '../../testing/a-fact.ts';
import { namedRules, wholeAnswer } from '../../testing/whole-answer.ts';
import { plainDate } from '../../values/plain-date.ts';

const dateSpanOf = (earliest: string, latest: string) => ({
  earliest: plainDate(earliest),
  latest: plainDate(latest),
});
const source = { title: '' };
const countHours = namedRules({ involuntaryPartTime: { value: 'work', source } });
const leaveHours = namedRules({ involuntaryPartTime: { value: 'unclear', source } });

describe('cases of work at the limits of days', () => {
  it('long-without-work: a status on which the rules are silent', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2020-01-01…2025-12-31', { id: 'idle' }),
        aWork('article_60', '2026-01-01', { id: 'art60' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear status-unclear from=2026-01-01 status=article_60 [fact:art60] statuses.article_60
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work reading 2026-01-01 to null, by null: c4 forem cpas career_record
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=null fact=work step=tell unknown=reading
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: such a status long ago changes nothing', () => {
    expect(
      wholeAnswer([
        aWork('article_60', '2015-01-01…2019-12-31', { id: 'art60' }),
        aWork('unoccupied', '2020-01-01', { id: 'idle' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since months=81 since=2020-01-01 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: such a status within the months that count', () => {
    expect(
      wholeAnswer([
        aWork('article_60', '2025-01-01…2025-06-30', { id: 'art60' }),
        aWork('unoccupied', '2025-07-01', { id: 'idle' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear status-unclear from=2025-01-01 status=article_60 until=2025-06-30 [fact:art60] statuses.article_60
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work reading 2025-01-01 to 2025-06-30, by null: c4 forem cpas career_record
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=null fact=work step=tell unknown=reading
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: such a status with days known to the month', () => {
    expect(
      wholeAnswer([
        aWork('article_60', '2025-01…2025-06', { id: 'art60' }),
        aWork('unoccupied', '2025-07', { id: 'idle' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear status-unclear from=2025-01-01 status=article_60 until=2025-06-30 [fact:art60] statuses.article_60
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work reading 2025-01-01 to 2025-06-30, by null: c4 forem cpas career_record
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=null fact=work step=tell unknown=reading
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: what begins later is not looked at', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aWork('employed', '2026-10-02', { id: 'later' }),
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

  it('long-without-work: a leap day and 24 months', () => {
    expect(
      wholeAnswer([aWork('unoccupied', '2024-02-29', { id: 'idle' })], '2026-02-28'),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since months=24 since=2024-02-29 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2025-08-31 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2025-08-31: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2025-08-31 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: the day before', () => {
    expect(
      wholeAnswer([aWork('unoccupied', '2024-02-29', { id: 'idle' })], '2026-02-27'),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2026-02-28
      long-without-work: no too-short from=2026-02-28 months=23 since=2024-02-29 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2025-08-27 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2025-08-27: municipality cpas
      missing voluntariness all null to null, by null: person
      change step=wait until=2026-02-28
      change decidedBy=2025-08-27 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: the end of a month', () => {
    expect(
      wholeAnswer([aWork('unoccupied', '2024-08-31', { id: 'idle' })], '2026-08-31'),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since months=24 since=2024-08-31 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-02-28 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-02-28: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2026-02-28 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: an end that is known to the day, a beginning that is not', () => {
    expect(
      wholeAnswer([
        aWork('employed', '?…2025-06-30', { id: 'job' }),
        aWork('unoccupied', '2025-07-01', { id: 'idle' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear since-unknown decidedBy=2024-10-01 threshold=24 until=2025-07-01 [fact:job fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work since null to 2025-07-01, by 2024-10-01: c4 forem cpas career_record
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=since
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a beginning that is known to the day, an end that is not', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2020-01-01', { id: 'idle' }),
        aWork('employed', '2026-03-02', {
          id: 'job',
          until: dateSpanOf('2026-02-01', '2026-05-31'),
        }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear since-unknown decidedBy=2024-10-01 from=2020-01-01 threshold=24 until=2026-06-01 [fact:idle fact:job] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work since 2020-01-01 to 2026-06-01, by 2024-10-01: c4 forem cpas career_record
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=since
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a job within bounds that cross', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2020-01-01', { id: 'idle' }),
        aWork('employed', '?', {
          id: 'job',
          from: dateSpanOf('2026-01-01', '2026-06-30'),
          until: dateSpanOf('2026-03-01', '2026-08-31'),
        }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear since-unknown decidedBy=2024-10-01 from=2020-01-01 threshold=24 until=2026-09-01 [fact:idle fact:job] thresholds.monthsWithoutWork
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work since 2020-01-01 to 2026-09-01, by 2024-10-01: c4 forem cpas career_record
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=since
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a benefit decides nothing', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aBenefit('2020-01-01', { id: 'benefit' }),
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

  it('long-without-work: few hours that were not wanted, by rules that count them', () => {
    expect(
      wholeAnswer(
        [
          aWork('unoccupied', '2020-01-01…2025-12-31', { id: 'idle' }),
          aWork('employed', '2026-01-01', { id: 'few', isInvoluntaryPartTime: true }),
        ],
        undefined,
        countHours,
      ),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes null
      long-without-work: no works-now since=2026-01-01 status=employed [fact:few] eligibility.involuntaryPartTime
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change step=work_ends
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: few hours that were not wanted, by rules that are silent on them', () => {
    expect(
      wholeAnswer(
        [
          aWork('unoccupied', '2020-01-01…2025-12-31', { id: 'idle' }),
          aWork('employed', '2026-01-01', { id: 'few', isInvoluntaryPartTime: true }),
        ],
        undefined,
        leaveHours,
      ),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear status-unclear from=2026-01-01 status=employed [fact:few] eligibility.involuntaryPartTime
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work reading 2026-01-01 to null, by null: c4 forem cpas career_record
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=null fact=work step=tell unknown=reading
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: few hours that were wanted, by rules that are silent on others', () => {
    expect(
      wholeAnswer(
        [
          aWork('unoccupied', '2020-01-01…2025-12-31', { id: 'idle' }),
          aWork('employed', '2026-01-01', { id: 'few', isInvoluntaryPartTime: false }),
        ],
        undefined,
        leaveHours,
      ),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes null
      long-without-work: no works-now since=2026-01-01 status=employed [fact:few] statuses.employed
      lives-in-territory: unclear nothing-told decidedBy=2026-04-01 threshold=6 [] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing domicile all null to null, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change step=work_ends
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('long-without-work: a training is no job of few hours', () => {
    expect(
      wholeAnswer(
        [
          aWork('unoccupied', '2020-01-01…2025-12-31', { id: 'idle' }),
          aWork('training', '2026-01-01', { id: 'course', isInvoluntaryPartTime: true }),
        ],
        undefined,
        countHours,
      ),
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
});

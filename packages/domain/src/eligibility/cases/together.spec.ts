import { describe, expect, it } from 'vitest';
import type { ToleratedWork } from '../../territories/eligibility-terms.ts';
import { aDomicile, aWork, aYes } from '../../testing/a-fact.ts';
import { namedRules, wholeAnswer } from '../../testing/whole-answer.ts';

const source = { title: '' };
const tolerating = (given: Omit<ToleratedWork, 'statuses'>) =>
  namedRules({ toleratedWork: { value: { ...given, statuses: ['employed'] }, source } });
const allDays = tolerating({ days: 30, unit: 'days', windowMonths: 12 });
const none = tolerating({ days: 0, unit: 'weekdays', windowMonths: 12 });

describe('cases of several conditions', () => {
  it('all conditions: a yes, since the day of the last condition', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "yes, from 2026-03-12, until null, changes null
      long-without-work: yes since months=39 since=2023-06-14 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 [fact:yes] eligibility.asksVoluntariness
      change days=31 step=work_more"
    `);
  });

  it('all conditions: a time without work that ends later', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2020-01-01…2026-12-31', { id: 'idle' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "yes, from 2026-03-12, until 2026-12-31, changes 2027-01-01
      long-without-work: yes since months=81 since=2020-01-01 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 [fact:yes] eligibility.asksVoluntariness
      change days=31 step=work_more"
    `);
  });

  it('all conditions: an address that ends later', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aDomicile('2024-02-03…2026-12-31', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "yes, from 2026-03-12, until 2026-12-31, changes 2027-01-01
      long-without-work: yes since months=39 since=2023-06-14 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 [fact:yes] eligibility.asksVoluntariness
      change days=31 step=work_more"
    `);
  });

  it('all conditions: a statement taken back later', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-03-12…2026-11-30', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "yes, from 2026-03-12, until 2026-11-30, changes 2026-12-01
      long-without-work: yes since months=39 since=2023-06-14 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 until=2026-11-30 [fact:yes] eligibility.asksVoluntariness
      change days=31 step=work_more"
    `);
  });

  it('all conditions: nothing is said yet', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aDomicile('2024-02-03', { id: 'home' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: yes since months=39 since=2023-06-14 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing voluntariness all null to null, by null: person
      change step=say_yes"
    `);
  });

  it('all conditions: a statement that was taken back', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-03-12…2026-09-14', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes null
      long-without-work: yes since months=39 since=2023-06-14 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: no took-it-back until=2026-09-14 [fact:yes] eligibility.asksVoluntariness
      change step=say_yes"
    `);
  });

  it('all conditions: a statement taken back in this month', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-03-12…2026-10', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "yes, from 2026-03-12, until 2026-10-01, changes 2026-10-02
      long-without-work: yes since months=39 since=2023-06-14 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 until=2026-10-01 [fact:yes] eligibility.asksVoluntariness
      change days=31 step=work_more"
    `);
  });

  it('all conditions: a statement of this month', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-10', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from 2026-10-31, until null, changes 2026-10-31
      long-without-work: yes since months=39 since=2023-06-14 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: unclear not-said from=2026-10-31 [fact:yes] eligibility.asksVoluntariness
      missing voluntariness now null to null, by null: person
      change step=wait until=2026-10-31"
    `);
  });

  it('all conditions: a statement taken back and said again', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2025-03-12…2025-09-14', { id: 'yes-1' }),
        aYes('2026-03-12', { id: 'yes-2' }),
      ]),
    ).toMatchInlineSnapshot(`
      "yes, from 2026-03-12, until null, changes null
      long-without-work: yes since months=39 since=2023-06-14 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 [fact:yes-1 fact:yes-2] eligibility.asksVoluntariness
      change days=31 step=work_more"
    `);
  });

  it('all conditions: both conditions need time: the later day', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2025-03-01', { id: 'idle' }),
        aDomicile('2026-05-02', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from 2027-03-01, until null, changes 2027-03-01
      long-without-work: no too-short from=2027-03-01 months=19 since=2025-03-01 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: no too-short from=2026-11-02 months=4 moves=count since=2026-05-02 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 [fact:yes] eligibility.asksVoluntariness
      change step=wait until=2027-03-01"
    `);
  });

  it('all conditions: time and a statement are missing', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2025-03-01', { id: 'idle' }),
        aDomicile('2024-02-03', { id: 'home' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2027-03-01
      long-without-work: no too-short from=2027-03-01 months=19 since=2025-03-01 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing voluntariness all null to null, by null: person
      change step=wait until=2027-03-01
      change step=say_yes"
    `);
  });

  it('all conditions: time does not help who lives outside', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2025-03-01', { id: 'idle' }),
        aDomicile('2020-01-01', { id: 'out', territoryId: null, zone: null }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes null
      long-without-work: no too-short from=2027-03-01 months=19 since=2025-03-01 threshold=24 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: no elsewhere since=2020-01-01 type=registered [fact:out] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 [fact:yes] eligibility.asksVoluntariness
      change step=wait until=2027-03-01
      change step=move_in"
    `);
  });

  it('all conditions: two conditions that time does not change', () => {
    expect(
      wholeAnswer([
        aWork('employed', '2020-01-01', { id: 'job' }),
        aDomicile('2020-01-01', { id: 'out', territoryId: null, zone: null }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes null
      long-without-work: no works-now since=2020-01-01 status=employed [fact:job] statuses.employed
      lives-in-territory: no elsewhere since=2020-01-01 type=registered [fact:out] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 [fact:yes] eligibility.asksVoluntariness
      change step=work_ends
      change step=move_in"
    `);
  });

  it('all conditions: both conditions are unclear', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2024-10', { id: 'idle' }),
        aDomicile('2026-04', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from 2026-10-31, until null, changes 2026-10-31
      long-without-work: unclear since-unknown decidedBy=2024-10-01 from=2024-10-01 threshold=24 until=2024-10-31 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: unclear since-unknown decidedBy=2026-04-01 from=2026-04-01 threshold=6 until=2026-04-30 [fact:home] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 [fact:yes] eligibility.asksVoluntariness
      missing work since 2024-10-01 to 2024-10-31, by 2024-10-01: c4 forem cpas career_record
      missing domicile since 2026-04-01 to 2026-04-30, by 2026-04-01: municipality cpas
      change decidedBy=2024-10-01 fact=work step=tell unknown=since
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=since"
    `);
  });

  it('all conditions: one condition is unclear, one needs time', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2024-10', { id: 'idle' }),
        aDomicile('2026-05-02', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from 2026-11-02, until null, changes 2026-11-02
      long-without-work: unclear since-unknown decidedBy=2024-10-01 from=2024-10-01 threshold=24 until=2024-10-31 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: no too-short from=2026-11-02 months=4 moves=count since=2026-05-02 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 [fact:yes] eligibility.asksVoluntariness
      missing work since 2024-10-01 to 2024-10-31, by 2024-10-01: c4 forem cpas career_record
      change step=wait until=2026-11-02
      change decidedBy=2024-10-01 fact=work step=tell unknown=since"
    `);
  });

  it('all conditions: unclear until a day', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '2024-10', { id: 'idle' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from 2026-10-31, until null, changes 2026-10-31
      long-without-work: unclear since-unknown decidedBy=2024-10-01 from=2024-10-01 threshold=24 until=2024-10-31 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 [fact:yes] eligibility.asksVoluntariness
      missing work since 2024-10-01 to 2024-10-31, by 2024-10-01: c4 forem cpas career_record
      change decidedBy=2024-10-01 fact=work step=tell unknown=since"
    `);
  });

  it('all conditions: unclear, whatever the day', () => {
    expect(
      wholeAnswer([
        aWork('unoccupied', '?', { id: 'idle' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear since-unknown decidedBy=2024-10-01 threshold=24 until=2026-10-01 [fact:idle] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 [fact:yes] eligibility.asksVoluntariness
      missing work since null to 2026-10-01, by 2024-10-01: c4 forem cpas career_record
      change decidedBy=2024-10-01 fact=work step=tell unknown=since"
    `);
  });

  it('all conditions: nothing is told at all', () => {
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

  it('all conditions: tolerated days from first to last', () => {
    expect(
      wholeAnswer(
        [
          aWork('unoccupied', '2023-06-14', { id: 'idle' }),
          aWork('employed', '2025-05-05…2025-06-06', { id: 'job' }),
          aDomicile('2024-02-03', { id: 'home' }),
          aYes('2026-03-12', { id: 'yes' }),
        ],
        undefined,
        allDays,
      ),
    ).toMatchInlineSnapshot(`
      "no, from 2027-06-07, until null, changes 2027-06-07
      long-without-work: no worked-too-much allowed=30 days=33 from=2027-06-07 months=15 since=2025-06-07 threshold=24 unit=days windowMonths=12 workFrom=2025-05-05 workMonths=1 workUntil=2025-06-06 [fact:idle fact:job] eligibility.toleratedWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 [fact:yes] eligibility.asksVoluntariness
      change step=wait until=2027-06-07"
    `);
  });

  it('all conditions: rules that tolerate no work', () => {
    expect(
      wholeAnswer(
        [
          aWork('unoccupied', '2023-06-14', { id: 'idle' }),
          aWork('employed', '2025-05-05…2025-05-05', { id: 'job' }),
          aDomicile('2024-02-03', { id: 'home' }),
          aYes('2026-03-12', { id: 'yes' }),
        ],
        undefined,
        none,
      ),
    ).toMatchInlineSnapshot(`
      "no, from 2027-05-06, until null, changes 2027-05-06
      long-without-work: no worked-too-much allowed=0 days=1 from=2027-05-06 months=16 since=2025-05-06 threshold=24 unit=weekdays windowMonths=12 workFrom=2025-05-05 workMonths=0 workUntil=2025-05-05 [fact:idle fact:job] eligibility.toleratedWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: yes said-yes since=2026-03-12 [fact:yes] eligibility.asksVoluntariness
      change step=wait until=2027-05-06"
    `);
  });
});

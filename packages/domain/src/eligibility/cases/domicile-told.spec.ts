import { describe, expect, it } from 'vitest';
import { aDomicile } from '../../testing/a-fact.ts';
import { wholeAnswer } from '../../testing/whole-answer.ts';

describe('cases of addresses', () => {
  it('lives-in-territory: at least six months', () => {
    expect(wholeAnswer([aDomicile('2024-02-03', { id: 'home' })])).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=31 since=2024-02-03 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: six months on the day', () => {
    expect(wholeAnswer([aDomicile('2026-04-01', { id: 'home' })])).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=6 since=2026-04-01 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: a day less than six months', () => {
    expect(wholeAnswer([aDomicile('2026-04-02', { id: 'home' })])).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2026-10-02
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: no too-short from=2026-10-02 months=5 moves=count since=2026-04-02 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change step=wait until=2026-10-02
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: the last of February', () => {
    expect(
      wholeAnswer([aDomicile('2025-08-31', { id: 'home' })], '2026-02-28'),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-02-29 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=6 since=2025-08-31 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-02-29: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-02-29 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: no address at all', () => {
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

  it('lives-in-territory: an address outside', () => {
    expect(
      wholeAnswer([aDomicile('2020-01-01', { id: 'out', territoryId: null, zone: null })]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: no elsewhere since=2020-01-01 type=registered [fact:out] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=move_in
      change step=say_yes"
    `);
  });

  it('lives-in-territory: an address outside since nobody knows when', () => {
    expect(
      wholeAnswer([aDomicile('?', { id: 'out', territoryId: null, zone: null })]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: unclear may-live-elsewhere threshold=6 [fact:out] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing domicile now null to null, by null: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change decidedBy=null fact=domicile step=tell unknown=now
      change step=say_yes"
    `);
  });

  it('lives-in-territory: an address in another country', () => {
    expect(
      wholeAnswer([
        aDomicile('2020-01-01', { id: 'abroad', territoryId: null, zone: null, country: 'FR' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: no abroad since=2020-01-01 type=registered [fact:abroad] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=move_in
      change step=say_yes"
    `);
  });

  it('lives-in-territory: an address in another territory', () => {
    expect(
      wholeAnswer([
        aDomicile('2020-01-01', {
          id: 'other',
          territoryId: '99999999-9999-4999-8999-999999999999',
          zone: null,
        }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: no other-territory since=2020-01-01 type=registered [fact:other] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=move_in
      change step=say_yes"
    `);
  });

  it('lives-in-territory: an address outside before', () => {
    expect(
      wholeAnswer([
        aDomicile('2015-01-01…2026-05-01', { id: 'out', territoryId: null, zone: null }),
        aDomicile('2026-05-02', { id: 'home' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2026-11-02
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: no too-short from=2026-11-02 months=4 moves=count since=2026-05-02 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change step=wait until=2026-11-02
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: months in another territory do not count', () => {
    expect(
      wholeAnswer([
        aDomicile('2015-01-01…2026-05-01', {
          id: 'other',
          territoryId: '99999999-9999-4999-8999-999999999999',
          zone: null,
        }),
        aDomicile('2026-05-02', { id: 'home' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2026-11-02
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: no too-short from=2026-11-02 months=4 moves=count since=2026-05-02 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change step=wait until=2026-11-02
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: who has moved out', () => {
    expect(
      wholeAnswer([
        aDomicile('2015-01-01…2026-05-01', { id: 'home' }),
        aDomicile('2026-05-02', { id: 'out', territoryId: null, zone: null }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: no elsewhere since=2026-05-02 type=registered [fact:out] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=move_in
      change step=say_yes"
    `);
  });

  it('lives-in-territory: who was away for a while', () => {
    expect(
      wholeAnswer([
        aDomicile('2015-01-01…2025-12-31', { id: 'home-1' }),
        aDomicile('2026-01-01…2026-06-30', { id: 'out', territoryId: null, zone: null }),
        aDomicile('2026-07-01', { id: 'home-2' }),
      ]),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2027-01-01
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: no too-short from=2027-01-01 months=3 moves=count since=2026-07-01 threshold=6 type=registered zone=Haut-Essai [fact:home-2] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change step=wait until=2027-01-01
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: a move within the territory', () => {
    expect(
      wholeAnswer([
        aDomicile('2015-01-01…2026-06-30', { id: 'home-1' }),
        aDomicile('2026-07-01', { id: 'home-2', zone: 'Bas-Essai' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=141 since=2015-01-01 threshold=6 type=registered zone=Bas-Essai [fact:home-1 fact:home-2] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: two addresses on one day', () => {
    expect(
      wholeAnswer([
        aDomicile('2020-01-01', { id: 'home' }),
        aDomicile('2024-01-01', { id: 'out', territoryId: null, zone: null }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: unclear two-addresses threshold=6 [fact:home fact:out] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing domicile now null to null, by null: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change decidedBy=null fact=domicile step=tell unknown=now
      change step=say_yes"
    `);
  });
});

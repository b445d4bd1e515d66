import { describe, expect, it } from 'vitest';
import { aDomicile } from '../../testing/a-fact.ts';
import { wholeAnswer } from '../../testing/whole-answer.ts';

describe('cases of addresses that are not known', () => {
  it('lives-in-territory: two addresses of the territory on one day leave no doubt', () => {
    expect(
      wholeAnswer([
        aDomicile('2020-01-01', { id: 'home-1' }),
        aDomicile('2024-01-01', { id: 'home-2' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=81 since=2020-01-01 threshold=6 type=registered zone=Haut-Essai [fact:home-1 fact:home-2] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: an address that may have ended', () => {
    expect(wholeAnswer([aDomicile('2020-01-01…?', { id: 'home' })])).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: unclear may-live-elsewhere threshold=6 [fact:home] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing domicile now null to null, by null: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change decidedBy=null fact=domicile step=tell unknown=now
      change step=say_yes"
    `);
  });

  it('lives-in-territory: an address that ends in this month, which still holds on its first day', () => {
    expect(wholeAnswer([aDomicile('2020-01-01…2026-10', { id: 'home' })])).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=81 since=2020-01-01 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: an address outside that may have begun', () => {
    expect(
      wholeAnswer([
        aDomicile('2020-01-01…?', { id: 'home' }),
        aDomicile('?', { id: 'out', territoryId: null, zone: null }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: unclear may-live-elsewhere threshold=6 [fact:home fact:out] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing domicile now null to null, by null: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change decidedBy=null fact=domicile step=tell unknown=now
      change step=say_yes"
    `);
  });

  it('lives-in-territory: a month of arrival that decides', () => {
    expect(wholeAnswer([aDomicile('2026-04', { id: 'home' })])).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: unclear since-unknown decidedBy=2026-04-01 from=2026-04-01 threshold=6 until=2026-04-30 [fact:home] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing domicile since 2026-04-01 to 2026-04-30, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=since
      change step=say_yes"
    `);
  });

  it('lives-in-territory: a month of arrival early enough', () => {
    expect(wholeAnswer([aDomicile('2026-03', { id: 'home' })])).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=6 since=2026-03-31 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: an arrival that nobody knows', () => {
    expect(wholeAnswer([aDomicile('?', { id: 'home' })])).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: unclear since-unknown decidedBy=2026-04-01 threshold=6 until=2026-10-01 [fact:home] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing domicile since null to 2026-10-01, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=since
      change step=say_yes"
    `);
  });

  it('lives-in-territory: days after the last address', () => {
    expect(
      wholeAnswer([aDomicile('2020-01-01…2026-06-30', { id: 'home' })]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: unclear now-unknown from=2026-07-01 threshold=6 until=2026-10-01 [fact:home] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing domicile now 2026-07-01 to 2026-10-01, by null: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change decidedBy=null fact=domicile step=tell unknown=now
      change step=say_yes"
    `);
  });

  it('lives-in-territory: days of which no address is told', () => {
    expect(
      wholeAnswer([
        aDomicile('2015-01-01…2026-01-31', { id: 'home-1' }),
        aDomicile('2026-06-01', { id: 'home-2' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: unclear gap from=2026-02-01 threshold=6 until=2026-05-31 [fact:home-1 fact:home-2] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing domicile gap 2026-02-01 to 2026-05-31, by null: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change decidedBy=null fact=domicile step=tell unknown=gap
      change step=say_yes"
    `);
  });

  it('lives-in-territory: a gap before enough months', () => {
    expect(
      wholeAnswer([
        aDomicile('2015-01-01…2020-01-31', { id: 'home-1' }),
        aDomicile('2021-06-01', { id: 'home-2' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=64 since=2021-06-01 threshold=6 type=registered zone=Haut-Essai [fact:home-2] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: a reference address at the CPAS', () => {
    expect(
      wholeAnswer([aDomicile('2026-01-08', { id: 'cpas', type: 'cpas_reference' })]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=8 since=2026-01-08 threshold=6 type=cpas_reference zone=Haut-Essai [fact:cpas] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: an address whose zone is not known', () => {
    expect(
      wholeAnswer([aDomicile('2026-01-08', { id: 'cpas', type: 'cpas_reference', zone: null })]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=8 since=2026-01-08 threshold=6 type=cpas_reference [fact:cpas] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: a temporary absence beside an address', () => {
    expect(
      wholeAnswer([
        aDomicile('2020-01-01', { id: 'home' }),
        aDomicile('2026-02-01', { id: 'absent', type: 'temporarily_absent' }),
      ]),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=81 since=2020-01-01 threshold=6 type=registered zone=Haut-Essai [fact:home fact:absent] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });
});

import { describe, expect, it } from 'vitest';
import { aDomicile } from '../../testing/a-fact.ts';
import { namedRules, wholeAnswer } from '../../testing/whole-answer.ts';

const source = { title: '' };
const anew = namedRules({ movesWithinCount: { value: false, source } });
const others = namedRules({ otherTerritoriesCount: { value: true, source } });

describe('cases of moves, by other rules', () => {
  it('lives-in-territory: a move within, where moves count anew', () => {
    expect(
      wholeAnswer(
        [
          aDomicile('2015-01-01…2026-06-30', { id: 'home-1' }),
          aDomicile('2026-07-01', { id: 'home-2' }),
        ],
        undefined,
        anew,
      ),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2027-01-01
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: no too-short from=2027-01-01 months=3 moves=begin_anew since=2026-07-01 threshold=6 type=registered zone=Haut-Essai [fact:home-2] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change step=wait until=2027-01-01
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: a move long ago, where moves count anew', () => {
    expect(
      wholeAnswer(
        [
          aDomicile('2015-01-01…2020-06-30', { id: 'home-1' }),
          aDomicile('2020-07-01', { id: 'home-2' }),
        ],
        undefined,
        anew,
      ),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=75 since=2020-07-01 threshold=6 type=registered zone=Haut-Essai [fact:home-2] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: a move known to the month, where moves count anew', () => {
    expect(
      wholeAnswer(
        [aDomicile('2015-01-01…2026-03', { id: 'home-1' }), aDomicile('2026-03', { id: 'home-2' })],
        undefined,
        anew,
      ),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=6 since=2026-03-31 threshold=6 type=registered zone=Haut-Essai [fact:home-1 fact:home-2] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: a move in the month that decides', () => {
    expect(
      wholeAnswer(
        [aDomicile('2015-01-01…2026-04', { id: 'home-1' }), aDomicile('2026-04', { id: 'home-2' })],
        undefined,
        anew,
      ),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: unclear since-unknown decidedBy=2026-04-01 from=2026-04-01 threshold=6 until=2026-04-30 [fact:home-1 fact:home-2] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing domicile since 2026-04-01 to 2026-04-30, by 2026-04-01: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change decidedBy=2026-04-01 fact=domicile step=tell unknown=since
      change step=say_yes"
    `);
  });

  it('lives-in-territory: two moves, where moves count anew', () => {
    expect(
      wholeAnswer(
        [
          aDomicile('2015-01-01…2022-06-30', { id: 'home-1' }),
          aDomicile('2022-07-01…2026-07-31', { id: 'home-2' }),
          aDomicile('2026-08-01', { id: 'home-3' }),
        ],
        undefined,
        anew,
      ),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2027-02-01
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: no too-short from=2027-02-01 months=2 moves=begin_anew since=2026-08-01 threshold=6 type=registered zone=Haut-Essai [fact:home-3] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change step=wait until=2027-02-01
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: an arrival, where moves count anew', () => {
    expect(
      wholeAnswer(
        [
          aDomicile('2015-01-01…2022-06-30', { id: 'out', territoryId: null, zone: null }),
          aDomicile('2022-07-01', { id: 'home' }),
        ],
        undefined,
        anew,
      ),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=51 since=2022-07-01 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: a second address since nobody knows when, where moves count anew', () => {
    expect(
      wholeAnswer(
        [aDomicile('2015-01-01…?', { id: 'home-1' }), aDomicile('?', { id: 'home-2' })],
        undefined,
        anew,
      ),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: unclear may-live-elsewhere threshold=6 [fact:home-1 fact:home-2] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing domicile now null to null, by null: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change decidedBy=null fact=domicile step=tell unknown=now
      change step=say_yes"
    `);
  });

  it('lives-in-territory: months in another territory, where they count', () => {
    expect(
      wholeAnswer(
        [
          aDomicile('2015-01-01…2026-05-01', {
            id: 'other',
            territoryId: '99999999-9999-4999-8999-999999999999',
            zone: null,
          }),
          aDomicile('2026-05-02', { id: 'home' }),
        ],
        undefined,
        others,
      ),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=141 since=2015-01-01 threshold=6 type=registered zone=Haut-Essai [fact:other fact:home] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: an address in another territory, where those months count', () => {
    expect(
      wholeAnswer(
        [
          aDomicile('2015-01-01', {
            id: 'other',
            territoryId: '99999999-9999-4999-8999-999999999999',
            zone: null,
          }),
        ],
        undefined,
        others,
      ),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: no other-territory since=2015-01-01 type=registered [fact:other] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=move_in
      change step=say_yes"
    `);
  });

  it('lives-in-territory: an address outside does not count even then', () => {
    expect(
      wholeAnswer(
        [
          aDomicile('2015-01-01…2026-05-01', { id: 'out', territoryId: null, zone: null }),
          aDomicile('2026-05-02', { id: 'home' }),
        ],
        undefined,
        others,
      ),
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

  it('lives-in-territory: an address here that may have begun, where months of others count', () => {
    expect(
      wholeAnswer(
        [
          aDomicile('2015-01-01…2026-10', {
            id: 'other',
            territoryId: '99999999-9999-4999-8999-999999999999',
            zone: null,
          }),
          aDomicile('2026-10', { id: 'home' }),
        ],
        undefined,
        others,
      ),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: unclear may-live-elsewhere threshold=6 [fact:other fact:home] thresholds.monthsDomiciled
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

import { describe, expect, it } from 'vitest';
import type { DomicileReading, DomicileType } from '../../territories/eligibility-terms.ts';
import { aDomicile } from '../../testing/a-fact.ts';
import { someTerms } from '../../testing/some-terms.ts';
import { namedRules, wholeAnswer } from '../../testing/whole-answer.ts';

const source = { title: '' };
const domicile = (readings: Partial<Record<DomicileType, DomicileReading>>) => {
  const types = { ...someTerms().domicileTypes };
  for (const [type, value] of Object.entries(readings)) {
    types[type as DomicileType] = { value, source };
  }
  return namedRules({ domicileTypes: types });
};
const absentNot = domicile({ temporarily_absent: 'does_not_count' });
const cpasNot = domicile({ cpas_reference: 'does_not_count' });
const cpasUnclear = domicile({ cpas_reference: 'unclear' });

describe('cases of kinds of address, by other rules', () => {
  it('lives-in-territory: a temporary absence that the rules do not count', () => {
    expect(
      wholeAnswer(
        [
          aDomicile('2020-01-01', { id: 'home' }),
          aDomicile('2026-09-01', { id: 'absent', type: 'temporarily_absent' }),
        ],
        undefined,
        absentNot,
      ),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: no type-not-counted since=2026-09-01 type=temporarily_absent [fact:absent] domicileTypes.temporarily_absent
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=move_in
      change step=say_yes"
    `);
  });

  it('lives-in-territory: an absence that is over', () => {
    expect(
      wholeAnswer(
        [
          aDomicile('2020-01-01', { id: 'home' }),
          aDomicile('2026-02-01…2026-02-28', { id: 'absent', type: 'temporarily_absent' }),
        ],
        undefined,
        absentNot,
      ),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=7 since=2026-03-01 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: an absence known to the month', () => {
    expect(
      wholeAnswer(
        [
          aDomicile('2020-01-01', { id: 'home' }),
          aDomicile('2026-02…2026-03', { id: 'absent', type: 'temporarily_absent' }),
        ],
        undefined,
        absentNot,
      ),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: yes since months=6 since=2026-03-02 threshold=6 type=registered zone=Haut-Essai [fact:home fact:absent] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });

  it('lives-in-territory: a reference address that the rules do not count', () => {
    expect(
      wholeAnswer(
        [aDomicile('2020-01-01', { id: 'cpas', type: 'cpas_reference' })],
        undefined,
        cpasNot,
      ),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: no type-not-counted since=2020-01-01 type=cpas_reference [fact:cpas] domicileTypes.cpas_reference
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=move_in
      change step=say_yes"
    `);
  });

  it('lives-in-territory: an address that counts after one that does not', () => {
    expect(
      wholeAnswer(
        [
          aDomicile('2020-01-01…2026-05-01', { id: 'cpas', type: 'cpas_reference' }),
          aDomicile('2026-05-02', { id: 'home' }),
        ],
        undefined,
        cpasNot,
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

  it('lives-in-territory: a reference address on which the rules are silent', () => {
    expect(
      wholeAnswer(
        [aDomicile('2020-01-01', { id: 'cpas', type: 'cpas_reference' })],
        undefined,
        cpasUnclear,
      ),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: unclear type-unclear from=2020-01-01 type=cpas_reference [fact:cpas] domicileTypes.cpas_reference
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing domicile reading 2020-01-01 to null, by null: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change decidedBy=null fact=domicile step=tell unknown=reading
      change step=say_yes"
    `);
  });

  it('lives-in-territory: such an address with days known to the month', () => {
    expect(
      wholeAnswer(
        [
          aDomicile('2026-01…2026-05', { id: 'cpas', type: 'cpas_reference' }),
          aDomicile('2026-06', { id: 'home' }),
        ],
        undefined,
        cpasUnclear,
      ),
    ).toMatchInlineSnapshot(`
      "unclear, from null, until null, changes null
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: unclear type-unclear from=2026-01-01 type=cpas_reference until=2026-05-31 [fact:cpas] domicileTypes.cpas_reference
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing domicile reading 2026-01-01 to 2026-05-31, by null: municipality cpas
      missing voluntariness all null to null, by null: person
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change decidedBy=null fact=domicile step=tell unknown=reading
      change step=say_yes"
    `);
  });

  it('lives-in-territory: such an address before enough months', () => {
    expect(
      wholeAnswer(
        [
          aDomicile('2015-01-01…2019-12-31', { id: 'cpas', type: 'cpas_reference' }),
          aDomicile('2020-01-01', { id: 'home' }),
        ],
        undefined,
        cpasUnclear,
      ),
    ).toMatchInlineSnapshot(`
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

  it('lives-in-territory: such an address elsewhere', () => {
    expect(
      wholeAnswer(
        [
          aDomicile('2015-01-01…2026-05-31', {
            id: 'cpas',
            type: 'cpas_reference',
            territoryId: null,
            zone: null,
          }),
          aDomicile('2026-06-01', { id: 'home' }),
        ],
        undefined,
        cpasUnclear,
      ),
    ).toMatchInlineSnapshot(`
      "no, from null, until null, changes 2026-12-01
      long-without-work: unclear nothing-told decidedBy=2024-10-01 threshold=24 [] thresholds.monthsWithoutWork
      lives-in-territory: no too-short from=2026-12-01 months=4 moves=count since=2026-06-01 threshold=6 type=registered zone=Haut-Essai [fact:home] thresholds.monthsDomiciled
      volunteers: unclear not-said  [] eligibility.asksVoluntariness
      missing work all null to null, by 2024-10-01: c4 forem cpas career_record
      missing voluntariness all null to null, by null: person
      change step=wait until=2026-12-01
      change decidedBy=2024-10-01 fact=work step=tell unknown=all
      change step=say_yes"
    `);
  });
});

import { describe, expect, it } from 'vitest';
import { aDomicile, aRegistration, aWork, aYes } from '../../testing/a-fact.ts';
import { namedRules, wholeReadings } from '../../testing/whole-answer.ts';

const source = { title: '' };
const registered = namedRules({ asksRegistration: { value: true, source } });

describe('what is read of cases about addresses and statements', () => {
  it('readings: a time without work that ends later', () => {
    expect(
      wholeReadings([
        aWork('unoccupied', '2020-01-01…2026-12-31', { id: 'idle' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_yes
      person_work_since count=2 from= known=none months=81 since=2020-01-01 threshold=24 type= unit=years until=
      person_home_since count=6 from= known=none months=31 since=2024-02-03 threshold=6 type=registered unit=months until= zone=Haut-Essai
      person_yes_said count=0 from= known=none since=2026-03-12 type= unit=months until=
      worker_answer_yes from=2026-03-12 hasFrom=yes hasUntil=yes on=2026-10-01 until=2026-12-31 version=7
      worker_work_since from= hasFrom=no hasSince=yes hasUntil=no months=81 since=2020-01-01 sources=issuer_forem threshold=24 told=yes type= until=
      worker_home_since from= hasFrom=no hasSince=yes hasUntil=no months=31 since=2024-02-03 sources=issuer_municipality threshold=6 told=yes type=registered until= zone=Haut-Essai
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_change_work_more days=31"
    `);
  });

  it('readings: nothing is said yet', () => {
    expect(
      wholeReadings([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aDomicile('2024-02-03', { id: 'home' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_unclear
      person_yes_not_said count=0 from= known=none type= unit=months until=
      person_next_ask_yes
      person_disagree name=Zoé phone=087
      worker_answer_unclear from= hasFrom=no hasUntil=no on=2026-10-01 until= version=7
      worker_work_since from= hasFrom=no hasSince=yes hasUntil=no months=39 since=2023-06-14 sources=issuer_forem threshold=24 told=yes type= until=
      worker_home_since from= hasFrom=no hasSince=yes hasUntil=no months=31 since=2024-02-03 sources=issuer_municipality threshold=6 told=yes type=registered until= zone=Haut-Essai
      worker_yes_not_said from= hasFrom=no hasSince=no hasUntil=no since= sources= told=no type= until=
      worker_bring decided=no decidedBy= fact=voluntariness issuers=issuer_person
      worker_change_say_yes"
    `);
  });

  it('readings: a statement that was taken back', () => {
    expect(
      wholeReadings([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-03-12…2026-09-14', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_not_yet
      person_yes_back count=0 from= known=until type= unit=months until=2026-09-14
      person_next_talk name=Zoé phone=087
      person_disagree name=Zoé phone=087
      worker_answer_no from= hasFrom=no hasUntil=no on=2026-10-01 until= version=7
      worker_work_since from= hasFrom=no hasSince=yes hasUntil=no months=39 since=2023-06-14 sources=issuer_forem threshold=24 told=yes type= until=
      worker_home_since from= hasFrom=no hasSince=yes hasUntil=no months=31 since=2024-02-03 sources=issuer_municipality threshold=6 told=yes type=registered until= zone=Haut-Essai
      worker_yes_back from= hasFrom=no hasSince=no hasUntil=yes since= sources=issuer_person told=yes type= until=2026-09-14
      worker_change_say_yes"
    `);
  });

  it('readings: time does not help who lives outside', () => {
    expect(
      wholeReadings([
        aWork('unoccupied', '2025-03-01', { id: 'idle' }),
        aDomicile('2020-01-01', { id: 'out', territoryId: null, zone: null }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_not_here
      person_work_short count=2 from=2027-03-01 known=from months=19 since=2025-03-01 threshold=24 type= unit=years until=
      person_home_elsewhere count=0 from= known=none since=2020-01-01 type=registered unit=months until=
      person_next_move
      person_next_talk name=Zoé phone=087
      person_disagree name=Zoé phone=087
      worker_answer_no from= hasFrom=no hasUntil=no on=2026-10-01 until= version=7
      worker_work_short from=2027-03-01 hasFrom=yes hasSince=yes hasUntil=no months=19 since=2025-03-01 sources=issuer_forem threshold=24 told=yes type= until=
      worker_home_elsewhere from= hasFrom=no hasSince=yes hasUntil=no since=2020-01-01 sources=issuer_municipality told=yes type=registered until=
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_change_wait until=2027-03-01
      worker_change_move_in"
    `);
  });

  it('readings: two conditions that time does not change', () => {
    expect(
      wholeReadings([
        aWork('employed', '2020-01-01', { id: 'job' }),
        aDomicile('2020-01-01', { id: 'out', territoryId: null, zone: null }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_not_here
      person_work_now count=0 from= known=none since=2020-01-01 status=employed type= unit=months until=
      person_home_elsewhere count=0 from= known=none since=2020-01-01 type=registered unit=months until=
      person_next_move
      person_next_talk name=Zoé phone=087
      person_disagree name=Zoé phone=087
      worker_answer_no from= hasFrom=no hasUntil=no on=2026-10-01 until= version=7
      worker_work_now from= hasFrom=no hasSince=yes hasUntil=no since=2020-01-01 sources=issuer_forem status=employed told=yes type= until=
      worker_home_elsewhere from= hasFrom=no hasSince=yes hasUntil=no since=2020-01-01 sources=issuer_municipality told=yes type=registered until=
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_change_work_ends
      worker_change_move_in"
    `);
  });

  it('readings: both conditions are unclear', () => {
    expect(
      wholeReadings([
        aWork('unoccupied', '2024-10', { id: 'idle' }),
        aDomicile('2026-04', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_unclear
      person_work_since_unknown count=2 decidedBy=2024-10-01 from=2024-10-01 known=both threshold=24 type= unit=years until=2024-10-31
      person_home_since_unknown count=6 decidedBy=2026-04-01 from=2026-04-01 known=both threshold=6 type= unit=months until=2026-04-30
      person_next_paper issuers=paper_c4 or paper_forem or paper_cpas
      person_disagree name=Zoé phone=087
      worker_answer_unclear from=2026-10-31 hasFrom=yes hasUntil=no on=2026-10-01 until= version=7
      worker_work_since_unknown decidedBy=2024-10-01 from=2024-10-01 hasFrom=yes hasSince=no hasUntil=yes since= sources=issuer_forem threshold=24 told=yes type= until=2024-10-31
      worker_home_since_unknown decidedBy=2026-04-01 from=2026-04-01 hasFrom=yes hasSince=no hasUntil=yes since= sources=issuer_municipality threshold=6 told=yes type= until=2026-04-30
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_bring decided=yes decidedBy=2024-10-01 fact=work issuers=issuer_c4 or issuer_forem or issuer_cpas or issuer_career_record
      worker_bring decided=yes decidedBy=2026-04-01 fact=domicile issuers=issuer_municipality or issuer_cpas
      worker_change_tell fact=work
      worker_change_tell fact=domicile"
    `);
  });

  it('readings: unclear until a day', () => {
    expect(
      wholeReadings([
        aWork('unoccupied', '2024-10', { id: 'idle' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_unclear
      person_work_since_unknown count=2 decidedBy=2024-10-01 from=2024-10-01 known=both threshold=24 type= unit=years until=2024-10-31
      person_next_paper issuers=paper_c4 or paper_forem or paper_cpas
      person_disagree name=Zoé phone=087
      worker_answer_unclear from=2026-10-31 hasFrom=yes hasUntil=no on=2026-10-01 until= version=7
      worker_work_since_unknown decidedBy=2024-10-01 from=2024-10-01 hasFrom=yes hasSince=no hasUntil=yes since= sources=issuer_forem threshold=24 told=yes type= until=2024-10-31
      worker_home_since from= hasFrom=no hasSince=yes hasUntil=no months=31 since=2024-02-03 sources=issuer_municipality threshold=6 told=yes type=registered until= zone=Haut-Essai
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_bring decided=yes decidedBy=2024-10-01 fact=work issuers=issuer_c4 or issuer_forem or issuer_cpas or issuer_career_record
      worker_change_tell fact=work"
    `);
  });

  it('readings: an address in another country', () => {
    expect(
      wholeReadings([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aDomicile('2020-01-01', { id: 'abroad', territoryId: null, zone: null, country: 'FR' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_not_here
      person_home_abroad count=0 from= known=none since=2020-01-01 type=registered unit=months until=
      person_next_move
      person_next_talk name=Zoé phone=087
      person_disagree name=Zoé phone=087
      worker_answer_no from= hasFrom=no hasUntil=no on=2026-10-01 until= version=7
      worker_work_since from= hasFrom=no hasSince=yes hasUntil=no months=39 since=2023-06-14 sources=issuer_forem threshold=24 told=yes type= until=
      worker_home_abroad from= hasFrom=no hasSince=yes hasUntil=no since=2020-01-01 sources=issuer_municipality told=yes type=registered until=
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_change_move_in"
    `);
  });

  it('readings: an address in another territory', () => {
    expect(
      wholeReadings([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aDomicile('2020-01-01', {
          id: 'other',
          territoryId: '99999999-9999-4999-8999-999999999999',
          zone: null,
        }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_not_here
      person_home_other count=0 from= known=none since=2020-01-01 type=registered unit=months until=
      person_next_move
      person_next_talk name=Zoé phone=087
      person_disagree name=Zoé phone=087
      worker_answer_no from= hasFrom=no hasUntil=no on=2026-10-01 until= version=7
      worker_work_since from= hasFrom=no hasSince=yes hasUntil=no months=39 since=2023-06-14 sources=issuer_forem threshold=24 told=yes type= until=
      worker_home_other from= hasFrom=no hasSince=yes hasUntil=no since=2020-01-01 sources=issuer_municipality told=yes type=registered until=
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_change_move_in"
    `);
  });

  it('readings: two addresses on one day', () => {
    expect(
      wholeReadings([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aDomicile('2020-01-01', { id: 'home' }),
        aDomicile('2024-01-01', { id: 'out', territoryId: null, zone: null }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_unclear
      person_home_two count=6 from= known=none threshold=6 type= unit=months until=
      person_next_paper issuers=paper_municipality or paper_cpas
      person_disagree name=Zoé phone=087
      worker_answer_unclear from= hasFrom=no hasUntil=no on=2026-10-01 until= version=7
      worker_work_since from= hasFrom=no hasSince=yes hasUntil=no months=39 since=2023-06-14 sources=issuer_forem threshold=24 told=yes type= until=
      worker_home_two from= hasFrom=no hasSince=no hasUntil=no since= sources=issuer_municipality threshold=6 told=yes type= until=
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_bring decided=no decidedBy= fact=domicile issuers=issuer_municipality or issuer_cpas
      worker_change_tell fact=domicile"
    `);
  });

  it('readings: two addresses of the territory on one day leave no doubt', () => {
    expect(
      wholeReadings([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aDomicile('2020-01-01', { id: 'home-1' }),
        aDomicile('2024-01-01', { id: 'home-2' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_yes
      person_work_since count=2 from= known=none months=39 since=2023-06-14 threshold=24 type= unit=years until=
      person_home_since count=6 from= known=none months=81 since=2020-01-01 threshold=6 type=registered unit=months until= zone=Haut-Essai
      person_yes_said count=0 from= known=none since=2026-03-12 type= unit=months until=
      worker_answer_yes from=2026-03-12 hasFrom=yes hasUntil=no on=2026-10-01 until= version=7
      worker_work_since from= hasFrom=no hasSince=yes hasUntil=no months=39 since=2023-06-14 sources=issuer_forem threshold=24 told=yes type= until=
      worker_home_since from= hasFrom=no hasSince=yes hasUntil=no months=81 since=2020-01-01 sources=issuer_municipality threshold=6 told=yes type=registered until= zone=Haut-Essai
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_change_work_more days=31"
    `);
  });

  it('readings: a gap before enough months', () => {
    expect(
      wholeReadings([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aDomicile('2015-01-01…2020-01-31', { id: 'home-1' }),
        aDomicile('2021-06-01', { id: 'home-2' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_yes
      person_work_since count=2 from= known=none months=39 since=2023-06-14 threshold=24 type= unit=years until=
      person_home_since count=6 from= known=none months=64 since=2021-06-01 threshold=6 type=registered unit=months until= zone=Haut-Essai
      person_yes_said count=0 from= known=none since=2026-03-12 type= unit=months until=
      worker_answer_yes from=2026-03-12 hasFrom=yes hasUntil=no on=2026-10-01 until= version=7
      worker_work_since from= hasFrom=no hasSince=yes hasUntil=no months=39 since=2023-06-14 sources=issuer_forem threshold=24 told=yes type= until=
      worker_home_since from= hasFrom=no hasSince=yes hasUntil=no months=64 since=2021-06-01 sources=issuer_municipality threshold=6 told=yes type=registered until= zone=Haut-Essai
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_change_work_more days=31"
    `);
  });

  it('readings: days of which no address is told', () => {
    expect(
      wholeReadings([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aDomicile('2015-01-01…2026-01-31', { id: 'home-1' }),
        aDomicile('2026-06-01', { id: 'home-2' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_unclear
      person_home_gap count=6 from=2026-02-01 known=both threshold=6 type= unit=months until=2026-05-31
      person_next_paper issuers=paper_municipality or paper_cpas
      person_disagree name=Zoé phone=087
      worker_answer_unclear from=2026-12-01 hasFrom=yes hasUntil=no on=2026-10-01 until= version=7
      worker_work_since from= hasFrom=no hasSince=yes hasUntil=no months=39 since=2023-06-14 sources=issuer_forem threshold=24 told=yes type= until=
      worker_home_gap from=2026-02-01 hasFrom=yes hasSince=no hasUntil=yes since= sources=issuer_municipality threshold=6 told=yes type= until=2026-05-31
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_bring decided=no decidedBy= fact=domicile issuers=issuer_municipality or issuer_cpas
      worker_change_tell fact=domicile"
    `);
  });

  it('readings: a registration that ended', () => {
    expect(
      wholeReadings(
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
      "person_answer_not_yet
      person_forem_not count=0 from= known=until type= unit=months until=2026-08-31
      person_next_talk name=Zoé phone=087
      person_disagree name=Zoé phone=087
      worker_answer_no from= hasFrom=no hasUntil=no on=2026-10-01 until= version=7
      worker_work_since from= hasFrom=no hasSince=yes hasUntil=no months=39 since=2023-06-14 sources=issuer_forem threshold=24 told=yes type= until=
      worker_home_since from= hasFrom=no hasSince=yes hasUntil=no months=31 since=2024-02-03 sources=issuer_municipality threshold=6 told=yes type=registered until= zone=Haut-Essai
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_forem_not from= hasFrom=no hasSince=no hasUntil=yes since= sources=issuer_forem told=yes type= until=2026-08-31
      worker_change_register"
    `);
  });

  it('readings: the last of two registrations', () => {
    expect(
      wholeReadings(
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
      "person_answer_not_yet
      person_forem_not count=0 from= known=until type= unit=months until=2026-08-31
      person_next_talk name=Zoé phone=087
      person_disagree name=Zoé phone=087
      worker_answer_no from= hasFrom=no hasUntil=no on=2026-10-01 until= version=7
      worker_work_since from= hasFrom=no hasSince=yes hasUntil=no months=39 since=2023-06-14 sources=issuer_forem threshold=24 told=yes type= until=
      worker_home_since from= hasFrom=no hasSince=yes hasUntil=no months=31 since=2024-02-03 sources=issuer_municipality threshold=6 told=yes type=registered until= zone=Haut-Essai
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_forem_not from= hasFrom=no hasSince=no hasUntil=yes since= sources=issuer_forem told=yes type= until=2026-08-31
      worker_change_register"
    `);
  });

  it('readings: no registration is told', () => {
    expect(
      wholeReadings(
        [
          aWork('unoccupied', '2023-06-14', { id: 'idle' }),
          aDomicile('2024-02-03', { id: 'home' }),
          aYes('2026-03-12', { id: 'yes' }),
        ],
        undefined,
        registered,
      ),
    ).toMatchInlineSnapshot(`
      "person_answer_unclear
      person_forem_unknown count=0 from= known=none type= unit=months until=
      person_next_paper issuers=paper_forem
      person_disagree name=Zoé phone=087
      worker_answer_unclear from= hasFrom=no hasUntil=no on=2026-10-01 until= version=7
      worker_work_since from= hasFrom=no hasSince=yes hasUntil=no months=39 since=2023-06-14 sources=issuer_forem threshold=24 told=yes type= until=
      worker_home_since from= hasFrom=no hasSince=yes hasUntil=no months=31 since=2024-02-03 sources=issuer_municipality threshold=6 told=yes type=registered until= zone=Haut-Essai
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_forem_unknown from= hasFrom=no hasSince=no hasUntil=no since= sources= told=no type= until=
      worker_bring decided=no decidedBy= fact=registration issuers=issuer_forem
      worker_change_register"
    `);
  });
});

import { describe, expect, it } from 'vitest';
import { aDomicile, aWork, aYes } from '../../testing/a-fact.ts';
import { wholeReadings } from '../../testing/whole-answer.ts';

describe('what is read of cases about work', () => {
  it('readings: a job that goes on', () => {
    expect(
      wholeReadings([
        aWork('employed', '2025-01-01', { id: 'job' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_not_yet
      person_work_now count=0 from= known=none since=2025-01-01 status=employed type= unit=months until=
      person_next_talk name=Zoé phone=087
      person_disagree name=Zoé phone=087
      worker_answer_no from= hasFrom=no hasUntil=no on=2026-10-01 until= version=7
      worker_work_now from= hasFrom=no hasSince=yes hasUntil=no since=2025-01-01 sources=issuer_forem status=employed told=yes type= until=
      worker_home_since from= hasFrom=no hasSince=yes hasUntil=no months=31 since=2024-02-03 sources=issuer_municipality threshold=6 told=yes type=registered until= zone=Haut-Essai
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_change_work_ends"
    `);
  });

  it('readings: a job that ends later', () => {
    expect(
      wholeReadings([
        aWork('unoccupied', '2020-01-01…2026-06-30', { id: 'idle' }),
        aWork('employed', '2026-07-01…2026-10-01', { id: 'job' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_not_yet
      person_work_now count=0 from= known=until since=2026-07-01 status=employed type= unit=months until=2026-10-01
      person_next_talk name=Zoé phone=087
      person_disagree name=Zoé phone=087
      worker_answer_no from= hasFrom=no hasUntil=no on=2026-10-01 until= version=7
      worker_work_now from= hasFrom=no hasSince=yes hasUntil=yes since=2026-07-01 sources=issuer_forem status=employed told=yes type= until=2026-10-01
      worker_home_since from= hasFrom=no hasSince=yes hasUntil=no months=31 since=2024-02-03 sources=issuer_municipality threshold=6 told=yes type=registered until= zone=Haut-Essai
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_change_work_ends"
    `);
  });

  it('readings: tolerated days of work', () => {
    expect(
      wholeReadings([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aWork('employed', '2025-05-05…2025-05-15', { id: 'job' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_yes
      person_work_tolerated allowed=30 count=2 days=9 from= jobs=1 known=none months=39 since=2023-06-14 threshold=24 type= unit=years until= windowMonths=12 workFrom=2025-05-05 workMonth=month 2025-05-05 workUntil=2025-05-15
      person_home_since count=6 from= known=none months=31 since=2024-02-03 threshold=6 type=registered unit=months until= zone=Haut-Essai
      person_yes_said count=0 from= known=none since=2026-03-12 type= unit=months until=
      worker_answer_yes from=2026-03-12 hasFrom=yes hasUntil=no on=2026-10-01 until= version=7
      worker_work_tolerated allowed=30 days=9 from= hasFrom=no hasSince=yes hasUntil=no jobs=1 months=39 since=2023-06-14 sources=issuer_forem threshold=24 told=yes type= unit=weekdays until= windowMonths=12 workFrom=2025-05-05 workUntil=2025-05-15
      worker_home_since from= hasFrom=no hasSince=yes hasUntil=no months=31 since=2024-02-03 sources=issuer_municipality threshold=6 told=yes type=registered until= zone=Haut-Essai
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_change_work_more days=31"
    `);
  });

  it('readings: a job longer than is tolerated', () => {
    expect(
      wholeReadings([
        aWork('unoccupied', '2020-01-01…2025-02-28', { id: 'before' }),
        aWork('employed', '2025-03-01…2025-09-30', { id: 'job' }),
        aWork('unoccupied', '2025-10-01', { id: 'after' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_not_yet
      person_work_again allowed=30 count=2 days=152 from=2027-10-01 known=from months=12 since=2025-10-01 threshold=24 type= unit=years until= windowMonths=12 workFrom=2025-03-01 workMonth=month 2025-03-01 workMonths=7 workUntil=2025-09-30
      person_next_wait day=2027-10-01
      person_next_talk name=Zoé phone=087
      person_disagree name=Zoé phone=087
      worker_answer_no from=2027-10-01 hasFrom=yes hasUntil=no on=2026-10-01 until= version=7
      worker_work_again allowed=30 days=152 from=2027-10-01 hasFrom=yes hasSince=yes hasUntil=no months=12 since=2025-10-01 sources=issuer_forem threshold=24 told=yes type= unit=weekdays until= windowMonths=12 workFrom=2025-03-01 workMonths=7 workUntil=2025-09-30
      worker_home_since from= hasFrom=no hasSince=yes hasUntil=no months=31 since=2024-02-03 sources=issuer_municipality threshold=6 told=yes type=registered until= zone=Haut-Essai
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_change_wait until=2027-10-01"
    `);
  });

  it('readings: jobs that are each tolerated, and together are not', () => {
    expect(
      wholeReadings([
        aWork('unoccupied', '2020-01-01', { id: 'idle' }),
        aWork('employed', '2025-03-03…2025-03-21', { id: 'job-1' }),
        aWork('employed', '2025-06-02…2025-06-20', { id: 'job-2' }),
        aWork('employed', '2025-11-03…2025-11-07', { id: 'job-3' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_not_yet
      person_work_often allowed=30 count=2 days=35 from=2027-03-22 jobs=3 known=from months=18 since=2025-03-22 threshold=24 type= unit=years until= windowMonths=12 workFrom=2025-03-03 workMonth=month 2025-03-03 workUntil=2025-11-07
      person_next_wait day=2027-03-22
      person_disagree name=Zoé phone=087
      worker_answer_no from=2027-03-22 hasFrom=yes hasUntil=no on=2026-10-01 until= version=7
      worker_work_often allowed=30 days=35 from=2027-03-22 hasFrom=yes hasSince=yes hasUntil=no jobs=3 months=18 since=2025-03-22 sources=issuer_forem threshold=24 told=yes type= unit=weekdays until= windowMonths=12 workFrom=2025-03-03 workUntil=2025-11-07
      worker_home_since from= hasFrom=no hasSince=yes hasUntil=no months=31 since=2024-02-03 sources=issuer_municipality threshold=6 told=yes type=registered until= zone=Haut-Essai
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_change_wait until=2027-03-22"
    `);
  });

  it('readings: a month of beginning that decides', () => {
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

  it('readings: a job that ends in a month, which may be over', () => {
    expect(
      wholeReadings([
        aWork('employed', '2020-01-01…2026-10', { id: 'job' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_not_yet
      person_work_now count=0 from= known=until since=2020-01-01 status=employed type= unit=months until=2026-10-31
      person_next_talk name=Zoé phone=087
      person_disagree name=Zoé phone=087
      worker_answer_no from= hasFrom=no hasUntil=no on=2026-10-01 until= version=7
      worker_work_now from= hasFrom=no hasSince=yes hasUntil=yes since=2020-01-01 sources=issuer_forem status=employed told=yes type= until=2026-10-31
      worker_home_since from= hasFrom=no hasSince=yes hasUntil=no months=31 since=2024-02-03 sources=issuer_municipality threshold=6 told=yes type=registered until= zone=Haut-Essai
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_change_work_ends"
    `);
  });

  it('readings: days of which nothing is told', () => {
    expect(
      wholeReadings([
        aWork('employed', '2015-01-01…2024-01-31', { id: 'job' }),
        aWork('unoccupied', '2025-03-01', { id: 'idle' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_unclear
      person_work_gap count=2 from=2024-02-01 known=both threshold=24 type= unit=years until=2025-02-28
      person_next_paper issuers=paper_c4 or paper_forem or paper_cpas
      person_disagree name=Zoé phone=087
      worker_answer_unclear from=2027-03-01 hasFrom=yes hasUntil=no on=2026-10-01 until= version=7
      worker_work_gap from=2024-02-01 hasFrom=yes hasSince=no hasUntil=yes since= sources=issuer_forem threshold=24 told=yes type= until=2025-02-28
      worker_home_since from= hasFrom=no hasSince=yes hasUntil=no months=31 since=2024-02-03 sources=issuer_municipality threshold=6 told=yes type=registered until= zone=Haut-Essai
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_bring decided=no decidedBy= fact=work issuers=issuer_c4 or issuer_forem or issuer_cpas or issuer_career_record
      worker_change_tell fact=work"
    `);
  });

  it('readings: a status on which the rules are silent', () => {
    expect(
      wholeReadings([
        aWork('unoccupied', '2020-01-01…2025-12-31', { id: 'idle' }),
        aWork('article_60', '2026-01-01', { id: 'art60' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_unclear
      person_work_status count=0 from=2026-01-01 known=from status=article_60 type= unit=months until=
      person_disagree name=Zoé phone=087
      worker_answer_unclear from= hasFrom=no hasUntil=no on=2026-10-01 until= version=7
      worker_work_status from=2026-01-01 hasFrom=yes hasSince=no hasUntil=no since= sources=issuer_forem status=article_60 told=yes type= until=
      worker_home_since from= hasFrom=no hasSince=yes hasUntil=no months=31 since=2024-02-03 sources=issuer_municipality threshold=6 told=yes type=registered until= zone=Haut-Essai
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_bring decided=no decidedBy= fact=work issuers=issuer_c4 or issuer_forem or issuer_cpas or issuer_career_record
      worker_change_tell fact=work"
    `);
  });

  it('readings: a yes, since the day of the last condition', () => {
    expect(
      wholeReadings([
        aWork('unoccupied', '2023-06-14', { id: 'idle' }),
        aDomicile('2024-02-03', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_yes
      person_work_since count=2 from= known=none months=39 since=2023-06-14 threshold=24 type= unit=years until=
      person_home_since count=6 from= known=none months=31 since=2024-02-03 threshold=6 type=registered unit=months until= zone=Haut-Essai
      person_yes_said count=0 from= known=none since=2026-03-12 type= unit=months until=
      worker_answer_yes from=2026-03-12 hasFrom=yes hasUntil=no on=2026-10-01 until= version=7
      worker_work_since from= hasFrom=no hasSince=yes hasUntil=no months=39 since=2023-06-14 sources=issuer_forem threshold=24 told=yes type= until=
      worker_home_since from= hasFrom=no hasSince=yes hasUntil=no months=31 since=2024-02-03 sources=issuer_municipality threshold=6 told=yes type=registered until= zone=Haut-Essai
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_change_work_more days=31"
    `);
  });

  it('readings: both conditions need time: the later day', () => {
    expect(
      wholeReadings([
        aWork('unoccupied', '2025-03-01', { id: 'idle' }),
        aDomicile('2026-05-02', { id: 'home' }),
        aYes('2026-03-12', { id: 'yes' }),
      ]),
    ).toMatchInlineSnapshot(`
      "person_answer_not_yet
      person_work_short count=2 from=2027-03-01 known=from months=19 since=2025-03-01 threshold=24 type= unit=years until=
      person_home_short count=6 from=2026-11-02 known=from months=4 moves=count since=2026-05-02 threshold=6 type=registered unit=months until= zone=Haut-Essai
      person_next_wait day=2027-03-01
      person_disagree name=Zoé phone=087
      worker_answer_no from=2027-03-01 hasFrom=yes hasUntil=no on=2026-10-01 until= version=7
      worker_work_short from=2027-03-01 hasFrom=yes hasSince=yes hasUntil=no months=19 since=2025-03-01 sources=issuer_forem threshold=24 told=yes type= until=
      worker_home_short from=2026-11-02 hasFrom=yes hasSince=yes hasUntil=no months=4 moves=count since=2026-05-02 sources=issuer_municipality threshold=6 told=yes type=registered until= zone=Haut-Essai
      worker_yes_said from= hasFrom=no hasSince=yes hasUntil=no since=2026-03-12 sources=issuer_person told=yes type= until=
      worker_change_wait until=2027-03-01"
    `);
  });

  it('readings: nothing is told at all', () => {
    expect(wholeReadings([])).toMatchInlineSnapshot(`
      "person_answer_unclear
      person_work_unknown count=2 decidedBy=2024-10-01 from= known=none threshold=24 type= unit=years until=
      person_home_unknown count=6 decidedBy=2026-04-01 from= known=none threshold=6 type= unit=months until=
      person_yes_not_said count=0 from= known=none type= unit=months until=
      person_next_paper issuers=paper_c4 or paper_forem or paper_cpas
      person_next_ask_yes
      person_disagree name=Zoé phone=087
      worker_answer_unclear from= hasFrom=no hasUntil=no on=2026-10-01 until= version=7
      worker_work_unknown decidedBy=2024-10-01 from= hasFrom=no hasSince=no hasUntil=no since= sources= threshold=24 told=no type= until=
      worker_home_unknown decidedBy=2026-04-01 from= hasFrom=no hasSince=no hasUntil=no since= sources= threshold=6 told=no type= until=
      worker_yes_not_said from= hasFrom=no hasSince=no hasUntil=no since= sources= told=no type= until=
      worker_bring decided=yes decidedBy=2024-10-01 fact=work issuers=issuer_c4 or issuer_forem or issuer_cpas or issuer_career_record
      worker_bring decided=yes decidedBy=2026-04-01 fact=domicile issuers=issuer_municipality or issuer_cpas
      worker_bring decided=no decidedBy= fact=voluntariness issuers=issuer_person
      worker_change_tell fact=work
      worker_change_tell fact=domicile
      worker_change_say_yes"
    `);
  });
});

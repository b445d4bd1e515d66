import type { MigrationInterface, QueryRunner } from 'typeorm';

const gestures = `
  create table round_gestures (
    id uuid not null constraint pk_round_gestures primary key,
    territory_id uuid not null,
    round_id uuid not null,
    number integer not null,
    kind text not null,
    beneficiary_id uuid not null,
    changes jsonb not null,
    reason_code text,
    reason text,
    account_id uuid not null constraint fk_round_gestures_account references accounts (id),
    role text not null,
    at timestamptz not null default clock_timestamp(),
    undone_at timestamptz,
    undone_by uuid constraint fk_round_gestures_undone_by references accounts (id),
    constraint uq_round_gestures unique (round_id, number),
    constraint round_gesture_kind_known check (kind in ('move', 'lock', 'unlock')),
    constraint round_gesture_undone_whole check ((undone_at is null) = (undone_by is null)),
    constraint fk_round_gestures_round foreign key (round_id, territory_id)
      references rounds (id, territory_id),
    constraint fk_round_gestures_beneficiary foreign key (beneficiary_id, territory_id)
      references beneficiaries (id, territory_id) on update cascade);
  create index ix_round_gestures_beneficiary on round_gestures (beneficiary_id);
  grant select, insert on round_gestures to etabli_scoped, etabli_region;
  grant update (undone_at, undone_by) on round_gestures to etabli_scoped, etabli_region;`;

const wall = ['scoped', 'region']
  .map(
    (policy) => `
  create policy ${policy} on round_gestures to etabli_${policy}
    using (territory_id = any ((select app.file_territories())::uuid[]))
    with check (territory_id = any (
      (select app.territories_as('{territory_coordinator,guidance_worker}'))::uuid[]));`,
  )
  .join('');

const states = (more: string) => `
  alter table proposals drop constraint proposal_state_known;
  alter table proposals add constraint proposal_state_known check (state in
    ('computed', 'shortlisted', 'presented', 'accepted', 'trial_visit', 'confirmed', 'declined_by_person',
     'declined_by_employer', 'expired', 'set_aside', ${more}'superseded', 'contract'));`;

/**
 * What a team does by hand on top of a round. A line is only ever added; that it was taken back, or done
 * again, is all that may be marked on it.
 */
export class CreateRoundGestures1763901850000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(gestures);
    await runner.query('alter table round_gestures enable row level security');
    await runner.query(wall);
    await runner.query(states("'displaced', "));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update proposals set state = 'superseded' where state = 'displaced';
      drop table round_gestures;`);
    await runner.query(states(''));
  }
}

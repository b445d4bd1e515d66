import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `TellLeavingFromANo` went by days: a no that somebody noted, who later noted a contract elsewhere that
 * was signed before it, was taken for a leaving. An act writes both in the same moment; a no that stands
 * alone is one again, and bars that activity.
 */
export class TellANoFromLeaving1763905020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      with told as (
        select left_.proposal_id, left_.effective_on from proposal_changes left_
        join proposal_changes no_ on no_.proposal_id = left_.proposal_id and no_.number = left_.number - 1
        join proposals p on p.id = left_.proposal_id and p.version = left_.number
        where p.state = 'person_left' and left_.from_state = 'declined_by_person'
          and left_.account_id is null and no_.account_id is not null
          and not exists (select 1 from hirings h where h.beneficiary_id = p.beneficiary_id
            and h.proposal_id is null and h.account_id = no_.account_id
            and h.recorded_at between no_.at - interval '1 minute' and no_.at + interval '1 minute')),
      back as (
        update proposals p set state = 'declined_by_person', version = p.version + 1 from told
        where told.proposal_id = p.id returning p.id, p.territory_id, p.version, told.effective_on)
      insert into proposal_changes (id, territory_id, proposal_id, number, kind, effective_on,
        from_state, to_state)
      select gen_random_uuid(), territory_id, id, version, 'moved', effective_on, 'person_left',
        'declined_by_person' from back`);
  }

  /** Lines are only ever added: the no stays one. */
  async down(): Promise<void> {}
}

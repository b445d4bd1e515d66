import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Proposals that a job ended because the person had left, or that a contract elsewhere ended on its own
 * day, were written down as a no. They get a line of their own, and bar nothing any more.
 */
export class TellLeavingFromANo1763901856000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      with last as (
        select distinct on (c.proposal_id) c.proposal_id, c.account_id, c.effective_on
        from proposal_changes c order by c.proposal_id, c.number desc),
      gone as (
        update proposals p set state = 'person_left', version = p.version + 1 from last
        where last.proposal_id = p.id and p.state = 'declined_by_person'
          and (last.account_id is null or exists (select 1 from hirings h
            where h.beneficiary_id = p.beneficiary_id and h.proposal_id is null
              and h.account_id = last.account_id and h.signed_on <= last.effective_on
              and h.recorded_at::date >= last.effective_on))
        returning p.id, p.territory_id, p.version, last.effective_on)
      insert into proposal_changes (id, territory_id, proposal_id, number, kind, effective_on,
        from_state, to_state)
      select gen_random_uuid(), territory_id, id, version, 'moved', effective_on,
        'declined_by_person', 'person_left' from gone`);
  }

  /** Which of them were once called a no is in their history. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update proposals set state = 'declined_by_person' where state = 'person_left'`,
    );
  }
}

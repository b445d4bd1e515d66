import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is promised today: the proposals that hold a post, and the last contract of who works there. Those
 * that have ended bind nobody and get no line.
 */
export class NoteWhatIsPromised1763905010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into activity_promises (reference, territory_id, activity_id, state, state_since)
      select p.id, p.territory_id, p.activity_id,
        case p.state when 'presented' then 'offered' when 'contract' then 'signed' else 'accepted' end,
        p.state_since
      from proposals p join beneficiaries b on b.id = p.beneficiary_id
      where p.state in ('presented', 'accepted', 'trial_visit', 'confirmed')
        or (p.state = 'contract' and b.state = 'hired' and not exists (
          select 1 from proposals later where later.beneficiary_id = p.beneficiary_id
            and later.state = 'contract' and later.created_at > p.created_at))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from activity_promises');
  }
}

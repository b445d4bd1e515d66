import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where an actor holds one of these roles today. */
const functions = `
  create function app.territories_as(roles text[]) returns uuid[] language plpgsql stable security definer
    parallel safe set search_path = pg_catalog, public as $$ begin return (
      select coalesce(array_agg(distinct m.territory_id), '{}') from public.memberships m
      where m.account_id = app.actor() and m.territory_id is not null and m.during @> current_date
        and m.role = any (roles)
    ); end $$;
  revoke execute on function app.territories_as(text[]) from public;
  grant execute on function app.territories_as(text[]) to etabli_scoped, etabli_region;`;

const team = '{territory_coordinator,guidance_worker}';
const decided = '{territory_coordinator,committee_secretary}';

/** Who may write in each table, beside those who may read there. */
const writers: Record<string, string> = {
  beneficiaries: team,
  beneficiary_facts: team,
  beneficiary_evidence: team,
  beneficiary_changes: team,
  eligibility_decisions: team,
  rounds: team,
  round_people: team,
  proposals: team,
  proposal_changes: team,
  passings_over: team,
  hirings: team,
  imports: team,
  import_chunks: team,
  import_rows: team,
  import_mappings: team,
  employers: '{territory_coordinator}',
  employer_accounts: '{territory_coordinator}',
  activities: decided,
  activity_changes: decided,
  clearances: '{committee_secretary}',
};

const writing = Object.entries(writers)
  .flatMap(([table, roles]) =>
    ['scoped', 'region'].map(
      (policy) => `
  alter policy ${policy} on ${table}
    with check (territory_id = any ((select app.territories_as('${roles}'))::uuid[]));`,
    ),
  )
  .join('');

const mine = (column: string) => `${column} = any ((select app.my_employers())::uuid[])`;
const shared = "state in ('accepted', 'trial_visit', 'confirmed', 'contract')";

/** An employer reads what is shared with him, and writes one thing: that a contract was signed. */
const ofEmployers = `
  drop policy employer on beneficiaries;
  create policy employer on beneficiaries for select to etabli_scoped
    using (${mine('shared_with_employer_id')});
  create policy employer_hires on beneficiaries for update to etabli_scoped
    using (${mine('shared_with_employer_id')})
    with check (${mine('shared_with_employer_id')} and state = 'hired');
  drop policy employer on proposals;
  create policy employer on proposals for select to etabli_scoped
    using (${mine('employer_id')} and ${shared});
  create policy employer_hires on proposals for update to etabli_scoped
    using (${mine('employer_id')} and ${shared})
    with check (${mine('employer_id')} and state = 'contract');
  drop policy employer on hirings;
  create policy employer on hirings for select to etabli_scoped using (${mine('employer_id')});
  create policy employer_hires on hirings for insert to etabli_scoped
    with check (${mine('employer_id')} and beneficiary_id in (select b.id from beneficiaries b
      where ${mine('b.shared_with_employer_id')}));`;

/** The first wall asks for a permission; the second now knows beside the territory who writes at all. */
export class NarrowWhoWrites1763901300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functions);
    await runner.query(writing);
    await runner.query(ofEmployers);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy employer_hires on hirings;
      drop policy employer on hirings;
      create policy employer on hirings to etabli_scoped
        using (${mine('employer_id')}) with check (${mine('employer_id')});
      drop policy employer_hires on proposals;
      drop policy employer on proposals;
      create policy employer on proposals to etabli_scoped
        using (${mine('employer_id')} and ${shared}) with check (${mine('employer_id')});
      drop policy employer_hires on beneficiaries;
      drop policy employer on beneficiaries;
      create policy employer on beneficiaries to etabli_scoped
        using (${mine('shared_with_employer_id')}) with check (${mine('shared_with_employer_id')});`);
    for (const table of Object.keys(writers)) {
      const isOfFiles = writers[table] === team;
      const scoped = `territory_id = any ((select ${isOfFiles ? 'app.file_territories()' : 'app.my_territories()'})::uuid[])`;
      await runner.query(`alter policy scoped on ${table} with check (${scoped});
        alter policy region on ${table} with check (${isOfFiles ? scoped : '(select app.sees_all())'});`);
    }
    await runner.query('drop function app.territories_as(text[])');
  }
}

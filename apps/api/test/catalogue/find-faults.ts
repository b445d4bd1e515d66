import type { Query } from './read-catalogue.ts';

const ours = `('public', 'app', 'audit', 'auth')`;
const notOfExtension = `not exists (select 1 from pg_depend d where d.objid = o.oid and d.deptype = 'e')`;

/** What the catalogue of the database must never hold; each finds by a rule, not by a list of names. */
const rules: Record<string, string> = {
  'a table of territories without row security': `
    select o.oid::regclass::text as found from pg_class o join pg_namespace n on n.oid = o.relnamespace
    where n.nspname in ${ours} and o.relkind in ('r', 'p') and not o.relrowsecurity
      and (o.relname = 'territories' or exists (select 1 from pg_attribute a where a.attrelid = o.oid
        and a.attname in ('territory_id', 'person_id', 'account_id') and not a.attisdropped))`,
  'a role that may read under row security and has no policy': `
    select distinct format('%s for %s', o.oid::regclass, g.grantee::regrole) as found
    from pg_class o join pg_namespace n on n.oid = o.relnamespace, aclexplode(o.relacl) g
    where n.nspname in ${ours} and o.relrowsecurity and g.grantee not in (0, o.relowner)
      and not exists (select 1 from pg_policy p where p.polrelid = o.oid and g.grantee = any (p.polroles))`,
  'a policy for everybody': `
    select format('%s on %s', polname, polrelid::regclass) as found from pg_policy where 0 = any (polroles)`,
  'a view that reads with the rights of its owner': `
    select o.oid::regclass::text as found from pg_class o join pg_namespace n on n.oid = o.relnamespace
    where n.nspname in ${ours} and ${notOfExtension} and (o.relkind = 'm' or (o.relkind = 'v'
      and not coalesce(o.reloptions @> array['security_invoker=true'], false)))`,
  'something granted to etabli_app or to everybody': `
    select distinct format('%s on %s', lower(g.privilege_type), o.oid::regclass) as found
    from pg_class o join pg_namespace n on n.oid = o.relnamespace, aclexplode(o.relacl) g
    where n.nspname in ${ours} and ${notOfExtension} and g.grantee in (0, 'etabli_app'::regrole)
    union all
    select format('%s on a column of %s', lower(g.privilege_type), o.oid::regclass)
    from pg_class o join pg_namespace n on n.oid = o.relnamespace join pg_attribute a on a.attrelid = o.oid,
      aclexplode(a.attacl) g
    where n.nspname in ${ours} and g.grantee in (0, 'etabli_app'::regrole)
    union all
    select format('execute on %s', o.oid::regprocedure)
    from pg_proc o join pg_namespace n on n.oid = o.pronamespace,
      aclexplode(coalesce(o.proacl, acldefault('f', o.proowner))) g
    where n.nspname in ${ours} and ${notOfExtension} and g.grantee in (0, 'etabli_app'::regrole)
    union all
    select format('%s on schema %s', lower(g.privilege_type), n.nspname)
    from pg_namespace n, aclexplode(n.nspacl) g
    where n.nspname in ${ours} and g.grantee in (0, 'etabli_app'::regrole)
      and not (n.nspname = 'public' and g.privilege_type = 'USAGE')`,
  'a role that is above row security': `
    select rolname as found from pg_roles
    where rolname like 'etabli%' and (rolsuper or rolbypassrls or rolcreaterole or rolreplication)`,
  'a login that has by itself what it should take': `
    select format('%s has %s', m.member::regrole, m.roleid::regrole) as found from pg_auth_members m
    join pg_roles r on r.oid = m.member where r.rolname like 'etabli%' and r.rolinherit`,
  'a thing owned by another than the migrator': `
    select o.oid::regclass::text as found from pg_class o join pg_namespace n on n.oid = o.relnamespace
    where n.nspname in ${ours} and ${notOfExtension} and o.relkind in ('r', 'p', 'v', 'm', 'S')
      and o.relowner <> 'etabli_migrator'::regrole`,
  'a function with the rights of its owner and no fixed search path': `
    select o.oid::regprocedure::text as found from pg_proc o join pg_namespace n on n.oid = o.pronamespace
    where n.nspname in ${ours} and o.prosecdef and not coalesce(o.proconfig::text like '%search_path=%', false)`,
  'a table of the log that can be changed': `
    select format('%s %s', o.oid::regclass, missing) as found from pg_class o
    join pg_namespace n on n.oid = o.relnamespace,
      unnest(array['refuse_change', 'refuse_truncate']) missing
    where n.nspname = 'audit' and o.relname in ('entries', 'batches', 'sealed') and not exists (
      select 1 from pg_trigger t where t.tgrelid = o.oid and t.tgname = missing and t.tgenabled = 'O')`,
};

export async function findFaults(query: Query): Promise<string[]> {
  const faults: string[] = [];
  for (const [rule, sql] of Object.entries(rules)) {
    const rows = await query<{ found: string }>(sql);
    faults.push(...rows.map(({ found }) => `${rule}: ${found}`));
  }
  return faults;
}

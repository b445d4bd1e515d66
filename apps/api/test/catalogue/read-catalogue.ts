export type Query = <Row extends object>(sql: string) => Promise<Row[]>;
type Line = { of: string; line: string };

/** The schemas that are ours; what lies in `bullmq` is its library's. */
const ours = `('public', 'app', 'audit', 'auth')`;
const notOfExtension = (catalogue: string, oid: string) =>
  `not exists (select 1 from pg_depend d where d.classid = '${catalogue}'::regclass
     and d.objid = ${oid} and d.deptype = 'e')`;
const named = `format('%s.%s', n.nspname, c.relname)`;
const relations = `pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ${ours} and ${notOfExtension('pg_class', 'c.oid')}`;
const grantee = `case grantee when 0 then 'PUBLIC' else grantee::regrole::text end`;
const grantsOf = (acl: string, owner: string) =>
  `(select string_agg(told, '; ' order by told) from (
      select ${grantee} || ': ' || string_agg(lower(privilege_type), ', ' order by privilege_type)
        || case when bool_or(is_grantable) then ' with grant option' else '' end as told
      from aclexplode(${acl}) where grantee <> ${owner} group by grantee) g)`;

const queries: Record<string, string> = {
  extensions: `select extname as of, format('in %s', extnamespace::regnamespace) as line
    from pg_extension where extname <> 'plpgsql'`,
  roles: `select rolname as of, concat_ws(', ',
      case when rolcanlogin then 'logs in' else 'is only taken' end,
      case when rolinherit then 'inherits' end, case when rolsuper then 'SUPERUSER' end,
      case when rolbypassrls then 'BYPASSES ROW SECURITY' end,
      case when rolcreaterole then 'creates roles' end,
      case when rolcreatedb then 'creates databases' end,
      case when rolreplication then 'replicates' end,
      case when rolconfig is not null then 'set ' || rolconfig::text end) as line
    from pg_roles where rolname like 'etabli%'`,
  'members of roles': `select roleid::regrole::text as of, format('%s%s', member::regrole,
      case when admin_option then ' as its administrator' end) as line
    from pg_auth_members where member::regrole::text like 'etabli%'`,
  schemas: `select nspname as of, concat('owner ', nspowner::regrole, '; ',
      ${grantsOf(`coalesce(nspacl, acldefault('n', nspowner))`, 'nspowner')}) as line
    from pg_namespace where nspname in ${ours} or nspname = 'bullmq'`,
  relations: `select ${named} as of, concat_ws(', ',
      case relkind when 'r' then 'table' when 'v' then 'view' when 'm' then 'materialised view'
        when 'S' then 'sequence' when 'p' then 'partitioned table' else relkind::text end,
      'owner ' || relowner::regrole, case relpersistence when 'u' then 'unlogged' end,
      case when relrowsecurity then 'row security' end,
      case when relforcerowsecurity then 'forced' end, reloptions::text) as line
    from ${relations} and relkind not in ('i', 'I', 't', 'c')`,
  columns: `select ${named} as of, format('%s %s %s%s%s', to_char(a.attnum, 'FM00'), a.attname,
      format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' end,
      case when a.attidentity <> '' then ' identity ' || a.attidentity::text
        when e.oid is not null then ' default ' || pg_get_expr(e.adbin, e.adrelid) end) as line
    from pg_attribute a left join pg_attrdef e on e.adrelid = a.attrelid and e.adnum = a.attnum
      join ${relations.replace(' where ', ' on c.oid = a.attrelid where ')}
      and relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped`,
  constraints: `select ${named} as of,
      format('%s %s', conname, pg_get_constraintdef(k.oid)) as line
    from pg_constraint k
      join ${relations.replace(' where ', ' on c.oid = k.conrelid where ')} and contype <> 'n'`,
  indexes: `select ${named} as of, pg_get_indexdef(i.indexrelid) as line
    from pg_index i join ${relations.replace(' where ', ' on c.oid = i.indrelid where ')}
      and relkind <> 't'
      and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))`,
  policies: `select format('%s.%s', schemaname, tablename) as of,
      concat_ws(' ', policyname, lower(permissive), 'for', lower(cmd), 'to', array_to_string(array(select unnest(roles) order by 1), ', '),
        'using ' || qual, 'with check ' || with_check) as line
    from pg_policies`,
  triggers: `select ${named} as of, concat(pg_get_triggerdef(t.oid),
      case t.tgenabled when 'O' then '' else ' ENABLED ' || t.tgenabled::text end) as line
    from pg_trigger t join ${relations.replace(' where ', ' on c.oid = t.tgrelid where ')}
      and not t.tgisinternal`,
  functions: `select format('%s.%s(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as of,
      concat_ws(', ', 'returns ' || pg_get_function_result(p.oid), (select lanname from pg_language where oid = p.prolang),
        case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end,
        case p.proparallel when 's' then 'parallel safe' end, case when p.proisstrict then 'strict' end,
        case when p.prosecdef then 'with the rights of ' || p.proowner::regrole else 'owner ' || p.proowner::regrole end,
        array_to_string(p.proconfig, ', '),
        'body ' || left(encode(sha256(convert_to(regexp_replace(trim(p.prosrc), '\\s+', ' ', 'g'), 'utf8')), 'hex'), 16)) as line
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ${ours} and ${notOfExtension('pg_proc', 'p.oid')}`,
  grants: `select * from (
      select ${named} as of, ${grantsOf('c.relacl', 'c.relowner')} as line from ${relations}
      union all
      select format('%s.%s(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)),
        ${grantsOf(`coalesce(p.proacl, acldefault('f', p.proowner))`, 'p.proowner')}
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ${ours} and ${notOfExtension('pg_proc', 'p.oid')}
      union all
      select format('%s column %s', ${named}, a.attname), ${grantsOf('a.attacl', 'c.relowner')}
      from pg_attribute a join ${relations.replace(' where ', ' on c.oid = a.attrelid where ')}
        and a.attacl is not null
      union all
      select format('whatever %s makes in %s', defaclrole::regrole, defaclnamespace::regnamespace),
        ${grantsOf('defaclacl', 'defaclrole')} from pg_default_acl
    ) g where line is not null`,
};

/** All that the migrations made, in lines that stay the same as long as it does. */
export async function readCatalogue(query: Query): Promise<string> {
  const sections: string[] = [];
  for (const [title, sql] of Object.entries(queries)) {
    const rows = await query<Line>(sql);
    const lines = rows
      .map(({ of, line }) => `${of}: ${line.replaceAll(/\s+/g, ' ').trim()}`)
      .sort((a, b) => (a < b ? -1 : 1));
    sections.push(`== ${title}\n${lines.join('\n')}\n`);
  }
  return sections.join('\n');
}

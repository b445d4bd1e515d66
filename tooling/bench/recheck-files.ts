import type { OwnDatabase } from './own-database.ts';

/** A little of everything that a list of people holds, by the number of each; the same each time. */
const plant = (files: number, territories: number) => [
  `insert into territories (id, code, programme_code, name, is_name_published, is_demonstration, state,
     state_since, version)
   select gen_random_uuid(), 'banc-' || n, 'wallonie-2022', 'Territoire ' || n, true, true, 'active',
     date '2024-01-01', 1 from generate_series(1, ${territories}) n`,
  `create temporary table planted as
   select gen_random_uuid() as id, t.id as territory_id, n,
     (now() at time zone 'Europe/Brussels')::date - (n::bigint * 7919 % 1500)::int as idle_since,
     (now() at time zone 'Europe/Brussels')::date - (n::bigint * 104729 % 900)::int as here_since,
     n % 5 = 0 as worked, n % 20 = 0 as by_month, n % 4 <> 0 as said_yes
   from generate_series(1, ${files}) n join (select id, row_number() over (order by code) as place
     from territories where code like 'banc-%') t on t.place = 1 + n % ${territories}`,
  `insert into beneficiaries (id, territory_id, reference, given_name, language, contact_channel, wishes,
     skills, state, state_since, is_demonstration, version)
   select id, territory_id, 'B-' || n, 'Banc', 'fr', 'self', '[]', '[]',
     case n % 4 when 0 then 'met' when 1 then 'volunteer' else 'on_list' end, '2026-01-12', true, 1
   from planted`,
  `insert into beneficiary_facts (id, territory_id, beneficiary_id, kind, details, from_earliest,
     from_latest, until_earliest, until_latest, is_open, source)
   select gen_random_uuid(), p.territory_id, p.id, f.kind, f.details, f.early, f.late, f.ended, f.ended,
     f.ended is null, 'person'
   from planted p cross join lateral (values
     ('work', '{"status":"unoccupied","weeklyHours":null,"isInvoluntaryPartTime":null}'::jsonb,
       case when by_month then date_trunc('month', idle_since)::date else idle_since end,
       case when by_month then (date_trunc('month', idle_since) + interval '1 month - 1 day')::date
         else idle_since end, null::date, true),
     ('work', '{"status":"employed","weeklyHours":38,"isInvoluntaryPartTime":null}',
       idle_since - 400, idle_since - 400, idle_since - 1, worked),
     ('domicile', jsonb_build_object('type', 'registered', 'territoryId', p.territory_id, 'zone', null,
       'country', 'BE'), here_since, here_since, null, true),
     ('voluntariness', '{}', here_since, here_since, null, said_yes),
     ('registration', '{}', idle_since, idle_since, null, n % 2 = 0)
   ) f (kind, details, early, late, ended, told) where f.told`,
  'drop table planted',
  'vacuum analyze',
];

/** So many files with their facts, put into the database by the server itself. */
export async function plantFiles(
  database: OwnDatabase,
  { files, territories }: { files: number; territories: number },
): Promise<void> {
  for (const statement of plant(files, territories)) {
    await database.asOwner(statement);
  }
}

/** The same rows as a bare client gets them, page by page, and nothing done with them. */
export async function readBare(database: OwnDatabase): Promise<{ seconds: number; files: number }> {
  const begun = performance.now();
  let files = 0;
  let place: unknown = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await database.asOwner(
      `select b.id, b.version, b.state, a.outcome, a.changes_on::text as "changesOn",
         (select json_agg(json_build_array(f.id, f.kind, f.from_earliest, f.from_latest,
            f.until_earliest, f.until_latest, f.is_open, f.details)) from beneficiary_facts f
          where f.territory_id = b.territory_id and f.beneficiary_id = b.id and f.replaced_at is null
            and f.kind <> 'benefit') as facts
       from beneficiaries b left join eligibility_answers a on a.beneficiary_id = b.id
       where b.id > $1 order by b.id limit 2000`,
      [place],
    );
    if (rows.length === 0) {
      return { seconds: (performance.now() - begun) / 1000, files };
    }
    files += rows.length;
    place = rows.at(-1)?.id;
  }
}

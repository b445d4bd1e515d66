import type { EntityManager } from 'typeorm';
import { defineImporter } from '../../platform/imports/define-importer.ts';
import type {
  Decision,
  ImportContext,
  ImportRow,
  RowToApply,
} from '../../platform/imports/importer.ts';
import { type StructureInRow, structureColumns } from './structure-columns.ts';

type Known = {
  id: string;
  name: string;
  source: string;
  kind: string;
  listedOn: string;
  enterpriseNumber: string;
  place: string | null;
  sourceUrl: string | null;
};

type Key = Pick<Known, 'kind' | 'listedOn' | 'enterpriseNumber'>;

/** One structure stands once on one list of one day; it may stand on several. */
const identityOf = ({ kind, listedOn, enterpriseNumber }: Key) =>
  `${kind} ${listedOn} ${enterpriseNumber}`;

async function loadKnown(
  tx: EntityManager,
  rows: ImportRow<typeof structureColumns>[],
  { territoryId }: ImportContext,
): Promise<Map<string, Known>> {
  const numbers = rows.map(({ values }) => values.enterpriseNumber);
  const found: Known[] = await tx.query(
    `select id, kind, listed_on::text as "listedOn", enterprise_number as "enterpriseNumber", name, place,
       source, source_url as "sourceUrl"
     from listed_enterprises
     where territory_id = $1 and enterprise_number = any ($2)`,
    [territoryId, numbers],
  );
  return new Map(found.map((one) => [identityOf(one), one]));
}

const fields = ['name', 'place', 'source', 'sourceUrl'] as const;
const fieldsOfNew = ['enterpriseNumber', 'kind', 'listedOn', ...fields] as const;

function decideStructure(
  { values }: ImportRow<typeof structureColumns>,
  all: Map<string, Known>,
): Decision<keyof typeof structureColumns & string, StructureInRow> {
  const known = all.get(identityOf(values));
  if (!known) {
    const changes = fieldsOfNew.flatMap((field) => {
      const after = values[field];
      return after === undefined || after === null ? [] : [{ field, before: null, after }];
    });
    return { outcome: 'create', draft: values, changes };
  }
  const changes = fields.flatMap((field) => {
    const after = values[field];
    // A column that the file lacks says nothing.
    return after === undefined || after === known[field]
      ? []
      : [{ field, before: known[field], after }];
  });
  return changes.length === 0
    ? { outcome: 'unchanged', subjectId: known.id }
    : { outcome: 'update', subjectId: known.id, draft: values, changes };
}

async function writeStructures(
  tx: EntityManager,
  rows: RowToApply<typeof structureColumns, StructureInRow>[],
  { territoryId }: ImportContext,
): Promise<void> {
  const told = rows.map(({ subjectId, draft, changes }) => ({
    ...draft,
    id: subjectId,
    saysPlace: changes.some(({ field }) => field === 'place'),
    saysUrl: changes.some(({ field }) => field === 'sourceUrl'),
  }));
  await tx.query(
    `insert into listed_enterprises as l
       (id, territory_id, kind, listed_on, enterprise_number, name, place, source, source_url)
     select id, $2, kind, "listedOn", "enterpriseNumber", name, place, source, "sourceUrl"
     from jsonb_to_recordset($1::jsonb) as t (id uuid, kind text, "listedOn" date,
       "enterpriseNumber" text, name text, place text, source text, "sourceUrl" text)
     on conflict (id) do update set name = excluded.name, source = excluded.source,
       place = case when l.id = any ($3::uuid[]) then excluded.place else l.place end,
       source_url = case when l.id = any ($4::uuid[]) then excluded.source_url else l.source_url end`,
    [
      JSON.stringify(told),
      territoryId,
      told.filter(({ saysPlace }) => saysPlace).map(({ id }) => id),
      told.filter(({ saysUrl }) => saysUrl).map(({ id }) => id),
    ],
  );
}

/** Lists of the social economy, as those who keep them give them out; the check asks them. */
export const structuresImporter = defineImporter({
  kind: 'structures',
  subject: 'listed-enterprise',
  permission: 'non-competition.check',
  columns: structureColumns,
  identityOf,
  prepare: loadKnown,
  decide: decideStructure,
  apply: writeStructures,
});

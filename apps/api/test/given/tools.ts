import { plainDate } from '@etabli/domain/values/plain-date';
import { defineImporter } from '../../src/platform/imports/define-importer.ts';
import type { ImportedChange, Importer } from '../../src/platform/imports/importer.ts';
import { asText, asWholeNumber } from '../../src/platform/sheets/parse-cell.ts';
import { asDay } from '../../src/platform/sheets/parse-day.ts';
import type { TestDatabase } from '../test-database.ts';

type Tool = {
  id: string;
  reference: string;
  name: string;
  pieces: number | null;
  bought_on: string | null;
};

/** A table as a word has one: with its territory, and closed to jobs of other territories. */
export const givenToolTable = ({ asOwner }: Pick<TestDatabase, 'asOwner'>) =>
  asOwner(`
    create table tools (
      id uuid primary key,
      territory_id uuid not null references territories (id),
      reference text not null,
      name text not null,
      pieces integer,
      bought_on date,
      unique (territory_id, reference));
    alter table tools enable row level security;
    grant select, insert, update on tools to etabli_job;
    create policy job on tools to etabli_job using (territory_id = (select app.job_territory()))
      with check (territory_id = (select app.job_territory()));`);

const fieldsOf = ['name', 'pieces', 'bought_on'] as const;

/** The example of an importer: tools of a territory, known again by their reference. */
export const toolImporter: Importer = defineImporter({
  kind: 'tools',
  subject: 'tool',
  permission: 'territories.read',
  columns: {
    reference: { headings: ['reference', 'ref', 'code'], parse: asText(), isRequired: true },
    name: { headings: ['outil', 'nom', 'tool', 'name'], parse: asText(), isRequired: true },
    pieces: { headings: ['pieces', 'nombre'], parse: asWholeNumber({ minimum: 0 }) },
    bought_on: {
      headings: ['achete le', 'date d achat', 'bought on'],
      parse: asDay({ mayBeFuture: false, notBefore: plainDate('1950-01-01') }),
    },
  },
  identityOf: ({ reference }) => reference.toLowerCase(),
  prepare: async (tx, rows, { isApplying }) => {
    const references = rows.map(({ values }) => values.reference.toLowerCase());
    const found: Tool[] = await tx.query(
      `select id, reference, name, pieces, bought_on::text from tools
       where lower(reference) = any ($1)${isApplying ? ' for update' : ''}`,
      [references],
    );
    return new Map(found.map((tool) => [tool.reference.toLowerCase(), tool]));
  },
  decide: ({ values }, known) => {
    const tool = known.get(values.reference.toLowerCase());
    if (values.name === 'interdit') {
      const params = { allowed: 'marteau' };
      return {
        outcome: 'refuse',
        problems: [{ column: 'name', code: 'imports.not-one-of', params }],
      };
    }
    const changes = fieldsOf.flatMap((field): ImportedChange[] => {
      const [before, after] = [tool?.[field] ?? null, values[field]];
      // A column that the file does not have says nothing; an empty cell says that nothing is known.
      return after === undefined || after === before ? [] : [{ field, before, after }];
    });
    if (!tool) {
      return { outcome: 'create', draft: values, changes };
    }
    return changes.length === 0
      ? { outcome: 'unchanged', subjectId: tool.id }
      : { outcome: 'update', subjectId: tool.id, draft: values, changes };
  },
  apply: async (tx, rows, { territoryId }) => {
    await tx.query(
      `insert into tools (id, territory_id, reference, name, pieces, bought_on)
       select id, $2, reference, name, pieces, bought_on from jsonb_to_recordset($1::jsonb)
         as t (id uuid, reference text, name text, pieces integer, bought_on date)
       on conflict (id) do update set name = excluded.name,
         pieces = coalesce(excluded.pieces, tools.pieces),
         bought_on = coalesce(excluded.bought_on, tools.bought_on)`,
      [
        JSON.stringify(rows.map(({ subjectId, draft }) => ({ ...draft, id: subjectId }))),
        territoryId,
      ],
    );
  },
});

import type { EntityManager } from 'typeorm';
import { copyRows } from '../../platform/connections/copy-rows.ts';
import type { ExtractKind } from './extract.ts';
import { CopyText } from './files/copy-text.ts';
import type { OpenExtract } from './files/open-extract.ts';
import { RowReader } from './files/row-reader.ts';
import { activities } from './files/stage-activities.ts';
import { addresses, codes, enterprises, establishments, gone } from './files/stage-entities.ts';
import { names } from './files/stage-names.ts';
import type { StagedFile } from './files/staged-file.ts';
import { RegisterProblem } from './register-problem.ts';

/** Tables of this session alone: whatever becomes of it, nothing of them is left behind. */
const tables = `
  create temp table in_enterprises (number text, is_natural_person boolean, juridical_form text) on commit drop;
  create temp table in_establishments (number text, enterprise_number text, starts_on date) on commit drop;
  create temp table in_names (number text, name text) on commit drop;
  create temp table in_addresses (number text, postcode text, municipality text, street text,
    house_number text) on commit drop;
  create temp table in_activities (number text, activities integer[], classes integer[]) on commit drop;
  create temp table in_codes (category text, code text, language text, description text) on commit drop;
  create temp table gone_enterprise (number text) on commit drop;
  create temp table gone_establishment (number text) on commit drop;
  create temp table gone_denomination (number text) on commit drop;
  create temp table gone_address (number text) on commit drop;
  create temp table gone_activity (number text) on commit drop`;

/** COPY takes no parameters: each statement whole, by the name of its table. */
const copies: Record<string, string> = {
  in_enterprises: 'copy in_enterprises from stdin (format csv)',
  in_establishments: 'copy in_establishments from stdin (format csv)',
  in_names: 'copy in_names from stdin (format csv)',
  in_addresses: 'copy in_addresses from stdin (format csv)',
  in_activities: 'copy in_activities from stdin (format csv)',
  in_codes: 'copy in_codes from stdin (format csv)',
  gone_enterprise: 'copy gone_enterprise from stdin (format csv)',
  gone_establishment: 'copy gone_establishment from stdin (format csv)',
  gone_denomination: 'copy gone_denomination from stdin (format csv)',
  gone_address: 'copy gone_address from stdin (format csv)',
  gone_activity: 'copy gone_activity from stdin (format csv)',
};

/** An entity that is written in two places of a file has two rows here: they become one. */
const merges: Record<string, { twice: string; merged: string }> = {
  in_names: {
    twice: 'select 1 from in_names group by number having count(*) > 1 limit 1',
    merged: `
    create temp table first_names on commit drop as select distinct on (number) * from in_names order by number, ctid;
    truncate in_names;
    insert into in_names select * from first_names`,
  },
  in_activities: {
    twice: 'select 1 from in_activities group by number having count(*) > 1 limit 1',
    merged: `
    create temp table one_activity on commit drop as
      select number, min(packed / 1000000) * 1000000 + packed % 1000000 as packed
      from in_activities, unnest(activities) packed group by number, packed % 1000000;
    truncate in_activities;
    insert into in_activities select number, array_agg(packed order by packed),
      array_agg(distinct packed % 1000000 / 10) from one_activity group by number`,
  },
};

type FileIn = { file: string; staged: StagedFile };

const kinds = [enterprises, establishments, addresses, names, activities];
const updated = [
  gone('enterprise', 'EnterpriseNumber'),
  gone('establishment', 'EstablishmentNumber'),
  gone('address', 'EntityNumber'),
  gone('denomination', 'EntityNumber'),
  gone('activity', 'EntityNumber'),
];

/** The files of an extract that are read; means of contact and branches are not among them. */
export function filesOf(kind: ExtractKind): FileIn[] {
  const code = { file: 'code.csv', staged: codes };
  if (kind === 'full') {
    return [code, ...kinds.map((staged) => ({ file: `${staged.name}.csv`, staged }))];
  }
  return [
    code,
    ...updated.map((staged) => ({ file: `${staged.name}_delete.csv`, staged })),
    ...kinds.map((staged) => ({ file: `${staged.name}_insert.csv`, staged })),
  ];
}

/** An update brings all codes anew; one that brings none leaves those that are there. */
const isSpare = (kind: ExtractKind, file: string, { names: there }: OpenExtract): boolean =>
  kind === 'update' && file === 'code.csv' && !there.includes(file);

export type Staged = { rowsRead: number; repeated: number };

/** Lays the files of an extract into tables of the session, as they come: none is ever in memory whole. */
export async function stageFiles(
  tx: EntityManager,
  extract: OpenExtract,
  { kind, onBytes }: { kind: ExtractKind; onBytes(bytes: number): void },
): Promise<Staged> {
  const total = { rowsRead: 0, repeated: 0 };
  const files = filesOf(kind).filter(({ file }) => !isSpare(kind, file, extract));
  const lacking = files.find(({ file }) => !extract.names.includes(file));
  if (lacking) {
    throw new RegisterProblem(`${lacking.file} is missing: this is no whole ${kind} extract`);
  }
  await tx.query(tables);
  for (const { file, staged } of files) {
    const out = new CopyText();
    const staging = staged.begin(out);
    const reader = new RowReader({
      file,
      columns: staged.columns,
      onRow: (row) => staging.take(row),
    });
    const pieces = await extract.read(file);
    const rows = passed(pieces, reader, { out, end: () => staging.end(), onBytes });
    await copyRows(tx, copies[staged.table] ?? '', rows);
    total.rowsRead += reader.rows;
    total.repeated += staging.repeated();
    if (!staging.isInOrder()) {
      await mergeRows(tx, staged.table);
    }
    await tx.query(`analyze ${staged.table}`);
  }
  return total;
}

/** Of a file that is in no order, the entities that were met twice; most such files hold none. */
async function mergeRows(tx: EntityManager, table: string): Promise<void> {
  const merge = merges[table];
  const found: unknown[] = await tx.query(merge?.twice ?? '');
  if (merge && found.length > 0) {
    await tx.query(merge.merged);
  }
}

type Passing = { out: CopyText; end(): void; onBytes(bytes: number): void };

async function* passed(
  pieces: AsyncIterable<Uint8Array>,
  reader: RowReader,
  { out, end, onBytes }: Passing,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    reader.push(piece);
    yield out.take();
    onBytes(piece.length);
  }
  reader.finish();
  end();
  yield out.take();
}

import type { Permission } from '@etabli/domain/access/permissions';
import type { Role } from '@etabli/domain/access/roles';
import type { AccountId, TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import type { CellProblem } from '../sheets/cell.ts';
import type { CellParser } from '../sheets/parse-cell.ts';

/** One thing that a file may say of each row. */
export type Column<Value> = {
  /** What teams write above it, in each language, without accents and in small letters. */
  headings: readonly string[];
  parse: CellParser<Value>;
  /** Needs a column in the file, and an answer in each row. */
  isRequired?: true;
};
export type Columns = Readonly<Record<string, Column<unknown>>>;

type ValueIn<One> = One extends { parse: CellParser<infer Value> } ? Value : never;

/**
 * The row's answers, column by column. `undefined`: the file has no such column, so nothing is said.
 * `null`: it has, and this row leaves it empty.
 */
export type ValuesOf<Of extends Columns> = {
  [Key in keyof Of]: Of[Key] extends { isRequired: true }
    ? ValueIn<Of[Key]>
    : ValueIn<Of[Key]> | null | undefined;
};

/** `number` is the row's own in the file, as a spreadsheet counts. */
export type ImportRow<Of extends Columns> = { number: number; values: ValuesOf<Of> };

/** Who asked, where, on which day; and who acts: a job, in the name of who asked. */
export type ImportContext = {
  importId: string;
  territoryId: TerritoryId;
  actor: Actor;
  requestedBy: AccountId;
  /** The role that allowed it, for histories that name one. */
  requestedRole: Role;
  today: PlainDate;
  /** False in a dry run. True: what is loaded is about to change, so lock it. */
  isApplying: boolean;
};

type ImportedValue = string | number | boolean | null;
export type ImportedChange = { field: string; before: ImportedValue; after: ImportedValue };

/**
 * What becomes of a row. `draft` is whatever `apply` needs to write it. `changes` is what a person is
 * shown of it: all that a new one gets, or what differs.
 */
export type Decision<Key extends string, Draft> =
  | { outcome: 'create'; draft: Draft; changes: ImportedChange[] }
  | { outcome: 'update'; subjectId: string; draft: Draft; changes: ImportedChange[] }
  | { outcome: 'unchanged'; subjectId: string }
  | { outcome: 'refuse'; problems: (CellProblem & { column: Key | null })[] };

/** A row that `apply` writes. The id of a new subject is given by the frame. */
export type RowToApply<Of extends Columns, Draft> = {
  row: ImportRow<Of>;
  outcome: 'create' | 'update';
  subjectId: string;
  draft: Draft;
  changes: ImportedChange[];
};

/**
 * How one kind of list is read and written: all that a word says of its import. Everything else,
 * files, columns, dry run, progress, resuming, the log, is the frame's.
 */
export type ImporterSpec<Of extends Columns, Known, Draft> = {
  /** The word on the command line and in addresses: `people`. */
  kind: string;
  /** What the log calls one of them: `beneficiary`, so that a line is about `beneficiary:<id>`. */
  subject: string;
  /** What one of them is, is somebody’s file: whose rows are shown is noted in the read log. */
  isFile?: true;
  /** Asked beside `imports.run`, in the territory. */
  permission: Permission;
  columns: Of;
  /** What makes two rows of one file the same subject; the second is refused. Null: cannot be told. */
  identityOf(values: ValuesOf<Of>): string | null;
  /** What is there already of these rows, in one question or a few, never one for each row. */
  prepare(tx: EntityManager, rows: ImportRow<Of>[], context: ImportContext): Promise<Known>;
  /** Pure. Must not depend on another row of the file: a dry run has applied none. */
  decide(
    row: ImportRow<Of>,
    known: Known,
    context: ImportContext,
  ): Decision<keyof Of & string, Draft>;
  /** Bulk writes, histories and facts of these rows, in the batch's transaction. The frame writes the log. */
  apply(tx: EntityManager, rows: RowToApply<Of, Draft>[], context: ImportContext): Promise<void>;
};

export type RowStatus = 'created' | 'updated' | 'unchanged' | 'refused';
export const rowStatuses: readonly RowStatus[] = ['created', 'updated', 'unchanged', 'refused'];

/** What a batch made of one row; `draft` is known to the importer alone. */
export type DecidedRow = {
  number: number;
  status: RowStatus;
  subjectId: string | null;
  changes: ImportedChange[];
  problems: (CellProblem & { column: string | null })[];
};

/** A row whose cells have all been understood. */
export type UnderstoodRow = { number: number; values: Record<string, unknown> };

type DecidedBatch = {
  rows: DecidedRow[];
  /** Writes the rows that create or update. */
  apply(): Promise<void>;
};

/** An importer without its types, as the frame holds it. */
export type Importer = Pick<
  ImporterSpec<Columns, unknown, unknown>,
  'kind' | 'subject' | 'isFile' | 'permission' | 'columns'
> & {
  identityOf(values: Record<string, unknown>): string | null;
  decideBatch(
    tx: EntityManager,
    rows: UnderstoodRow[],
    context: ImportContext,
  ): Promise<DecidedBatch>;
};

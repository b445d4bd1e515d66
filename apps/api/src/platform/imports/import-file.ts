import type { Role } from '@etabli/domain/access/roles';
import type { AccountId, TerritoryId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import { refuse } from '../http/refusal.ts';
import type { CellProblem } from '../sheets/cell.ts';
import type { SheetForm } from '../sheets/sheet.ts';
import type { FoundHeading } from './find-headings.ts';
import { type ImportState, importLifecycle } from './import-lifecycle.ts';
import { type RowStatus, rowStatuses } from './importer.ts';
import type { Mapping } from './understand-row.ts';

export type ImportCounts = Record<RowStatus, number>;

/** One file on its way in, as its row says. */
export type ImportFile = {
  id: string;
  territory_id: TerritoryId;
  kind: string;
  state: ImportState;
  problem: CellProblem | null;
  file_name: string;
  file_size: number;
  form: SheetForm;
  heading_row: number;
  headings: FoundHeading[];
  signature: string;
  mapping: Mapping;
  /** Rows under the headings; null until they were counted. */
  total: number | null;
  /** The last row of the file that the work in hand is done with. */
  position: number;
  counts: ImportCounts;
  faults: number;
  /** Who works on it: a newcomer puts its own name here, and the one before stops at its next batch. */
  holder: string | null;
  requested_by: AccountId;
  requested_role: Role;
  requested_at: Date;
  finished_at: Date | null;
  version: number;
};

/** Where an import is: never by its id alone. */
export type ImportPlace = { territoryId: TerritoryId; importId: string };

export const noCounts: ImportCounts = { created: 0, updated: 0, unchanged: 0, refused: 0 };

export const sumOf = (counts: ImportCounts): number =>
  rowStatuses.reduce((sum, status) => sum + counts[status], 0);

const found = ([row]: ImportFile[]): ImportFile => {
  if (!row) {
    throw refuse.notFound('shared.not-found');
  }
  return row;
};

export const getImport = async (
  tx: EntityManager,
  { territoryId, importId }: ImportPlace,
): Promise<ImportFile> =>
  found(
    await tx.query('select * from imports where id = $1 and territory_id = $2', [
      importId,
      territoryId,
    ]),
  );

/** The same, held until the transaction ends. */
export const lockImport = async (
  tx: EntityManager,
  { territoryId, importId }: ImportPlace,
): Promise<ImportFile> =>
  found(
    await tx.query('select * from imports where id = $1 and territory_id = $2 for update', [
      importId,
      territoryId,
    ]),
  );

/** Stops what the lifecycle does not foresee, and what somebody else has changed meanwhile. */
export function refuseMove(file: ImportFile, to: ImportState, version?: number): void {
  if (version !== undefined && version !== file.version) {
    throw refuse.conflict('imports.changed-meanwhile', { version: file.version });
  }
  if (!importLifecycle.canMove(file.state, to)) {
    throw refuse.conflict('imports.no-such-move', { from: file.state, to });
  }
}

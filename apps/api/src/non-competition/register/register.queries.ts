import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ExtractCounts, ExtractKind, ExtractNote, ExtractState } from './extract.ts';
import { type NaceVersion, packClass } from './packed-activity.ts';

/** The extract in use; every result that was taken from the register names it. */
export type CurrentExtract = { id: string; number: number; snapshotOn: string; slot: number };

/** An establishment as the register gives it; its activities are packed (`packed-activity.ts`). */
export type RegisterEstablishment = {
  number: string;
  enterpriseNumber: string;
  isNaturalPerson: boolean;
  juridicalForm: string | null;
  denomination: string | null;
  startsOn: string | null;
  postcode: string | null;
  municipality: string | null;
  nisCode: string | null;
  street: string | null;
  houseNumber: string | null;
  latitude: number | null;
  longitude: number | null;
  pointPrecision: 'address' | 'commune' | null;
  activities: number[];
  /** True where the activities are those of the enterprise: the establishment has none of its own. */
  isInherited: boolean;
};

export type ClassCount = {
  postcode: string | null;
  nisCode: string | null;
  establishments: number;
};

/** An extract as its importer wrote it down; counts and notes are empty until it is in. */
export type ExtractLine = {
  id: string;
  number: number;
  kind: ExtractKind;
  snapshotOn: string;
  state: ExtractState;
  counts: ExtractCounts | Record<string, never>;
  notes: ExtractNote[];
  problem: string | null;
  begunAt: Date;
  importedAt: Date | null;
};

/** Reads the register for acts and queries of this word, in the transaction of whoever asks. */
@Injectable()
export class RegisterQueries {
  /** Asked first: what follows names its slot, and so never sees half of an import. */
  async findCurrent(tx: EntityManager): Promise<CurrentExtract | undefined> {
    const [found]: CurrentExtract[] = await tx.query(
      `select id, number, snapshot_on::text as "snapshotOn", slot from register_extracts
       where state = 'current'`,
    );
    return found;
  }

  /** The one in use, then the last imports, the newest first. */
  listExtracts(tx: EntityManager, limit = 10): Promise<ExtractLine[]> {
    return tx.query(
      `select id, number, kind, snapshot_on::text as "snapshotOn", state, counts, notes, problem,
              begun_at as "begunAt", imported_at as "importedAt"
       from register_extracts order by state = 'current' desc, begun_at desc limit $1`,
      [limit],
    );
  }

  /** The establishments with an activity in one of these cells: divisions in postcodes (`packCell`). */
  listInCells(
    tx: EntityManager,
    { slot }: CurrentExtract,
    cells: number[],
  ): Promise<RegisterEstablishment[]> {
    return tx.query(
      `select number, enterprise_number as "enterpriseNumber", is_natural_person as "isNaturalPerson",
              juridical_form as "juridicalForm", denomination, starts_on::text as "startsOn", postcode,
              municipality, nis_code as "nisCode", street, house_number as "houseNumber", latitude,
              longitude, point_precision as "pointPrecision", activities, is_inherited as "isInherited"
       from register_establishments where slot = $1 and cells && $2::integer[]`,
      [slot, cells],
    );
  }

  /** How many establishments there are of a class of four digits, place by place, in the whole register. */
  countClass(
    tx: EntityManager,
    { slot }: CurrentExtract,
    { version, code }: { version: NaceVersion; code: string },
  ): Promise<ClassCount[]> {
    return tx.query(
      `select postcode, nis_code as "nisCode", establishments from register_class_counts
       where slot = $1 and class = $2`,
      [slot, packClass(version, code)],
    );
  }

  /** What came, went or changed with an extract. */
  listChanges(
    tx: EntityManager,
    extractId: string,
  ): Promise<{ number: string; change: 'came' | 'went' | 'changed' }[]> {
    return tx.query(
      'select number, change from register_changes where extract_id = $1 order by number',
      [extractId],
    );
  }
}

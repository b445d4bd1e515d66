export type ExtractKind = 'full' | 'update';
export type ExtractState = 'loading' | 'current' | 'past' | 'failed';

/** What lies in the register once the extract is in, and what came, went or changed with it. */
export type ExtractCounts = {
  enterprises: number;
  establishments: number;
  /** Establishments that take the activities of their enterprise, having none of their own. */
  inherited: number;
  /** Establishments without any activity, their own or their enterprise’s. */
  withoutActivity: number;
  /** Establishments of natural persons: their names are not kept. */
  ofNaturalPersons: number;
  /** Rows of the files, as they were read. */
  rowsRead: number;
  /** Activities that stood there several times, once for each group (VAT, social security, …). */
  repeated: number;
  came: number;
  went: number;
  changed: number;
};

/** What a reader of a result should know about the extract, as a code with its count. */
export type ExtractNote = { code: string; count: number };

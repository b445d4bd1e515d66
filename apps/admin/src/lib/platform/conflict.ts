/** A field that two people changed, with both values in the form of the API. */
interface FieldPair {
  field: string;
  yours: unknown;
  theirs: unknown;
}

/** What happened to a file between the moment it was read and the moment it was to be saved. */
export interface Conflict {
  /** The version that stands now: who saves after having looked at it says this one. */
  version: number;
  by: string | null;
  at: string | null;
  /** Changed by both: somebody has to choose. */
  both: FieldPair[];
  /** Changed by the other one only: stays as it is. */
  theirs: string[];
  /** Changed here only: can still be saved. */
  yours: string[];
  /** The state, when it has moved meanwhile. */
  movedTo: string | null;
}

/** What others did between the moment at which a page was opened and the one at which it was sent. */
export interface Meanwhile {
  by: string | null;
  at: string | null;
  /** What was corrected since the page was opened. */
  changes: { field: string; before?: unknown; after?: unknown }[];
}

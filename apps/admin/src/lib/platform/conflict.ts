/** A field that two people changed, with both values in the form of the API. */
interface FieldPair {
  field: string;
  yours: unknown;
  theirs: unknown;
}

/** What happened to a territory between the moment it was read and the moment it was to be saved. */
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
  /** The state, when the territory has moved meanwhile. */
  movedTo: string | null;
}

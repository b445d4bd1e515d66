type Found = { id: string; version: number };

/** A file as a request finds it: with something that goes on, and a proof that waits. */
type AskedFile = Found & { factId: string; evidenceId: string };

/** The states in which a request finds a proposal: each its own, of a person of its own. */
export const askedStates = [
  'computed',
  'shortlisted',
  'presented',
  'accepted',
  'confirmed',
] as const;

/** A computed round and one on the way, a proposal in each state, and a person who waits. */
export type AskedMatching = {
  round: string;
  roundVersion: number;
  unfinished: string;
  /** Rounds of the whole region, on the way. */
  regional: string;
  proposals: Record<(typeof askedStates)[number], Found>;
  waiting: Found;
};

/** What a request is made of: the territory asked for as it is now, and what lies in it. */
export type Asked = Found & {
  file: AskedFile;
  /** A volunteer of whom nothing is told, and one who was found eligible. */
  volunteer: Found;
  eligible: Found;
  /** Who was found not eligible, with a derogation that waits; and one with a review that waits. */
  contested: Found & { derogationId: string };
  reviewed: Found & { reviewId: string };
  activity: Found & { clearance: number };
  employer: Found & { account: string };
  /** An import that has been checked: from there every act on one may begin. */
  list: Found;
  matching: AskedMatching;
};

export type MadeRequest = { url: string; body?: unknown };

type Found = { id: string; version: number };

/** A file as a request finds it: with something that goes on, and a proof that waits. */
type AskedFile = Found & { factId: string; evidenceId: string };

/** What a request is made of: the territory asked for as it is now, and what lies in it. */
export type Asked = Found & {
  file: AskedFile;
  /** A volunteer of whom nothing is told, and one who was found eligible. */
  volunteer: Found;
  eligible: Found;
  activity: Found & { clearance: number };
  employer: Found & { account: string };
  /** An import that has been checked: from there every act on one may begin. */
  list: Found;
};

export type MadeRequest = { url: string; body?: unknown };

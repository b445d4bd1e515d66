/** One thing that is not as promised: where it is, what is wrong, what to do about it. */
export type Problem = { where: string; what: string; do: string };

/** A promise of the house and the way it is proved, on the repository at `root`. */
export type Check = {
  name: string;
  run(root: string): Promise<Problem[]>;
  /** Figures worth reading even when nothing is wrong. */
  tell?(root: string): string;
};

/** What does not hold in a matching or its proof, and where. */
export type ProofProblem = { path: string; what: string };

/** Numbers of the field itself as one of the tiers sees them, the first tier first. */
export type Points = number[];

/** Negative when `a` counts less than `b`: the first tier in which they differ decides. */
export function comparePoints(a: ArrayLike<number>, b: ArrayLike<number>): number {
  for (let tier = 0; tier < a.length; tier++) {
    const difference = (a[tier] as number) - (b[tier] as number);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

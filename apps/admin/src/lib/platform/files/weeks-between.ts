const week = 7 * 24 * 60 * 60 * 1000;

/** Whole weeks from one civil day to another; 0 within the first, and for a day still to come. */
export function weeksBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / week));
}

import type { PlainDate } from '../values/plain-date.ts';

/**
 * The kinds of contract that are known of the pilots: open-ended (CDI), and the CPAS’s transitional
 * job (article 60) that some begin with. Anything else is told as `other`.
 */
export const hiringKinds = ['cdi', 'article_60', 'other'] as const;
export type HiringKind = (typeof hiringKinds)[number];

/** The record that a contract was signed: enough to count it, not the contract itself. */
export type Hiring = {
  id: string;
  signedOn: PlainDate;
  startsOn: PlainDate;
  weeklyMinutes: number;
  kind: HiringKind;
};

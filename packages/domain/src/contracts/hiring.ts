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
  /** Minutes a week; null where somebody signed elsewhere and nobody knows. */
  weeklyMinutes: number | null;
  kind: HiringKind;
  /** Who signed, in words, when it is no employer of the territory. */
  employerName: string | null;
};

export const hiringFaultNames = ['signed-in-future', 'starts-before-list'] as const;
export type HiringFault = (typeof hiringFaultNames)[number];

/**
 * What makes a record impossible: signed after today, or begun before the person came on the list, when
 * it can be no end of the wait. The work may begin before or after the day of signing.
 */
export function hiringFaults(
  { signedOn, startsOn }: Pick<Hiring, 'signedOn' | 'startsOn'>,
  { listEntryOn, today }: { listEntryOn: PlainDate | null; today: PlainDate },
): HiringFault[] {
  return [
    ...(signedOn > today ? (['signed-in-future'] as const) : []),
    ...(listEntryOn !== null && startsOn < listEntryOn ? (['starts-before-list'] as const) : []),
  ];
}

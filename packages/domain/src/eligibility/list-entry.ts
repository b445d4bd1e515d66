import type { Fact } from '../beneficiaries/facts.ts';
import type { PlainDate } from '../values/plain-date.ts';

/**
 * The day on which the person had said yes for sure, by a yes that still stands; null while nothing tells.
 * Of several that stand, the first.
 */
export function saidYesOn(facts: readonly Fact[], on: PlainDate): PlainDate | null {
  const standing = facts.filter(
    ({ kind, until }) =>
      kind === 'voluntariness' && (until === null || (until.latest !== null && until.latest >= on)),
  );
  const days = standing.flatMap(({ from }) => from.latest ?? []).filter((day) => day <= on);
  return days.sort()[0] ?? null;
}

export const listEntryFaults = ['in-future', 'before-statement', 'claim-needs-reason'] as const;
export type ListEntryFault = (typeof listEntryFaults)[number];

export type ListEntryCase = {
  /** The day that is to order the list. */
  entryOn: PlainDate;
  saidYesOn: PlainDate | null;
  /** The day of entry that an earlier list has. */
  claimedOn: PlainDate | null;
  reason: string | null;
  today: PlainDate;
};

/**
 * What is wrong with a day of entry. It lies neither in the future nor before the person said yes; only a
 * day that an earlier list has may lie before, and then somebody says why it is taken over. That the day of
 * entry orders the list is the practice of the pilots in France; the bounds are our proposal.
 */
export function faultsOfListEntry(entry: ListEntryCase): ListEntryFault[] {
  const { entryOn, claimedOn, reason, today } = entry;
  if (entryOn > today) {
    return ['in-future'];
  }
  const isEarly = entry.saidYesOn === null || entryOn < entry.saidYesOn;
  if (!isEarly) {
    return [];
  }
  if (claimedOn !== entryOn) {
    return ['before-statement'];
  }
  return reason === null ? ['claim-needs-reason'] : [];
}

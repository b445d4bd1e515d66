import type { PlainDate } from '../values/plain-date.ts';
import type { Evidence } from './evidence.ts';

/** What cannot be with a proof, and at which of its days. */
export type EvidenceFault = {
  place: 'seenOn' | 'validUntil';
  code: 'seen-in-future' | 'ends-before-seen';
};

/** A proof is seen today or before, and holds at least on the day on which it was seen. */
export function evidenceFaults(
  { seenOn, validUntil }: Pick<Evidence, 'seenOn' | 'validUntil'>,
  today: PlainDate,
): EvidenceFault[] {
  return [
    ...(seenOn > today ? [{ place: 'seenOn', code: 'seen-in-future' } as const] : []),
    ...(validUntil !== null && validUntil < seenOn
      ? [{ place: 'validUntil', code: 'ends-before-seen' } as const]
      : []),
  ];
}

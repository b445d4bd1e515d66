import type { BeneficiaryId } from '../values/ids.ts';

/** A person of a round, as far as somebody’s going first concerns them. */
export type InLine = {
  id: BeneficiaryId;
  waitingMonths: number;
  /** Whether the person could do the activity in question, in this round. */
  couldDo: boolean;
  /** Whether a proposal of the person’s own is taken up, in whatever activity. */
  isTakenUp: boolean;
  /** Whether the person said no to the activity in question. */
  hasDeclined: boolean;
};

/**
 * Who is passed over when a person’s proposal is taken up: everybody who waits longer, could do the
 * same activity in this round and has nothing taken up; the longest wait first. For each of them a
 * coded reason is asked. Who waits as long is not passed over, and a no is nobody’s passing over.
 */
export function passedOver(
  taken: Pick<InLine, 'id' | 'waitingMonths'>,
  people: readonly InLine[],
): InLine[] {
  return people
    .filter(
      ({ id, waitingMonths, couldDo, isTakenUp, hasDeclined }) =>
        id !== taken.id &&
        waitingMonths > taken.waitingMonths &&
        couldDo &&
        !isTakenUp &&
        !hasDeclined,
    )
    .toSorted((a, b) => b.waitingMonths - a.waitingMonths || (a.id < b.id ? -1 : 1));
}

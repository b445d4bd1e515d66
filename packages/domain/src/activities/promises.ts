import type { ActivityState } from './activity-lifecycle.ts';
import {
  type ActivityField,
  type CorrectableActivity,
  definingAmong,
  definingFields,
} from './correction.ts';

/**
 * How far a post of an activity is promised to somebody: offered and not answered yet, said yes to, or
 * signed for. An ended one binds nobody any more.
 */
export const promiseStates = ['offered', 'accepted', 'signed', 'ended'] as const;
export type PromiseState = (typeof promiseStates)[number];

/** How many people an activity is promised to today, by how far it has come. */
export type PromisesMade = Record<Exclude<PromiseState, 'ended'>, number>;

/** The fields for which a person signs: what, where, how long, and with whom. */
export const promisedFields = [
  ...definingFields,
  'employerId',
  'weeklyMinutesLeast',
  'weeklyMinutesMost',
] as const satisfies readonly ActivityField[];

/** What a correction would break, at the field where it is typed; `isTold` is the word of who corrects. */
export type BrokenPromise =
  | { field: 'employerId'; code: 'activities.employer-promised'; params: { count: number } }
  | { field: 'posts'; code: 'activities.posts-promised'; params: { count: number } }
  | { field: 'isTold'; code: 'activities.people-not-told'; params: Waiting };

/** Who waits for a contract: how many, and how many of them said yes. */
type Waiting = { count: number; accepted: number };

/** Who would have to be told of a change: an activity is proposed to them, and nothing is signed. */
export const waitingOf = ({ offered, accepted }: PromisesMade): Waiting => ({
  count: offered + accepted,
  accepted,
});

/**
 * How many people lose the work that they signed for by a move of their activity to `to`: they hear of it
 * first. Their contract is with the employer and goes on. Our proposal.
 */
export const losingWork = (to: ActivityState, { signed }: Pick<PromisesMade, 'signed'>): number =>
  to === 'closed' ? signed : 0;

type Sheet = Pick<
  CorrectableActivity,
  'employerId' | 'posts' | 'weeklyMinutesLeast' | 'weeklyMinutesMost'
>;

/** Fewer hours of a week to choose from than before; more of them take nothing from anybody. */
function narrowsHours(before: Sheet, after: Sheet): boolean {
  return (
    after.weeklyMinutesLeast > before.weeklyMinutesLeast ||
    after.weeklyMinutesMost < before.weeklyMinutesMost
  );
}

/**
 * Finds what a correction would break of what was promised. The employer stays while somebody has said
 * yes, and no post is taken from under anybody. What else a person would sign for (the work, the place,
 * the hours, before a yes also the employer) changes once they were told. A first employer is no change:
 * without one nobody could say yes. `changes` are the fields that differ; hours are minutes per week. Our
 * proposal: no official text says what binds between a yes and a contract.
 */
export function brokenPromises(
  changes: readonly { field: string }[],
  { before, after }: { before: Sheet; after: Sheet },
  { promises, isTold }: { promises: PromisesMade; isTold: boolean },
): BrokenPromise[] {
  const { accepted, signed } = promises;
  const waiting = waitingOf(promises);
  const taken = waiting.count + signed;
  const leaves = before.employerId !== null && after.employerId !== before.employerId;
  const asksWord =
    definingAmong(changes).length > 0 || narrowsHours(before, after) || (leaves && accepted === 0);
  return [
    ...(leaves && accepted > 0
      ? [
          {
            field: 'employerId',
            code: 'activities.employer-promised',
            params: { count: accepted },
          } as const,
        ]
      : []),
    ...(after.posts < before.posts && after.posts < taken
      ? [{ field: 'posts', code: 'activities.posts-promised', params: { count: taken } } as const]
      : []),
    ...(asksWord && waiting.count > 0 && !isTold
      ? [{ field: 'isTold', code: 'activities.people-not-told', params: waiting } as const]
      : []),
  ];
}

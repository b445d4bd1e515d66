import type { ActivityId, BeneficiaryId } from '../values/ids.ts';

/** What a person of the team does on top of a round by hand. */
export const gestureKinds = ['move', 'lock', 'unlock'] as const;
export type GestureKind = (typeof gestureKinds)[number];

/** Who is elsewhere after a gesture; null is without a proposal. */
export type PlanChange = {
  person: BeneficiaryId;
  from: ActivityId | null;
  to: ActivityId | null;
};

/** One gesture on a round: numbered from 1, kept for ever, and perhaps taken back. */
export type Gesture = {
  number: number;
  kind: GestureKind;
  person: BeneficiaryId;
  /** The person first, then all who made room or took it; nobody where it locks or unlocks. */
  changes: readonly PlanChange[];
  isUndone: boolean;
};

/** Where somebody was put by hand, and whether it was locked there: others’ moves leave both in place. */
export type HandChoice = { at: ActivityId | null; isLocked: boolean };

export type HandPlan = {
  /** The activity of each person who has one: the plan of the round, then each gesture that stands. */
  at: ReadonlyMap<BeneficiaryId, ActivityId>;
  choices: ReadonlyMap<BeneficiaryId, HandChoice>;
};

/** The plan of a round with the gestures on top of it. The plan of the round itself stays as it was proved. */
export function planByHand(
  computed: ReadonlyMap<BeneficiaryId, ActivityId>,
  gestures: readonly Gesture[],
): HandPlan {
  const at = new Map(computed);
  const choices = new Map<BeneficiaryId, HandChoice>();
  for (const { kind, person, changes } of standing(gestures)) {
    for (const change of changes) {
      if (change.to === null) {
        at.delete(change.person);
      } else {
        at.set(change.person, change.to);
      }
    }
    if (kind === 'unlock') {
      choices.delete(person);
    } else {
      choices.set(person, { at: at.get(person) ?? null, isLocked: kind === 'lock' });
    }
  }
  return { at, choices };
}

/** The last gesture that stands: it is the one that is taken back. */
export const gestureToUndo = (gestures: readonly Gesture[]): Gesture | null =>
  standing(gestures).at(-1) ?? null;

/** The gesture that was taken back last, as long as nothing new was done since. */
export function gestureToRedo(gestures: readonly Gesture[]): Gesture | null {
  const last = gestureToUndo(gestures)?.number ?? 0;
  const after = gestures.filter(({ number, isUndone }) => isUndone && number > last);
  return after.toSorted((a, b) => a.number - b.number)[0] ?? null;
}

const standing = (gestures: readonly Gesture[]): Gesture[] =>
  gestures.filter(({ isUndone }) => !isUndone).toSorted((a, b) => a.number - b.number);

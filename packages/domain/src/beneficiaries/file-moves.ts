import { type BeneficiaryState, beneficiaryLifecycle } from './beneficiary-lifecycle.ts';

/**
 * What a move asks of whoever makes it, beside its day. `statement`: how the person said yes;
 * `seniority`: whether who comes back takes the former day of entry or a new one.
 */
export const moveNeeds = [
  'place',
  'reason',
  'redirectedTo',
  'statement',
  'exitReason',
  'seniority',
] as const;
export type MoveNeed = (typeof moveNeeds)[number];

/** How the person said yes: by mouth, or in writing. */
export const statements = ['spoken', 'written'] as const;
export type Statement = (typeof statements)[number];

/** Who comes back takes the former day of entry, or begins anew: always a choice that somebody made. */
export const seniorities = ['former', 'new'] as const;
export type Seniority = (typeof seniorities)[number];

/** The states that somebody of the team moves a file to by hand. */
export const handStates = [
  'contact',
  'met',
  'not_interested',
  'redirected',
  'volunteer',
  'in_preparation',
  'paused',
  'on_list',
  'exited',
] as const satisfies readonly BeneficiaryState[];
export type HandState = (typeof handStates)[number];

type Needs = Partial<Record<HandState, readonly MoveNeed[]>>;

const declined: Needs = { not_interested: ['reason'], redirected: ['reason', 'redirectedTo'] };
const leaving: Needs = { exited: ['exitReason'] };
const comingBack: Needs = { on_list: ['reason', 'seniority'] };

/**
 * Each move that is made by hand, and what it needs. What the lifecycle has beside these comes by
 * another way: a decision on the conditions, the entry on the list, a proposal, a contract, or time.
 */
const byHand: Record<BeneficiaryState, Needs> = {
  contact: { met: ['place'], ...declined },
  met: { volunteer: ['statement'], ...declined },
  not_interested: { contact: [], met: ['place'] },
  redirected: { contact: [], met: ['place'] },
  volunteer: leaving,
  not_eligible: { volunteer: ['reason'], ...leaving },
  eligible: leaving,
  on_list: { in_preparation: ['reason'], paused: ['reason'], ...leaving },
  in_preparation: { on_list: ['reason'], paused: ['reason'], ...leaving },
  paused: { on_list: ['reason'], in_preparation: ['reason'], ...leaving },
  proposed: leaving,
  hired: { ...comingBack, ...leaving },
  hired_elsewhere: { ...comingBack, ...leaving },
  exited: { contact: ['reason'], volunteer: ['statement'], ...comingBack },
  anonymised: {},
};

/** What a move by hand needs; `undefined` when there is no such move. */
export function needsOfMove(
  from: BeneficiaryState,
  to: BeneficiaryState,
): readonly MoveNeed[] | undefined {
  const needs: Partial<Record<BeneficiaryState, readonly MoveNeed[]>> = byHand[from];
  return needs[to];
}

/** What is wrong with what somebody told of a move: asked for and not told, or told and not asked for. */
export type MoveFault = { need: MoveNeed; fault: 'missing' | 'not-asked' };

/** The faults of what was told of a move. A reason is always welcome. */
export function faultsOfMove(
  needs: readonly MoveNeed[],
  told: Record<MoveNeed, string | null>,
): MoveFault[] {
  return moveNeeds.flatMap((need): MoveFault[] => {
    const isAsked = needs.includes(need);
    if (isAsked === (told[need] !== null) || (need === 'reason' && !isAsked)) {
      return [];
    }
    return [{ need, fault: isAsked ? 'missing' : 'not-asked' }];
  });
}

/** How a file comes to its next state, where that is not by hand. */
export type OtherWay = 'decision' | 'list_entry' | 'proposal' | 'contract' | 'retention';
export const moveWays = [
  'hand',
  'decision',
  'list_entry',
  'proposal',
  'contract',
  'retention',
] as const satisfies readonly ('hand' | OtherWay)[];

const otherWays: Partial<Record<BeneficiaryState, OtherWay>> = {
  eligible: 'decision',
  not_eligible: 'decision',
  on_list: 'list_entry',
  proposed: 'proposal',
  hired: 'contract',
  hired_elsewhere: 'contract',
  anonymised: 'retention',
};

/** Why a move that the lifecycle has cannot be made by hand now. */
export type MoveHindrance = 'was_never_on_list' | 'comes_otherwise';
export const moveHindrances = [
  'was_never_on_list',
  'comes_otherwise',
] as const satisfies readonly MoveHindrance[];

/** A next state of a file: by which way it comes, what that needs, and what stands in the way. */
export type NextMove = {
  to: BeneficiaryState;
  way: (typeof moveWays)[number];
  needs: readonly MoveNeed[];
  hindrance: MoveHindrance | null;
};

/**
 * What may follow the state of a file. Back on the list comes only who was on it before: for the first
 * time one enters it after a decision. A proposal that ends without a contract gives its own way back.
 */
export function nextMoves(file: { state: BeneficiaryState; wasOnList: boolean }): NextMove[] {
  return beneficiaryLifecycle.movesFrom(file.state).map((to) => {
    const needs = needsOfMove(file.state, to);
    if (needs === undefined) {
      const way = file.state === 'proposed' ? 'proposal' : (otherWays[to] ?? 'proposal');
      return { to, way, needs: [], hindrance: 'comes_otherwise' };
    }
    const hindrance = to === 'on_list' && !file.wasOnList ? 'was_never_on_list' : null;
    return { to, way: 'hand', needs, hindrance };
  });
}

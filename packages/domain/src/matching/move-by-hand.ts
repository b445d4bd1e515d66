import type { ChangeProblem } from './change/change.ts';
import { handMove, type PlanToday } from './change/plan-today.ts';
import { type WhatIf, whatIf } from './change/what-if.ts';
import type { HandMove } from './passed-by-move.ts';

/** Why a move by hand cannot be. What the person has already become is asked before. */
export const moveHindrances = [
  'there_already',
  'rule_against_it',
  'every_post_fixed',
  'too_few_left',
] as const;
export type MoveHindrance = (typeof moveHindrances)[number];

export type MovedByHand =
  | { hindrance: null; answer: WhatIf }
  | { hindrance: MoveHindrance; answer: null };

const hindranceOf: Partial<Record<ChangeProblem, MoveHindrance>> = {
  'no-such-activity': 'rule_against_it',
  'no-such-pair': 'rule_against_it',
  'no-post-left': 'every_post_fixed',
  'too-few-left': 'too_few_left',
};

/**
 * Puts one person where a hand wants them, on the plan as it stands today, and everybody else best beside
 * that. It is the question of `whatIf` with that one change, so that the workshop and whoever only asks
 * are told the same.
 */
export function moveByHand(today: PlanToday, move: HandMove): MovedByHand {
  if (today.standing.match[move.person] === move.to) {
    return hindered('there_already');
  }
  const answer = whatIf(today, [handMove(today, move)]);
  if (answer.ok) {
    return { hindrance: null, answer };
  }
  const hindrance = hindranceOf[answer.problem];
  if (!hindrance) {
    throw new RangeError(`a move by hand cannot be thought through: ${answer.problem}`);
  }
  return hindered(hindrance);
}

const hindered = (hindrance: MoveHindrance): MovedByHand => ({ hindrance, answer: null });

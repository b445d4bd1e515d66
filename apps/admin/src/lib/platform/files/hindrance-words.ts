import type { DecisionHindrance } from '@etabli/domain/eligibility/decision';
import type { Words } from '../words-of.ts';

/** Why a decision cannot be taken now, in sentences; empty when it can. */
export function hindranceTexts(hindrances: readonly DecisionHindrance[], { t }: Words): string {
  return hindrances.map((hindrance) => t(`eligibility_hindrance_${hindrance}`)).join(' ');
}

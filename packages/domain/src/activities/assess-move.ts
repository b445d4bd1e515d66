import type { Source } from '../values/source.ts';
import { type Verdict, verdictOf } from '../values/verdict.ts';
import type { ActivityState } from './activity-lifecycle.ts';
import { clearanceInForce } from './requirements/clearance-in-force.ts';
import { decidedByCommittee } from './requirements/decided-by-committee.ts';
import { employerNamed } from './requirements/employer-named.ts';
import { nobodyWaits } from './requirements/nobody-waits.ts';
import type {
  ActivityFacts,
  ActivityRequirement,
  ActivityRequirementName,
} from './requirements/requirement.ts';

const requirements: Record<ActivityRequirementName, ActivityRequirement> = {
  'employer-named': employerNamed,
  'clearance-in-force': clearanceInForce,
  'decided-by-committee': decidedByCommittee,
  'nobody-waits': nobodyWaits,
};

const ours: Source = {
  title: 'Proposition d’Établi',
  note: 'Aucun texte officiel lu ne nomme les étapes d’une activité ni leurs conditions.',
};

/** What each move of an activity asks, and on whose word; a move that is not here asks nothing. */
const asked: Partial<Record<ActivityState, readonly ActivityRequirementName[]>> = {
  cleared: ['decided-by-committee'],
  preparing: ['employer-named', 'clearance-in-force'],
  trial: ['employer-named', 'clearance-in-force'],
  open: ['employer-named', 'clearance-in-force'],
  closed: ['nobody-waits'],
};

/**
 * What a move of an activity to `to` meets, with a reason for each condition, met or not. "No" closes the
 * way. Whether the lifecycle has that way at all is asked elsewhere.
 */
export function assessActivityMove(
  to: ActivityState,
  facts: ActivityFacts,
): Verdict<ActivityRequirementName> {
  return verdictOf(
    (asked[to] ?? []).map((rule) => ({ rule, source: ours, ...requirements[rule](facts) })),
  );
}

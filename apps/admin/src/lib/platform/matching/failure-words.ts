import type { Schemas } from '@etabli/sdk';
import type { Words } from '#lib/platform/words-of.ts';

type Failure = NonNullable<Schemas['RegionalRoundPart']['failure']>;

const keys = {
  'not-proved': 'matching_failure_not_proved',
  'too-large': 'matching_failure_too_large',
  fault: 'matching_failure_fault',
  'no-rules': 'matching_failure_no_rules',
  refused: 'matching_failure_refused',
  lost: 'matching_failure_lost',
} as const satisfies Record<Failure, string>;

/** Why a round was not kept, and what to do about it. */
export const failureText = (failure: Failure | null, { t }: Pick<Words, 't'>): string =>
  t(keys[failure ?? 'fault']);

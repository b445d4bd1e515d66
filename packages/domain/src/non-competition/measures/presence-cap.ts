import { type PresenceCap, type Signal, signals } from '../../territories/check-terms.ts';
import type { Measured } from '../checks/check.ts';

export type Crowd = 'few' | 'as-elsewhere' | 'many' | 'unknown';

type Asked = Pick<Measured, 'crowding' | 'facts'>;

/** Whether there are few, as many as elsewhere, or many for the inhabitants, by the published steps. */
export function crowdOf({ crowding, facts }: Asked): Crowd {
  const rules = facts.rules.crowding?.value;
  const quotient = crowding?.quotient ?? null;
  if (!rules || quotient === null) {
    return 'unknown';
  }
  return quotient < rules.underServed.below
    ? 'few'
    : quotient < rules.asElsewhere.below
      ? 'as-elsewhere'
      : 'many';
}

export type Held = { level: Signal; heldAt: Signal | '' };

/**
 * Proposed here — where there are no more of them than elsewhere for the inhabitants, that they are there
 * says at most what the rules publish. Where nothing can be compared, nothing is made quieter.
 */
export function heldByCrowd(
  level: Signal,
  what: keyof Omit<PresenceCap, 'below'>,
  asked: Asked,
): Held {
  const crowd = crowdOf(asked);
  const rules = asked.facts.rules.crowding?.value;
  const cap = crowd === 'few' ? rules?.underServed : crowd === 'as-elsewhere' && rules?.asElsewhere;
  const most = cap ? cap[what] : level;
  return signals.indexOf(level) > signals.indexOf(most)
    ? { level: most, heldAt: most }
    : { level, heldAt: '' };
}

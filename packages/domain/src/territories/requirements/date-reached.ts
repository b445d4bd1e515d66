import { comparePlainDates } from '../../values/plain-date.ts';
import type { Finding, TerritoryFacts } from './requirement.ts';

/**
 * The finding for an event that must have happened by the day of the move: yes on that day or
 * before, with `reason` as its word; no when it lies after (`later`); unclear while its date is
 * not noted.
 */
export function dateReached(
  { territory, on: moveOn }: TerritoryFacts,
  field: keyof TerritoryFacts['territory'],
  reason: string,
): Finding {
  const on = territory[field];
  const factsUsed = moveOn ? [`territory.${field}`, 'move.on'] : [`territory.${field}`];
  if (!on) {
    return { outcome: 'unclear', reason: 'date-missing', params: {}, factsUsed };
  }
  if (moveOn && comparePlainDates(moveOn, on) < 0) {
    return { outcome: 'no', reason: 'later', params: { on, moveOn }, factsUsed };
  }
  return { outcome: 'yes', reason, params: { on }, factsUsed };
}

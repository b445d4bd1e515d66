import { plainDateOf } from '@etabli/domain/values/plain-date';
import type { Schemas } from '@etabli/sdk';
import type { Words } from '../words-of.ts';

type Asked = Pick<Schemas['Round'], 'requestedBy' | 'requestedAt' | 'assessedOn'>;

/** Who asked for a round and when, and for which day its waits and conditions hold: mostly the same one. */
export function roundAsked(
  { requestedBy, requestedAt, assessedOn }: Asked,
  { t, dateInWords, momentInWords }: Words,
): string {
  const name = requestedBy ?? t('admin_somebody');
  const isSameDay = plainDateOf(new Date(requestedAt), 'Europe/Brussels') === assessedOn;
  const day = isSameDay
    ? t('matching_round_same_day')
    : t('matching_round_day', { day: dateInWords(assessedOn) });
  return `${t('matching_round_asked', { name, at: momentInWords(requestedAt) })}. ${day}`;
}

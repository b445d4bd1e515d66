import { isDeepStrictEqual } from 'node:util';
import type { ActivityDraft } from '@etabli/domain/non-competition/activity-draft';
import type { CheckFacts, CheckTerritory } from '@etabli/domain/non-competition/check-facts';
import type { ActivityRow } from '../../activities/activity.entity.ts';

type Sheet = Pick<ActivityRow, 'offer' | 'zone' | 'isItinerant'>;

/**
 * An activity as the check looks at it: what it offers, done in its zone, or all over the territory where it
 * is itinerant or names none. Null while nobody has told what it offers.
 */
export function draftOf(
  { offer, zone, isItinerant }: Sheet,
  { zones }: Pick<CheckTerritory, 'zones'>,
): ActivityDraft | null {
  if (!offer) {
    return null;
  }
  const { codes, catchmentMetres, ...told } = offer;
  const point = zones.find(({ name }) => name === zone)?.point ?? null;
  return {
    ...told,
    codes: codes.map(({ code, share }) => ({ version: '2025', code, share })),
    place: point && !isItinerant ? { kind: 'fixed', point } : { kind: 'itinerant' },
    catchment: { kind: 'radius', metres: catchmentMetres },
    reachMetres: null,
  };
}

/** Whether what the check looks at is another by now; a step of the activity alone changes none of it. */
export const isOtherDraft = (activity: Sheet, facts: CheckFacts): boolean =>
  !isDeepStrictEqual(draftOf(activity, facts.territory), facts.activity);

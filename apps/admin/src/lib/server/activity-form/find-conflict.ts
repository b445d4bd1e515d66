import {
  activityChangesBetween,
  type CorrectableActivity,
} from '@etabli/domain/activities/correction';
import type { Schemas } from '@etabli/sdk';
import type { Activity } from '#lib/platform/activity-words.ts';
import type { Conflict } from '#lib/platform/conflict.ts';
import { findConflict } from '../find-conflict.ts';
import type { readActivity } from './read-activity.ts';

type Typed = ReturnType<typeof readActivity>;
type HistoryItem = Schemas['ActivityHistory']['items'][number];

/** What two people changed of an activity at the same time. */
export function findActivityConflict(
  now: Activity,
  history: readonly HistoryItem[],
  { version, typed }: { version: number; typed: Typed },
): Conflict {
  return findConflict(now, history, version, {
    now: asCorrectable({ ...now, employerId: now.employer?.id ?? null }),
    typed: asCorrectable(typed),
    differing: (a, b) => activityChangesBetween(a, b).map(({ field }) => field),
  });
}

/** The API and the domain say the same; only the domain's days are a type of their own. */
function asCorrectable(sheet: Typed): CorrectableActivity {
  const { name, purpose, workKinds, employerId, zone, isItinerant, posts, minPosts } = sheet;
  const { weeklyMinutesLeast, weeklyMinutesMost, skills, startsOn } = sheet;
  return {
    ...{ name, purpose, workKinds, employerId, zone, isItinerant, posts, minPosts },
    ...{ weeklyMinutesLeast, weeklyMinutesMost, skills, startsOn },
  } as unknown as CorrectableActivity;
}

import type { Activity } from '#lib/platform/activity-words.ts';
import type { FormValues } from '#lib/platform/form-values.ts';
import { dayValues } from '../territory-form/territory-values.ts';

type Sheet = Pick<
  Activity,
  | 'name'
  | 'purpose'
  | 'workKinds'
  | 'zone'
  | 'isItinerant'
  | 'posts'
  | 'minPosts'
  | 'weeklyMinutesLeast'
  | 'weeklyMinutesMost'
  | 'skills'
  | 'startsOn'
> & { employer: { id: string } | null };

/** The sheet of an activity as its form shows it before anything is typed. */
export function activityValues(activity: Sheet): FormValues {
  return {
    name: activity.name,
    purpose: activity.purpose,
    ...Object.fromEntries(activity.workKinds.map((kind) => [`workKinds.${kind}`, 'yes'])),
    employerId: activity.employer?.id ?? '',
    zone: activity.zone ?? '',
    isItinerant: activity.isItinerant ? 'yes' : '',
    posts: String(activity.posts),
    minPosts: String(activity.minPosts ?? ''),
    weeklyMinutesLeast: hours(activity.weeklyMinutesLeast),
    weeklyMinutesMost: hours(activity.weeklyMinutesMost),
    ...Object.assign({}, ...activity.skills.map(skillValues)),
    ...dayValues('startsOn', activity.startsOn),
  };
}

function hours(minutes: number): string {
  const rest = minutes % 60;
  const whole = Math.floor(minutes / 60);
  return rest === 0 ? String(whole) : `${whole} h ${String(rest).padStart(2, '0')}`;
}

const skillValues = ({ code, level, words }: Sheet['skills'][number], place: number) => ({
  [`skills.${place}.code`]: code,
  [`skills.${place}.level`]: level,
  [`skills.${place}.words`]: words ?? '',
});

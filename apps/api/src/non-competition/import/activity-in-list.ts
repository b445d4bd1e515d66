import type { Activity, AskedSkill } from '@etabli/domain/activities/activity';
import type { Clearance } from '@etabli/domain/non-competition/clearance';
import { fold } from '../../platform/sheets/fold.ts';
import type { ActivityInRow } from './activity-columns.ts';

/** The short name of a row: its own, or made of its name. */
export const codeOf = ({ code, name }: ActivityInRow): string =>
  fold(code ?? name)
    .replaceAll(' ', '-')
    .slice(0, 60);

const minutes = (hours: number) => Math.round(hours * 60);

function skillsIn({ neededSkills, trainableSkills }: ActivityInRow): AskedSkill[] | undefined {
  if (neededSkills === undefined && trainableSkills === undefined) {
    return undefined;
  }
  const asked = (level: AskedSkill['level'], codes: ActivityInRow['neededSkills']) =>
    (codes ?? []).map((code) => ({ code, words: null, level }));
  const needed = asked('needed', neededSkills);
  const learned = asked('trainable', trainableSkills);
  return [...needed, ...learned.filter(({ code }) => !needed.some((one) => one.code === code))];
}

/** What a row says of the sheet; an empty cell says nothing. The employer is looked up by its name. */
export function sheetIn(row: ActivityInRow, zone: string | undefined) {
  const skills = skillsIn(row);
  return {
    name: row.name,
    purpose: row.purpose,
    workKinds: row.workKinds,
    posts: row.posts,
    weeklyMinutesLeast: minutes(row.hoursLeast ?? row.hoursMost),
    weeklyMinutesMost: minutes(row.hoursMost),
    ...(row.minPosts ? { minPosts: row.minPosts } : {}),
    ...(zone ? { zone } : {}),
    ...(typeof row.isItinerant === 'boolean' ? { isItinerant: row.isItinerant } : {}),
    ...(skills ? { skills } : {}),
    ...(row.startsOn ? { startsOn: row.startsOn } : {}),
  } satisfies Partial<Activity>;
}

/** The decision that a row tells, as the committee's minutes have it; null when it tells none. */
export function decisionIn(row: ActivityInRow): Omit<Clearance, 'number'> | null {
  const { decision, decidedOn } = row;
  if (!decision || !decidedOn) {
    return null;
  }
  const lines = (row.conditions ?? '').split('\n').map((line) => line.trim());
  return {
    decision,
    decidedOn,
    conditions: lines.filter((words) => words !== '').map((words) => ({ kind: 'other', words })),
    inForceFrom: row.inForceFrom ?? decidedOn,
    inForceUntil: row.inForceUntil ?? null,
    withdrawnOn: null,
  };
}

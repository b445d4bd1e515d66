import { skillCodes, workKinds } from '@etabli/domain/beneficiaries/work-kinds';
import type { Schemas } from '@etabli/sdk';
import { countRows, type FormValues } from '#lib/platform/form-values.ts';
import { typed } from '../territory-form/typed-values.ts';

type Sheet = Required<
  Omit<Schemas['CorrectActivityInput'], 'reason' | 'version' | 'offer' | 'isTold'>
>;

/** The sheet that a form tells, in the API's words. A value left empty is a value taken away. */
export function readActivity(values: FormValues): Sheet {
  return {
    name: typed.text(values, 'name'),
    purpose: typed.text(values, 'purpose'),
    workKinds: workKinds.filter((kind) => values[`workKinds.${kind}`] === 'yes'),
    employerId: typed.text(values, 'employerId') || null,
    zone: typed.text(values, 'zone') || null,
    isItinerant: values.isItinerant === 'yes',
    posts: typed.number(values, 'posts'),
    minPosts: typed.text(values, 'minPosts') === '' ? null : typed.number(values, 'minPosts'),
    weeklyMinutesLeast: minutes(values, 'weeklyMinutesLeast'),
    weeklyMinutesMost: minutes(values, 'weeklyMinutesMost'),
    skills: Array.from({ length: countRows(values, 'skills') }, (_, place) =>
      skill(values, `skills.${place}`),
    ).filter((one) => one !== null),
    startsOn: typed.day(values, 'startsOn'),
  };
}

/** Hours of a week, as `19`, `30,5` or `30 h 30`, in minutes; what is none is sent as typed. */
function minutes(values: FormValues, name: string): number {
  const text = typed.text(values, name).replaceAll(/\s/g, '').toLowerCase();
  const [, hours, rest] = /^(\d+)(?:h|:)(\d{0,2})$/.exec(text) ?? [];
  if (hours !== undefined) {
    return Number(hours) * 60 + Number(rest || 0);
  }
  const decimal = typed.number(values, name);
  return typeof decimal === 'number' ? Math.round(decimal * 60) : decimal;
}

/** A row that names no skill is an offer that nobody took. */
function skill(values: FormValues, name: string): Sheet['skills'][number] | null {
  const code = skillCodes.find((one) => one === values[`${name}.code`]);
  return code
    ? {
        code,
        level: values[`${name}.level`] === 'needed' ? 'needed' : 'trainable',
        words: typed.text(values, `${name}.words`) || null,
      }
    : null;
}

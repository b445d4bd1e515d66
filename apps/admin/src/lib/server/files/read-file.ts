import { type SkillCode, skillCodes } from '@etabli/domain/beneficiaries/work-kinds';
import type { Schemas } from '@etabli/sdk';
import type { FormValues } from '#lib/platform/form-values.ts';
import { dayValues } from '../territory-form/territory-values.ts';
import { typed } from '../territory-form/typed-values.ts';

type File = Schemas['BeneficiaryFile'];
export type TypedFile = Required<Omit<Schemas['CorrectFileInput'], 'reason' | 'version'>>;

/** Wishes that the form offers room for: the API keeps ten. */
export const wishRows = 5;

/** The file that a form tells, in the API's words. An answer left empty is one taken away. */
export function readFile(values: FormValues): TypedFile {
  const told = (name: string) => typed.text(values, name) || null;
  return {
    givenName: typed.text(values, 'givenName'),
    familyName: told('familyName'),
    birthDate: typed.day(values, 'birthDate'),
    phone: told('phone'),
    email: told('email'),
    address: told('address'),
    zone: told('zone'),
    language: typed.text(values, 'language'),
    contactChannel: typed.text(values, 'contactChannel') as TypedFile['contactChannel'],
    referredBy: told('referredBy'),
    workerId: told('workerId'),
    weeklyMinutesLeast: typedMinutes(values, 'weeklyMinutesLeast'),
    weeklyMinutesMost: typedMinutes(values, 'weeklyMinutesMost'),
    travel: told('travel') as TypedFile['travel'],
    wishes: Array.from({ length: wishCount(values) }, (_, place) => wish(values, place)).filter(
      ({ workKind }) => workKind,
    ),
    skills: skillCodes.filter((code) => values[`skills.${code}`] === 'yes').map(skillOf(values)),
  };
}

/** What is typed as hours (`24,5`) is kept as minutes. What cannot be read is sent as typed. */
function typedMinutes(values: FormValues, name: string): number | null {
  if (typed.text(values, name) === '') {
    return null;
  }
  const hours = typed.number(values, name);
  return typeof hours === 'number' ? Math.round(hours * 60) : hours;
}

/** All rows that the form showed: a file may have more wishes than a form offers. */
function wishCount(values: FormValues): number {
  const places = Object.keys(values).map((name) =>
    Number(/^wishes\.(\d)\.workKind$/.exec(name)?.[1] ?? -1),
  );
  return Math.max(-1, ...places) + 1;
}

const wish = (values: FormValues, place: number): TypedFile['wishes'][number] => ({
  workKind: typed.text(values, `wishes.${place}.workKind`) as File['wishes'][number]['workKind'],
  words: typed.text(values, `wishes.${place}.words`) || null,
});

/** The words that stand beside a skill go along unseen. */
const skillOf =
  (values: FormValues) =>
  (code: SkillCode): TypedFile['skills'][number] => ({
    code,
    words: typed.text(values, `skillWords.${code}`) || null,
  });

/** A file as its form shows it before anything is typed. */
export function fileValues(file: File): FormValues {
  return {
    givenName: file.givenName,
    familyName: file.familyName ?? '',
    ...dayValues('birthDate', file.birthDate),
    phone: file.phone ?? '',
    email: file.email ?? '',
    address: file.address ?? '',
    zone: file.zone ?? '',
    language: file.language,
    contactChannel: file.contactChannel,
    referredBy: file.referredBy ?? '',
    workerId: file.worker?.id ?? '',
    weeklyMinutesLeast: hours(file.weeklyMinutesLeast),
    weeklyMinutesMost: hours(file.weeklyMinutesMost),
    travel: file.travel ?? '',
    ...Object.assign({}, ...file.wishes.map(wishValues)),
    ...Object.assign({}, ...file.skills.map(skillValues)),
  };
}

const hours = (minutes: number | null) =>
  minutes === null ? '' : String(minutes / 60).replace('.', ',');

const wishValues = ({ workKind, words }: File['wishes'][number], place: number): FormValues => ({
  [`wishes.${place}.workKind`]: workKind,
  [`wishes.${place}.words`]: words ?? '',
});

const skillValues = ({ code, words }: File['skills'][number]): FormValues => ({
  [`skills.${code}`]: 'yes',
  [`skillWords.${code}`]: words ?? '',
});

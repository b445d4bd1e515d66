import { contactChannels, travelModes } from '@etabli/domain/beneficiaries/beneficiary';
import { beneficiaryStates } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import { skillCodes, workKinds } from '@etabli/domain/beneficiaries/work-kinds';
import { z } from 'zod';
import { plainDate, text, version } from '../platform/http/inputs.ts';

const minutes = z.int().min(15).max(2_880).nullable();

const wish = z.strictObject({
  workKind: z.enum(workKinds),
  words: text(300).nullable().default(null),
});
const skill = z.strictObject({
  code: z.enum(skillCodes),
  words: text(300).nullable().default(null),
});

/** What a file holds of a person, beside its number, its state and its days. */
const person = {
  givenName: text(120),
  familyName: text(120).nullable(),
  birthDate: plainDate.nullable(),
  phone: z
    .string()
    .trim()
    .regex(/^[+0-9][0-9 ./()-]{5,30}$/)
    .nullable(),
  email: z.email().max(200).nullable(),
  address: text(300).nullable(),
  zone: text(120).nullable(),
  language: z.string().regex(/^[a-z]{2,3}$/),
  contactChannel: z.enum(contactChannels),
  referredBy: text(200).nullable(),
  workerId: z.uuid().nullable(),
  weeklyMinutesLeast: minutes,
  weeklyMinutesMost: minutes,
  travel: z.enum(travelModes).nullable(),
  wishes: z.array(wish).max(10),
  skills: z.array(skill).max(40),
};

export const OpenFileInput = z
  .strictObject({
    ...person,
    familyName: person.familyName.default(null),
    birthDate: person.birthDate.default(null),
    phone: person.phone.default(null),
    email: person.email.default(null),
    address: person.address.default(null),
    zone: person.zone.default(null),
    language: person.language.default('fr'),
    referredBy: person.referredBy.default(null),
    workerId: person.workerId.default(null),
    weeklyMinutesLeast: minutes.default(null),
    weeklyMinutesMost: minutes.default(null),
    travel: person.travel.default(null),
    wishes: person.wishes.default([]),
    skills: person.skills.default([]),
    /** The number of the file in an earlier list; left out, the next one is taken. */
    reference: z
      .string()
      .trim()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N} ./_-]{0,39}$/u)
      .optional(),
    /** The day on which the person was told what is kept and why. */
    privacyNoticeOn: plainDate,
    /** The day of entry that an earlier list has. */
    claimedListEntryOn: plainDate.nullable().default(null),
    on: plainDate,
  })
  .meta({ id: 'OpenFileInput' });
export type OpenFileInput = z.output<typeof OpenFileInput>;

export const CorrectFileInput = z
  .strictObject({
    ...z.strictObject(person).partial().shape,
    reason: text(1_000).nullable().default(null),
    version,
  })
  .meta({ id: 'CorrectFileInput' });
export type CorrectFileInput = z.output<typeof CorrectFileInput>;

export const fileSorts = ['name', '-name', 'entry', '-entry'] as const;

export const ListFilesInput = z.object({
  q: z.string().trim().max(100).optional(),
  state: z.enum(beneficiaryStates).optional(),
  /** Who accompanies: the asker, nobody, or an account. */
  worker: z.union([z.enum(['me', 'none']), z.uuid()]).optional(),
  list: z.literal('on').optional(),
  evidence: z.literal('waiting').optional(),
  /** Only files whose answer became another one, which somebody should look at. */
  answer: z.literal('changed').optional(),
  /** Of those whom the team accompanies, unless a state is asked for. */
  withoutContactWeeks: z.coerce.number().int().min(1).max(520).optional(),
  sort: z.enum(fileSorts).default('name'),
  cursor: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ListFilesInput = z.output<typeof ListFilesInput>;

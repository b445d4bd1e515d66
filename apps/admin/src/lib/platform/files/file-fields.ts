/** What the fields of a file are called on the screen. */
export const fileFieldKeys = {
  givenName: 'beneficiaries_field_given_name',
  familyName: 'beneficiaries_field_family_name',
  birthDate: 'beneficiaries_field_birth_date',
  phone: 'beneficiaries_field_phone',
  email: 'beneficiaries_field_email',
  address: 'beneficiaries_field_address',
  zone: 'beneficiaries_field_zone',
  language: 'beneficiaries_field_language',
  contactChannel: 'beneficiaries_field_channel',
  referredBy: 'beneficiaries_field_referred_by',
  workerId: 'beneficiaries_field_worker',
  weeklyMinutesLeast: 'beneficiaries_field_hours_least',
  weeklyMinutesMost: 'beneficiaries_field_hours_most',
  travel: 'beneficiaries_field_travel',
  wishes: 'beneficiaries_field_wishes',
  skills: 'beneficiaries_field_skills',
} as const;

export type FileField = keyof typeof fileFieldKeys;

export function isFileField(name: string): name is FileField {
  return Object.hasOwn(fileFieldKeys, name);
}

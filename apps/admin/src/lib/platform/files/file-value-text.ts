import type { Schemas } from '@etabli/sdk';
import type { Words } from '../words-of.ts';
import { minutesText } from './hours-text.ts';
import { languageName } from './language-names.ts';

type File = Schemas['BeneficiaryFile'];

/** A value of a file in one line of words, for before and after and for two hands side by side. */
export function fileValueText(field: string, value: unknown, words: Words): string {
  const { t } = words;
  if (value === null || value === undefined || value === '') {
    return t('admin_value_none');
  }
  if (Array.isArray(value)) {
    return value.length === 0
      ? t('admin_value_none')
      : words.list(value.map((one) => listedText(one, words)));
  }
  if (typeof value === 'number') {
    return field.startsWith('weeklyMinutes') ? minutesText(value) : words.number(value);
  }
  return codedText(field, String(value), words);
}

function codedText(field: string, value: string, words: Words): string {
  const { t, dateInWords, language } = words;
  switch (field) {
    case 'birthDate':
      return dateInWords(value);
    case 'travel':
      return t(`beneficiaries_travel_${value as NonNullable<File['travel']>}`);
    case 'contactChannel':
      return t(`beneficiaries_channel_${value as File['contactChannel']}`);
    case 'language':
      return languageName(value, language);
    case 'workerId':
      return t('beneficiaries_list_colleague');
    default:
      return value;
  }
}

type Listed = Partial<File['wishes'][number] & File['skills'][number]>;

function listedText({ workKind, code, words: own }: Listed, { t }: Words): string {
  const name = workKind ? t(`work_kind_${workKind}`) : code ? t(`work_skill_${code}`) : '';
  return own ? `${name} (${own})` : name;
}

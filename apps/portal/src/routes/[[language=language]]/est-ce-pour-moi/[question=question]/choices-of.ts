import type { PublicTranslate } from '@etabli/messages';
import type { Question } from '#lib/self-check/questions.ts';

/** A question that is answered by one of a few choices. */
export type ChoiceQuestion = Exclude<Question, 'adresse' | 'depuis' | 'sans-travail'>;

interface Choice {
  value: string;
  label: string;
  apart?: boolean;
}

interface Shown {
  zones: { code: string; name: string }[];
  /** How many months in one place the rules ask. */
  months: number;
}

/** The choices of a question, with the codes that stand for them in the address. */
export function choicesOf(question: ChoiceQuestion, t: PublicTranslate, shown: Shown): Choice[] {
  const unknown = { value: 's', label: t('self_check_unknown'), apart: true };
  switch (question) {
    case 'quartier':
      return [
        ...shown.zones.map(({ code, name }) => ({ value: code, label: name })),
        { value: 'e', label: t('self_check_zone_elsewhere') },
        unknown,
      ];
    case 'domicile':
      return [
        { value: `${shown.months}p`, label: t('self_check_stay_yes') },
        { value: 'n', label: t('self_check_stay_no') },
        unknown,
      ];
    case 'travail':
      return [
        { value: 'n', label: t('self_check_work_none') },
        { value: 'q', label: t('self_check_work_hours') },
        { value: 'o', label: t('self_check_work_yes') },
        { value: 'm', label: t('self_check_work_ill') },
        unknown,
      ];
    case 'un-peu':
      return [
        { value: 'n', label: t('self_check_short_jobs_none') },
        { value: 'j', label: t('self_check_short_jobs_days') },
        { value: 'm', label: t('self_check_short_jobs_months') },
        { ...unknown, label: t('self_check_short_jobs_unknown') },
      ];
    case 'envie':
      return [
        { value: 'o', label: t('self_check_wish_yes') },
        { value: 'p', label: t('self_check_wish_maybe') },
        { value: 'n', label: t('self_check_wish_no') },
      ];
  }
}

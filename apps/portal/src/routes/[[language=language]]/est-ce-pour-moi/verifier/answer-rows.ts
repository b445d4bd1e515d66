import type { PublicTranslate } from '@etabli/messages';
import type { Answers } from '#lib/self-check/answers.ts';
import { isAsked, messageWord, type Question, questions } from '#lib/self-check/questions.ts';

interface AnswerRow {
  question: Question;
  term: string;
  value: string;
}

interface Words {
  t: PublicTranslate;
  /** A month or a year, in words. */
  monthInWords(month: string): string;
  /** The name of the territory that was chosen. */
  territoryName: string | undefined;
  /** How many months in one place the rules ask. */
  months: number;
}

/** Each question that was asked, with its answer in words, to be looked at before the result. */
export function answerRows(answers: Answers, words: Words): AnswerRow[] {
  return questions
    .filter((question) => question !== 'quartier' && isAsked(question, answers))
    .map((question) => ({
      question,
      term: questionText(question, words),
      value: answerText(question, answers, words),
    }));
}

function questionText(question: Question, { t, months }: Words): string {
  return question === 'domicile'
    ? t('self_check_stay_question', { n: months })
    : t(`self_check_${messageWord[question]}_question`);
}

function answerText(question: Question, answers: Answers, words: Words): string {
  const { t, monthInWords } = words;
  const month = (given: string | undefined) =>
    given === undefined || given === 'unknown' ? t('self_check_unknown') : monthInWords(given);
  switch (question) {
    case 'adresse':
    case 'quartier':
      return homeOf(answers, words);
    case 'domicile':
      return stayOf(answers, t);
    case 'depuis':
      return month(answers.staySince);
    case 'travail':
      return t(workWords[answers.work ?? 'unknown']);
    case 'sans-travail':
      return answers.workEnd === 'never' ? t('self_check_work_end_never') : month(answers.workEnd);
    case 'un-peu':
      return t(`self_check_short_jobs_${answers.shortJobs ?? 'unknown'}`);
    case 'envie':
      return t(`self_check_wish_${answers.wish ?? 'maybe'}`);
  }
}

const workWords = {
  none: 'self_check_work_none',
  'few-hours': 'self_check_work_hours',
  yes: 'self_check_work_yes',
  'ill-or-training': 'self_check_work_ill',
  unknown: 'self_check_unknown',
} as const;

function homeOf({ territory, home }: Answers, { t, territoryName }: Words): string {
  if (territory !== undefined) {
    return territoryName ?? territory;
  }
  return home === 'no-address' ? t('self_check_address_none') : t('self_check_unknown');
}

function stayOf({ stay }: Answers, t: PublicTranslate): string {
  if (stay === 'less') {
    return t('self_check_stay_no');
  }
  return stay === 'unknown' ? t('self_check_unknown') : t('self_check_stay_yes');
}

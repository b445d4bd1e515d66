import type { EligibilityRules } from '@etabli/domain/eligibility/assessment';
import { spanOf } from '@etabli/domain/eligibility/readings/reading';
import type { PublicTranslate } from '@etabli/messages';
import type { Answers } from './answers.ts';
import { isAsked } from './questions.ts';

interface Words {
  t: PublicTranslate;
  /** A month or a year, in words. */
  monthInWords(month: string): string;
  territoryName: string | undefined;
  rules: EligibilityRules;
}

/**
 * One line for each answer: what the visitor said, then the rule where it helps; in the words in which
 * a person reads an assessment, where those say the same.
 */
export function reasonLines(answers: Answers, words: Words): string[] {
  const { t } = words;
  if (answers.home === 'elsewhere') {
    return [homeLine(answers, words)];
  }
  if (answers.work === 'yes') {
    return [homeLine(answers, words), t('self_check_line_work_yes')];
  }
  const lines = [
    homeLine(answers, words),
    isAsked('domicile', answers) ? stayLine(answers, words) : undefined,
    workLine(answers, t),
    isAsked('sans-travail', answers) ? workEndLine(answers, words) : undefined,
    isAsked('un-peu', answers) ? shortJobsLine(answers, words) : undefined,
    answers.wish && t(wishWords[answers.wish]),
  ];
  return lines.filter((line): line is string => line !== undefined);
}

const wishWords = {
  yes: 'eligibility_person_yes_said',
  maybe: 'self_check_line_wish_maybe',
  no: 'eligibility_person_yes_back',
} as const;

function homeLine({ home, territory }: Answers, { t, territoryName, rules }: Words): string {
  const name = territoryName ?? territory ?? '';
  switch (home) {
    case undefined:
      return t('self_check_line_home_inside', { name });
    case 'elsewhere':
      return territory
        ? t('self_check_line_home_ended', { name })
        : t('self_check_line_home_elsewhere');
    case 'no-address':
      return rules.eligibility.domicileTypes.cpas_reference.value === 'counts'
        ? t('self_check_line_home_cpas')
        : t('self_check_line_home_none');
    case 'unknown':
      return t('eligibility_person_home_unknown');
  }
}

function stayLine({ stay, staySince }: Answers, { t, monthInWords, rules }: Words): string {
  const span = spanOf(rules.thresholds.monthsDomiciled.value);
  if (typeof stay === 'object') {
    const lived = { type: 'registered', since: '', ...spanOf(stay.months) };
    return t('eligibility_person_home_since', lived);
  }
  if (stay !== 'less') {
    return t('eligibility_person_home_since_unknown');
  }
  return staySince === undefined || staySince === 'unknown'
    ? t('self_check_line_stay_less', span)
    : t('self_check_line_stay_since', { month: monthInWords(staySince), ...span });
}

function workLine({ work }: Answers, t: PublicTranslate): string | undefined {
  switch (work) {
    case 'few-hours':
      return t('self_check_line_work_hours');
    case 'ill-or-training':
      return t('self_check_line_work_ill');
    case 'unknown':
      return t('eligibility_person_work_now_unknown');
    default:
      return undefined;
  }
}

function workEndLine({ workEnd }: Answers, { t, monthInWords, rules }: Words): string {
  const span = spanOf(rules.thresholds.monthsWithoutWork.value);
  if (workEnd === 'never') {
    return t('eligibility_person_work_never');
  }
  return workEnd === undefined || workEnd === 'unknown'
    ? t('eligibility_person_work_since_unknown')
    : t('self_check_line_work_end_since', { month: monthInWords(workEnd), ...span });
}

function shortJobsLine({ shortJobs = 'unknown' }: Answers, { t, rules }: Words): string {
  const { days, windowMonths } = rules.eligibility.toleratedWork.value;
  return shortJobs === 'days' && days > 0
    ? t('self_check_line_short_jobs_tolerated', { days, windowMonths })
    : t(`self_check_line_short_jobs_${shortJobs}`);
}

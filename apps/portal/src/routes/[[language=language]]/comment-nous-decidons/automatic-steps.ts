import { spanOf } from '@etabli/domain/eligibility/readings/reading';
import type { PublicTranslate } from '@etabli/messages';

/** One automatic step of the register: each answer as one or more sentences. */
export interface AutomaticStep {
  id: string;
  title: string;
  answers: { term: string; value: string; lines?: string[]; aims?: string[] }[];
}

interface Rules {
  monthsWithoutWork: number;
  monthsDomiciled: number;
  /** Which version of the programme's rules is in force, and since when, in words. */
  version: string;
}

/** The register of automatic steps; a step is added here when it works, not before. */
export function automaticSteps(t: PublicTranslate, rules: Rules): AutomaticStep[] {
  return [eligibility(t, rules), matching(t), clearance(t)];
}

function eligibility(t: PublicTranslate, rules: Rules): AutomaticStep {
  return {
    id: 'entrer-sur-la-liste',
    title: t('how_we_decide_eligibility_title'),
    answers: [
      { term: t('how_we_decide_for_term'), value: t('how_we_decide_eligibility_for') },
      {
        term: t('how_we_decide_used_term'),
        value: '',
        lines: [
          t('how_we_decide_eligibility_used_work', spanOf(rules.monthsWithoutWork)),
          t('how_we_decide_eligibility_used_home', spanOf(rules.monthsDomiciled)),
          t('how_we_decide_eligibility_used_wish'),
          t('how_we_decide_eligibility_used_proof'),
        ],
      },
      { term: t('how_we_decide_never_term'), value: t('how_we_decide_eligibility_never') },
      { term: t('how_we_decide_proposes_term'), value: t('how_we_decide_eligibility_proposes') },
      { term: t('how_we_decide_decides_term'), value: t('how_we_decide_eligibility_decides') },
      { term: t('how_we_decide_fair_term'), value: t('how_we_decide_eligibility_fair') },
      { term: t('how_we_decide_version_term'), value: rules.version },
      { term: t('how_we_decide_human_term'), value: t('how_we_decide_human_text') },
    ],
  };
}

function matching(t: PublicTranslate): AutomaticStep {
  return {
    id: 'plan',
    title: t('how_we_decide_matching_title'),
    answers: [
      { term: t('how_we_decide_for_term'), value: t('how_we_decide_matching_for') },
      { term: t('how_we_decide_used_term'), value: t('how_we_decide_matching_used') },
      { term: t('how_we_decide_never_term'), value: t('how_we_decide_matching_never') },
      {
        term: t('how_we_decide_proposes_term'),
        value: t('how_we_decide_matching_proposes'),
        aims: [
          t('how_we_decide_matching_aim_1'),
          t('how_we_decide_matching_aim_2'),
          t('how_we_decide_matching_aim_3'),
          t('how_we_decide_matching_aim_4'),
        ],
      },
      { term: t('how_we_decide_decides_term'), value: t('how_we_decide_matching_decides') },
      { term: t('how_we_decide_fair_term'), value: t('how_we_decide_matching_fair') },
      { term: t('how_we_decide_version_term'), value: t('how_we_decide_matching_version') },
      { term: t('how_we_decide_human_term'), value: t('how_we_decide_human_text') },
    ],
  };
}

function clearance(t: PublicTranslate): AutomaticStep {
  return {
    id: 'activite',
    title: t('how_we_decide_clearance_title'),
    answers: [
      { term: t('how_we_decide_for_term'), value: t('how_we_decide_clearance_for') },
      { term: t('how_we_decide_used_term'), value: t('how_we_decide_clearance_used') },
      { term: t('how_we_decide_never_term'), value: t('how_we_decide_clearance_never') },
      { term: t('how_we_decide_proposes_term'), value: t('how_we_decide_clearance_proposes') },
      { term: t('how_we_decide_decides_term'), value: t('how_we_decide_clearance_decides') },
      { term: t('how_we_decide_fair_term'), value: t('how_we_decide_clearance_fair') },
      { term: t('how_we_decide_version_term'), value: t('how_we_decide_clearance_version') },
      { term: t('how_we_decide_human_term'), value: t('how_we_decide_clearance_human') },
    ],
  };
}

import type { Schemas } from '@etabli/sdk';
import { kilometresText, naceText } from './activity-words.ts';
import type { Words } from './words-of.ts';

type Reason = Schemas['Check']['reasons'][number];
type Params = Record<string, string | number>;

export const figureOf = (params: Params, name: string): number => Number(params[name] ?? 0);

/** What each check may have found, in plain words: a sentence for each reason that it may give. */
const told: Record<string, (words: Words, params: Params) => string> = {
  within_reach_nobody: (words) => words.t('non_competition_reason_within_nobody'),
  within_reach_found: (words, params) =>
    words.t('non_competition_reason_within_found', {
      count: figureOf(params, 'found'),
      reach: kilometresText(figureOf(params, 'reachMetres'), words),
    }),
  within_reach_edition_absent: (words) => words.t('non_competition_reason_edition_absent'),
  direct_competitors_none: (words) => words.t('non_competition_reason_direct_none'),
  direct_competitors_some: (words, params) =>
    words.t('non_competition_reason_direct_some', {
      count: figureOf(params, 'count'),
      distance: kilometresText(figureOf(params, 'catchmentMetres'), words),
    }),
  nearest_direct_none: (words) => words.t('non_competition_reason_direct_none'),
  nearest_direct_place_unknown: (words) => words.t('non_competition_reason_nearest_unknown'),
  nearest_direct_found: (words, params) =>
    words.t('non_competition_reason_nearest', {
      distance: kilometresText(figureOf(params, 'metres'), words),
    }),
  nearest_direct_found_approximately: (words, params) =>
    words.t('non_competition_reason_nearest_approximately', {
      distance: kilometresText(figureOf(params, 'metres'), words),
    }),
  supply_density_counts_missing: (words) => words.t('non_competition_reason_density_missing'),
  supply_density_not_meaningful: (words) => words.t('non_competition_reason_density_few'),
  public_overlap_told: (words) => words.t('non_competition_reason_public_told'),
  public_overlap_not_asked: (words, params) =>
    words.t('non_competition_reason_not_asked', { count: figureOf(params, 'open') }),
  public_overlap_none: (words) => words.t('non_competition_reason_public_none'),
  social_economy_overlap_on_lists: (words, params) =>
    words.t('non_competition_reason_social_lists', { count: figureOf(params, 'count') }),
  social_economy_overlap_told: (words) => words.t('non_competition_reason_social_told'),
  social_economy_overlap_not_asked: (words) =>
    words.t('non_competition_reason_not_asked', { count: 1 }),
  social_economy_overlap_none: (words) => words.t('non_competition_reason_social_none'),
  market_prices_below_market: (words, params) =>
    words.t('non_competition_reason_price_below', {
      what: String(params.what ?? ''),
      percent: figureOf(params, 'percent'),
    }),
  market_prices_no_price: (words) => words.t('non_competition_reason_price_none'),
  market_prices_not_documented: (words, params) =>
    words.t('non_competition_reason_price_undocumented', { least: figureOf(params, 'least') }),
  market_prices_as_market: (words) => words.t('non_competition_reason_price_market'),
  unmet_need_shown: (words) => words.t('non_competition_reason_unmet_shown'),
  unmet_need_short_wait: (words, params) =>
    words.t('non_competition_reason_unmet_short', { days: figureOf(params, 'longest') }),
  unmet_need_not_shown: (words) => words.t('non_competition_reason_unmet_none'),
  solvent_customers_not_estimated: (words) => words.t('non_competition_reason_solvent_unknown'),
  solvent_customers_few: (words, params) =>
    words.t('non_competition_reason_solvent', { percent: figureOf(params, 'percent') }),
  solvent_customers_many: (words, params) =>
    words.t('non_competition_reason_solvent', { percent: figureOf(params, 'percent') }),
  clientele_restricted_everyone: (words) => words.t('non_competition_reason_everyone'),
  clientele_restricted_restricted: (words) => words.t('non_competition_reason_restricted'),
};

const exposureText = ({ t, number }: Words, params: Params) =>
  t('non_competition_reason_exposure', {
    exposure: number(figureOf(params, 'exposure')),
    count: figureOf(params, 'establishments'),
    medium: number(figureOf(params, 'medium')),
    high: number(figureOf(params, 'high')),
  });

const densityText = ({ t, number }: Words, params: Params) =>
  t('non_competition_reason_density', {
    quotient: number(figureOf(params, 'quotient')),
    code: naceText(String(params.class ?? '')),
    area: String(params.areaName ?? ''),
    count: figureOf(params, 'establishments'),
  });

/** What a check found. */
export function reasonText({ rule, reason, params }: Reason, words: Words): string {
  if (rule === 'exposure') {
    return exposureText(words, params);
  }
  if (rule === 'supply-density' && params.quotient !== undefined) {
    return densityText(words, params);
  }
  return told[`${rule}_${reason}`.replaceAll('-', '_')]?.(words, params) ?? reason;
}

import type { CheckLevel } from '@etabli/domain/non-competition/check-result';
import type { Signal } from '@etabli/domain/territories/check-terms';
import type { Schemas } from '@etabli/sdk';
import type { Tone } from '@etabli/ui/tone.ts';
import { kilometresText } from './activity-words.ts';
import { figureOf } from './check-reason-words.ts';
import type { Words } from './words-of.ts';

export type Finding = Schemas['CheckFinding'];
type Check = Schemas['Check'];

type Snake<Text extends string> = Text extends `${infer First}-${infer Rest}`
  ? `${First}_${Snake<Rest>}`
  : Text;

/** A code as messages write it. */
export const snake = <Text extends string>(code: Text): Snake<Text> =>
  code.replaceAll('-', '_') as Snake<Text>;

/** A signal is no verdict: never red. */
export const signalTone: Record<Signal, Tone> = { low: 'info', medium: 'unclear', high: 'not-yet' };
export const levelTone: Record<NonNullable<CheckLevel>, Tone> = {
  ...signalTone,
  unclear: 'neutral',
};

/** The register’s own words for a role, as messages write them. */
const roleWord = { MAIN: 'main', SECO: 'seco', ANCI: 'anci' } as const;

/** Why an establishment stands among the findings, in one line. */
export function findingWhy(row: Finding, { t, number, list }: Words): string {
  const { pair, role, isInherited, lists } = row;
  return list([
    pair.isCrossLink
      ? t('non_competition_why_link')
      : t('non_competition_why_digits', { digits: pair.sharedDigits }),
    t(`non_competition_role_${roleWord[role]}`),
    t('non_competition_why_weights', {
      nearness: number(row.nearness),
      distance: number(Math.round(row.distanceWeight * 100) / 100),
    }),
    ...(pair.convertedTo ? [t('non_competition_why_converted')] : []),
    ...(isInherited ? [t('non_competition_why_inherited')] : []),
    ...lists.map((kind) => t('non_competition_why_list', { list: kind.toUpperCase() })),
  ]);
}

/** What to bear in mind about the data. */
export function noteText({ code, params }: Check['notes'][number], { t }: Words): string {
  return t(`non_competition_dossier_note_${snake(code)}`, {
    count: Number(params.count ?? params.days ?? 1),
  });
}

type ReviewReason = NonNullable<Schemas['Dossier']['review']>['reasons'][number];

/** Why somebody should look at a decision again. */
export function reviewText({ code, params }: ReviewReason, words: Words): string {
  const { t, euros, number } = words;
  const name = String(params.name || params.establishment || '');
  switch (code) {
    case 'competitor-came':
    case 'competitor-went':
      return t(`non_competition_dossier_review_${snake(code)}`, {
        name,
        distance: kilometresText(figureOf(params, 'metres'), words),
      });
    case 'price-dropped':
      return t('non_competition_dossier_review_price_dropped', {
        what: String(params.what ?? ''),
        before: euros(figureOf(params, 'before')),
        after: euros(figureOf(params, 'after')),
      });
    case 'volume-grew':
      return t('non_competition_dossier_review_volume_grew', {
        before: number(figureOf(params, 'before')),
        after: number(figureOf(params, 'after')),
      });
    default:
      return t(`non_competition_dossier_review_${snake(code)}`);
  }
}

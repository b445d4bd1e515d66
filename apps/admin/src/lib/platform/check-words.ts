import type { CheckLevel } from '@etabli/domain/non-competition/check-result';
import {
  listName,
  noteLine,
  plainLine,
  reviewLine,
  workerLine,
} from '@etabli/domain/non-competition/readings/check-readings';
import type { Signal } from '@etabli/domain/territories/check-terms';
import type { TeamLanguage } from '@etabli/messages/languages';
import { readingText } from '@etabli/messages/reading-text';
import type { Schemas } from '@etabli/sdk';
import type { Tone } from '@etabli/ui/tone.ts';
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

/** Where only the centre of a municipality is known, less than this is no distance: it is the same one. */
const samePlaceMetres = 50;

export const isSameMunicipality = (metres: number, isApproximate: boolean): boolean =>
  isApproximate && metres < samePlaceMetres;

/** How many times what is expected there are, as one says it. */
export function timesText(quotient: number, { t }: Pick<Words, 't'>): string {
  if (quotient < 0.95) {
    return t('non_competition_part_of_expected', { percent: Math.round(quotient * 20) * 5 });
  }
  if (quotient <= 1.05) {
    return t('non_competition_as_expected');
  }
  const times = quotient < 2.5 ? Math.round(quotient * 10) / 10 : Math.round(quotient);
  return t('non_competition_times_expected', { times });
}

/** Why an establishment stands among the findings, in one line. */
export function findingWhy(row: Finding, { t, list }: Words): string {
  const { pair, role, isInherited, lists } = row;
  return list([
    pair.isCrossLink
      ? t('non_competition_why_link')
      : t('non_competition_why_digits', { digits: pair.sharedDigits }),
    t(`non_competition_role_${roleWord[role]}`),
    ...(pair.convertedTo ? [t('non_competition_why_converted')] : []),
    ...(isInherited ? [t('non_competition_why_inherited')] : []),
    ...lists.map((kind) => t('non_competition_why_list', { list: listName(kind) })),
  ]);
}

/** How its weight comes about. */
export const weightText = (row: Finding, { t, number }: Words): string =>
  t('non_competition_why_weights', {
    nearness: number(row.nearness),
    role: number(row.roleWeight),
    distance: number(Math.round(row.distanceWeight * 100) / 100),
  });

/** What a check found: in plain words, and with its figures. */
export function reasonTexts(
  { rule, reason, params }: Check['reasons'][number],
  language: TeamLanguage,
) {
  const found = { rule, reason, params };
  return {
    plain: readingText(language, plainLine(found), 'words'),
    figures: readingText(language, workerLine(found), 'digits'),
  };
}

/** What to bear in mind about the data. */
export const noteText = (note: Check['notes'][number], language: TeamLanguage): string =>
  readingText(language, noteLine(note), 'digits');

type ReviewReason = NonNullable<Schemas['Dossier']['review']>['reasons'][number];

/** Why somebody should look at a decision again. */
export const reviewText = (reason: ReviewReason, language: TeamLanguage): string =>
  readingText(language, reviewLine(reason), 'digits');

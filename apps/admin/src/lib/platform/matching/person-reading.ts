import type { Schemas } from '@etabli/sdk';
import type { Words } from '../words-of.ts';
import { toldParams } from './told-params.ts';

type Told = Pick<Schemas['Proposal'], 'reasons' | 'activity' | 'waitingMonths' | 'answerBefore'>;

/** What the person reads of a proposal: short sentences, nothing of anybody else, and that a no is free. */
export function personReading(proposal: Told, words: Words): string[] {
  const { t, list, dateInWords } = words;
  const { reasons, activity, waitingMonths, answerBefore } = proposal;
  const skills = (code: string) =>
    reasons
      .filter((reason) => reason.code === code)
      .map(({ params }) => toldParams(params, words).skill('skill'));
  const [held, toTrain] = [skills('skill-held'), skills('skill-to-train')];
  return [
    t('matching_person_offer', { activity: activity.name }),
    ...reasons.flatMap((reason) => aboutWishOrWay(reason, words)),
    ...(held.length > 0 ? [t('matching_person_skills', { skills: list(held) })] : []),
    ...(toTrain.length > 0 ? [t('matching_person_train', { skills: list(toTrain) })] : []),
    ...(waitingMonths > 0 ? [t('matching_person_waited', { months: waitingMonths })] : []),
    t('matching_person_choice'),
    ...(answerBefore ? [t('matching_person_before', { day: dateInWords(answerBefore) })] : []),
  ];
}

function aboutWishOrWay({ code, params }: Told['reasons'][number], words: Words): string[] {
  const { t } = words;
  const told = toldParams(params, words);
  switch (code) {
    case 'wish-met':
      return [t('matching_person_wish', { kind: told.kind('workKind') })];
    case 'near-enough':
      if (told.count('metres') === 0) {
        return [t('matching_person_close')];
      }
      return [
        t('matching_person_near', { minutes: told.count('minutes'), mode: told.mode('mode') }),
      ];
    case 'itinerant':
      return [t('matching_person_itinerant')];
    case 'hours-meet':
      return [t('matching_person_hours', { hours: told.hours('from', 'to') })];
    default:
      return [];
  }
}

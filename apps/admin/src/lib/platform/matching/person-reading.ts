import { travelModes } from '@etabli/domain/beneficiaries/beneficiary';
import { messagesFor, type PublicTranslate } from '@etabli/messages';
import { type Formats, formatsFor } from '@etabli/messages/formats';
import type { Language } from '@etabli/messages/languages';
import type { Schemas } from '@etabli/sdk';
import { minutesText } from '../files/hours-text.ts';

type Told = Pick<Schemas['Proposal'], 'reasons' | 'activity' | 'waitingMonths' | 'answerBefore'>;
type Reason = Told['reasons'][number];
type PublicWords = Formats & { t: PublicTranslate };

/**
 * What the person reads of a proposal, in whichever language the person reads: short sentences, nothing
 * of anybody else, and that a no is free.
 */
export function personReading(proposal: Told, language: Language): string[] {
  const words: PublicWords = { t: messagesFor(language), ...formatsFor(language) };
  const { t, list, dateInWords } = words;
  const { reasons, activity, waitingMonths, answerBefore } = proposal;
  // messages: work_skill_*
  const skills = (code: string) =>
    reasons
      .filter((reason) => reason.code === code)
      .map(({ params }) => t(`work_skill_${params.skill}` as 'work_skill_selling'));
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

function aboutWishOrWay({ code, params }: Reason, { t }: PublicWords): string[] {
  const count = (name: string) => Number(params[name] ?? 0);
  switch (code) {
    case 'wish-met':
      // messages: work_kind_*
      return [
        t('matching_person_wish', {
          kind: t(`work_kind_${params.workKind}` as 'work_kind_reuse'),
        }),
      ];
    case 'near-enough': {
      const mode = travelModes.find((one) => one === params.mode);
      return count('metres') === 0 || !mode
        ? [t('matching_person_close')]
        : [
            t('matching_person_near', {
              minutes: count('minutes'),
              mode: t('matching_person_mode', { mode }),
            }),
          ];
    }
    case 'itinerant':
      return [t('matching_person_itinerant')];
    case 'hours-meet': {
      const [least, most] = [minutesText(count('from')), minutesText(count('to'))];
      const hours = least === most ? least : t('matching_person_hours_between', { least, most });
      return [t('matching_person_hours', { hours })];
    }
    default:
      return [];
  }
}

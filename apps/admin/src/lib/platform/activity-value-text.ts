import type { WorkKind } from '@etabli/domain/beneficiaries/work-kinds';
import { hoursText, type Offer, offerText, type Skill, skillText } from './activity-words.ts';
import type { ChangeLine } from './change-lines.ts';
import { fieldLabel } from './field-label.ts';
import type { Words } from './words-of.ts';

interface Known {
  words: Words;
  /** Names of employers by their id. */
  employers: Record<string, string>;
}

/** A value of a field of an activity, in one line of words. */
export function activityValueText(
  field: string,
  value: unknown,
  { words, employers }: Known,
): string {
  const { t, number, list, dateInWords } = words;
  if (value === null || value === undefined || value === '') {
    return t('admin_value_none');
  }
  switch (field) {
    case 'employerId':
      return employers[String(value)] ?? t('activities_employer_unknown');
    case 'isItinerant':
      return t(value ? 'activities_itinerant_yes' : 'activities_itinerant_no');
    case 'weeklyMinutesLeast':
    case 'weeklyMinutesMost':
      return hoursText(Number(value), words);
    case 'workKinds':
      return list((value as WorkKind[]).map((kind) => t(`work_kind_${kind}`)));
    case 'skills':
      return (
        (value as Skill[]).map((skill) => skillText(skill, words)).join(' ; ') ||
        t('admin_value_none')
      );
    case 'offer':
      return offerText(value as Offer, words);
    case 'startsOn':
      return dateInWords(String(value));
    default:
      return typeof value === 'number' ? number(value) : String(value);
  }
}

/** A change of the history as a line before and after. */
export function activityChangeLine(
  { field, before, after }: { field: string; before?: unknown; after?: unknown },
  known: Known,
): ChangeLine {
  return {
    label: fieldLabel(field, known.words),
    before: activityValueText(field, before, known),
    after: activityValueText(field, after, known),
  };
}

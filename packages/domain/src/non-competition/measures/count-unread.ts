import type { NaceConversion } from '../../territories/check-terms.ts';
import type { NaceVersion } from '../../values/nace-code.ts';
import type { ActivityDraft } from '../activity-draft.ts';
import type { RegisterEstablishment, Unread } from '../check-facts.ts';

/**
 * What of some establishments cannot be compared with an activity: those without any code, and those whose
 * codes are all of editions from which no published correspondence leads to that of the activity.
 */
export function countUnread(
  establishments: readonly RegisterEstablishment[],
  { codes, conversions }: { codes: ActivityDraft['codes']; conversions: readonly NaceConversion[] },
): Unread {
  const editions = [...new Set(codes.map(({ version }) => version))];
  const readable = new Set(editions.flatMap((one) => [one, ...leadingTo(one, conversions)]));
  const told = establishments.filter(({ activities }) => activities.length > 0);
  const present = new Set(told.flatMap(({ activities }) => activities.map((one) => one.version)));
  return {
    withoutActivity: establishments.length - told.length,
    otherEditionOnly: told.filter(
      ({ activities }) => !activities.some(({ version }) => readable.has(version)),
    ).length,
    absentEditions: editions.filter(
      (one) =>
        told.length > 0 && ![one, ...leadingTo(one, conversions)].some((all) => present.has(all)),
    ),
  };
}

/** Two steps are enough: there are three editions. */
function leadingTo(edition: NaceVersion, conversions: readonly NaceConversion[]): NaceVersion[] {
  const once = conversions.filter(({ to }) => to === edition).map(({ from }) => from);
  const twice = conversions.filter(({ to }) => once.includes(to)).map(({ from }) => from);
  return [...once, ...twice];
}

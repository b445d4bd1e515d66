import type { Words } from '../words-of.ts';

interface Minutes {
  weeklyMinutesLeast: number | null;
  weeklyMinutesMost: number | null;
}

/** The hours a week that a person wishes: "de 19 h à 24 h 30"; undefined while not asked. */
export function hoursText(
  { weeklyMinutesLeast: least, weeklyMinutesMost: most }: Minutes,
  { t }: Words,
): string | undefined {
  if (least === null || most === null) {
    return undefined;
  }
  return least === most
    ? minutesText(least)
    : t('beneficiaries_file_hours_between', { least: minutesText(least), most: minutesText(most) });
}

/** Minutes as clocks of work tell them: 1140 is "19 h", 1170 is "19 h 30". */
export function minutesText(minutes: number): string {
  const rest = minutes % 60;
  const hours = `${Math.floor(minutes / 60)}\u00A0h`;
  return rest === 0 ? hours : `${hours}\u00A0${String(rest).padStart(2, '0')}`;
}

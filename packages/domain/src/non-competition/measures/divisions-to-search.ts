import type { CheckRules, NaceConversion } from '../../territories/check-terms.ts';
import type { NaceVersion } from '../../values/nace-code.ts';
import type { ActivityDraft } from '../activity-draft.ts';

/** The first two digits of codes in one edition. */
export type Division = { version: NaceVersion; division: string };

const divisionOf = (code: string) => code.slice(0, 2);

/**
 * In which divisions of which editions whoever is near enough to an activity has a code: its own, those
 * that a link of the rules leads to, and those of older editions that may have become one of these. A
 * register is asked for these alone.
 */
export function divisionsToSearch(
  codes: ActivityDraft['codes'],
  conversions: readonly NaceConversion[],
  { crossLinks }: Pick<CheckRules, 'crossLinks'>,
): Division[] {
  const found = new Map<string, Division>();
  const add = (one: Division) => found.set(`${one.version}:${one.division}`, one);
  for (const { version, code } of codes) {
    add({ version, division: divisionOf(code) });
    for (const link of crossLinks.filter((one) => one.version === version)) {
      for (const [from, to] of [
        [link.from, link.to],
        [link.to, link.from],
      ] as const) {
        if (code.startsWith(from)) {
          add({ version, division: divisionOf(to) });
        }
      }
    }
  }
  for (const older of olderDivisions([...found.values()], conversions)) {
    add(older);
  }
  return [...found.values()].sort((a, b) =>
    `${a.version}:${a.division}` < `${b.version}:${b.division}` ? -1 : 1,
  );
}

/** Two steps back are enough: there are three editions. */
function olderDivisions(wanted: Division[], conversions: readonly NaceConversion[]): Division[] {
  const back = (targets: readonly Division[]) => {
    const keys = new Set(targets.map(({ version, division }) => `${version}:${division}`));
    return conversions.flatMap(({ from, to, codes }) =>
      Object.entries(codes)
        .filter(([, become]) => become.some((code) => keys.has(`${to}:${divisionOf(code)}`)))
        .map(([code]) => ({ version: from, division: divisionOf(code) })),
    );
  };
  const once = back(wanted);
  return [...once, ...back(once)];
}

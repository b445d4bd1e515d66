import { classOf } from '../../values/nace-code.ts';
import type { AreaCount, CheckFacts } from '../check-facts.ts';
import type { Density } from '../check-result.ts';

type Class = Pick<Density, 'version' | 'code'>;

const rounded = (value: number) => Math.round(value * 1_000) / 1_000;

/**
 * Usual in regional economics — the location quotient: how many establishments of a class a territory has
 * for its inhabitants, beside how many a larger area has for its own. With too few in the larger area it
 * is not meaningful, and not told.
 */
export function densitiesOf({ activity, counts, rules }: CheckFacts): Density[] {
  const classes = new Map(
    activity.codes.map(({ version, code }) => [
      `${version}:${classOf(code)}`,
      { version, code: classOf(code) },
    ]),
  );
  const sorted = [...classes.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([, one]) => densityOf(one, counts, rules.leastToCompare.value));
}

function densityOf(
  one: Class,
  { territory, district, region }: CheckFacts['counts'],
  least: number,
) {
  const establishments = countIn(territory, one);
  const here = perThousand(establishments, territory.inhabitants);
  const compare = (area: 'district' | 'region', other: AreaCount | null): Density['compared'] => {
    if (!other) {
      return [];
    }
    const count = countIn(other, one);
    const there = perThousand(count, other.inhabitants);
    const quotient = count < least || here === null || !there ? null : rounded(here / there);
    return [{ area, name: other.name, establishments: count, perThousand: shown(there), quotient }];
  };
  return {
    ...one,
    establishments,
    perThousand: shown(here),
    compared: [...compare('district', district), ...compare('region', region)],
  };
}

const shown = (value: number | null) => (value === null ? null : rounded(value));

function countIn({ classes }: AreaCount, one: Class): number {
  return classes
    .filter(({ version, code }) => version === one.version && code === one.code)
    .reduce((sum, { establishments }) => sum + establishments, 0);
}

function perThousand(establishments: number, inhabitants: number | null): number | null {
  return inhabitants ? (establishments / inhabitants) * 1_000 : null;
}

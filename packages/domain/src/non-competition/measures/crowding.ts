import type { CheckFacts } from '../check-facts.ts';
import type { CheckRow, Crowding, Density } from '../check-result.ts';
import { metresToNearest, originsOf } from './distance-weight.ts';

type Given = {
  counted: readonly CheckRow[];
  densities: readonly Density[];
  catchmentMetres: number;
};

const rounded = (value: number) => Math.round(value * 1_000) / 1_000;

/**
 * Proposed here — the norm of the place itself: how many do the same where the customers live, beside how
 * many there would be for as many inhabitants at the rate of the arrondissement or of Wallonia, whichever is
 * lower. So three electricians are few in a town and many in a village. Inhabitants are counted by whole
 * municipalities whose centre lies in the catchment; a firm on the other side of such a municipality counts
 * as well, for its inhabitants do.
 */
export function crowdingOf(facts: CheckFacts, given: Given): Crowding | null {
  const { rules, inhabited = [] } = facts;
  const origins = originsOf(facts);
  const living = inhabited.filter(({ centre }) => {
    const metres = metresToNearest(centre, origins);
    return metres !== null && metres <= given.catchmentMetres;
  });
  const inhabitants = living.reduce((sum, one) => sum + one.inhabitants, 0);
  const rate = expectedRate(given.densities, rules.leastToCompare.value);
  if (inhabitants === 0 || rate === null) {
    return null;
  }
  const inside = new Set(living.map(({ municipality }) => municipality));
  const { direct } = rules.from.value;
  const establishments = given.counted.filter(
    ({ isDirect, nearness, roleWeight, municipality }) =>
      isDirect ||
      (nearness >= direct && roleWeight > 0 && municipality !== null && inside.has(municipality)),
  ).length;
  const expected = (rate * inhabitants) / 1_000;
  const isTold = expected >= (rules.crowding?.value.leastExpected ?? Number.POSITIVE_INFINITY);
  return {
    inhabitants,
    establishments,
    perThousand: rounded((establishments / inhabitants) * 1_000),
    expected: rounded(expected),
    quotient: isTold ? rounded(establishments / expected) : null,
  };
}

/**
 * Per 1,000 inhabitants, of all classes of the activity together: of each the lower rate of those areas that
 * have enough of it. A class that is too rare to compare lets expect nobody: better too loud than too quiet.
 */
function expectedRate(densities: readonly Density[], least: number): number | null {
  const rates = densities.flatMap(({ compared }) => {
    const known = compared.flatMap(({ establishments, perThousand }) =>
      establishments >= least && perThousand !== null ? [perThousand] : [],
    );
    return known.length > 0 ? [Math.min(...known)] : [];
  });
  return rates.length > 0 ? rates.reduce((sum, rate) => sum + rate, 0) : null;
}

import { type Check, type CheckFinding, levelBy } from './check.ts';

/**
 * Proposed here — whether the territory has many of the class for its inhabitants, beside the arrondissement
 * and Wallonia. The highest quotient counts: well served in one comparison is enough to ask.
 */
export const supplyDensity: Check = ({ densities, facts }): CheckFinding => {
  const { locationQuotient, wellServedCountsAs } = facts.rules;
  const { value, source } = locationQuotient;
  const compared = densities.flatMap((density) =>
    density.compared.map((one) => ({ ...one, density })),
  );
  const factsUsed = densities.map(({ version, code }) => `class:${version}:${code}`);
  const known = compared.flatMap(({ quotient, ...one }) =>
    quotient === null ? [] : [{ ...one, quotient }],
  );
  const [top] = known.toSorted((a, b) => b.quotient - a.quotient);
  if (!top) {
    const isUnknown =
      compared.length === 0 ||
      compared.some(({ perThousand }) => perThousand === null) ||
      densities.some(({ perThousand }) => perThousand === null);
    const reason = isUnknown ? 'counts-missing' : 'not-meaningful';
    const level = isUnknown ? 'unclear' : null;
    return { level, reason, params: {}, factsUsed, source };
  }
  const { quotient, area, name, density } = top;
  const isWellServed = quotient > value.wellServed;
  const reason = isWellServed
    ? 'well-served'
    : quotient < value.underServed
      ? 'under-served'
      : 'as-elsewhere';
  return {
    level: isWellServed ? levelBy(wellServedCountsAs) : 'low',
    reason,
    params: {
      quotient,
      area,
      areaName: name,
      class: density.code,
      establishments: density.establishments,
      perThousand: density.perThousand ?? 0,
      threshold: isWellServed ? value.wellServed : value.underServed,
    },
    factsUsed,
    source: (isWellServed && wellServedCountsAs ? wellServedCountsAs : locationQuotient).source,
  };
};

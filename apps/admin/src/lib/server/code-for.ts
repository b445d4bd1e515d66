import type { Problem } from '@etabli/sdk';

const longest = 60;

/** A short name for addresses out of a name: "Pré-Javais (Verviers)" becomes `pre-javais-verviers`. */
export function codeFor(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '');
}

/** What is refused of a form whose code was left empty: while the name is missing too, only the name. */
export function withoutUnaskedCode(
  problem: Problem,
  asked: { code: string; name: string },
): Problem {
  if (asked.code !== '' || asked.name !== '') {
    return problem;
  }
  const violations = problem.violations?.filter(({ path }) => path !== 'code') ?? [];
  return { ...problem, violations };
}

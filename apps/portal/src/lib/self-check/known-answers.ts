import type { TerritoryRowView } from '#lib/platform/public-views.ts';
import { isEnded } from '#lib/platform/state-tone.ts';
import type { Answers } from './answers.ts';
import { zonesIn } from './communes.ts';

/**
 * The answers without places that nobody knows. A territory whose project has ended keeps its name, and
 * counts as elsewhere: nobody can join there.
 */
export function knownAnswers(answers: Answers, territories: readonly TerritoryRowView[]): Answers {
  const lived = territories.find(
    ({ code, isNamePublished }) => isNamePublished && code === answers.territory,
  );
  const { commune, home } = answers;
  return {
    ...answers,
    territory: lived?.code,
    commune: commune && zonesIn(commune, territories).length > 0 ? commune : undefined,
    home: lived ? (isEnded(lived.state) ? 'elsewhere' : undefined) : home,
  };
}

import type { Problem, Schemas } from '@etabli/sdk';
import type { Trace } from './trace-words.ts';

/** The conditions that the API found not met when it refused a move: judged for the day typed. */
export function refusedVerdict(problem: Problem | undefined): Trace[] {
  if (problem?.code !== 'territories.requirements-not-met') {
    return [];
  }
  const verdict = problem.params.verdict as Schemas['TerritoryVerdict'] | undefined;
  return verdict?.criteria.filter(({ outcome }) => outcome === 'no') ?? [];
}

import type { PublishRulesInput } from '../territories/programme.dto.ts';
import { sources } from './sources.ts';

const proposed = <T>(value: T) => ({ value, source: sources.ours });

/**
 * How people and activities meet in a round: our proposal, as no official text says it. That wishes,
 * abilities and the date of coming forward count, and nothing else, follows the French territories.
 */
export const demonstrationMatching: NonNullable<PublishRulesInput['rules']['matching']> = {
  aims: proposed(['placed', 'waiting', 'kept', 'fit']),
  waitingClock: proposed('list_entry'),
  travel: {
    foot: proposed({ mostMetres: 2_000, metresPerMinute: 70 }),
    bicycle: proposed({ mostMetres: 7_000, metresPerMinute: 200 }),
    public_transport: proposed({ mostMetres: 15_000, metresPerMinute: 300 }),
    car: proposed({ mostMetres: 25_000, metresPerMinute: 600 }),
  },
  weights: proposed({ wishes: 60, skills: 20, distance: 10, hours: 10 }),
  wishPoints: proposed([1_000, 850, 700, 550]),
  answerDays: proposed(7),
  // The ages at which the common indicators of the ESF+ part people; the least shown is our proposal.
  groups: { value: { ageBands: [18, 30, 55], leastShown: 5 }, source: sources.esfIndicators },
};

import {
  type CheckQuestion,
  type ConsultedBody,
  type Signal,
  signals,
} from '../../territories/check-terms.ts';
import type { CheckFacts } from '../check-facts.ts';
import type { CheckLevel } from '../check-result.ts';

export type Answered = {
  level: CheckLevel;
  yes: CheckQuestion[];
  open: CheckQuestion[];
  factsUsed: string[];
  /** Who said what counts, and who is still to be asked; empty where nobody is named. */
  told: { by: string; asks: ConsultedBody | '' };
};

/** The one of two signals that says more against an activity. */
export const louder = (a: Signal, b: Signal): Signal =>
  signals.indexOf(a) >= signals.indexOf(b) ? a : b;

/**
 * What was answered to some questions that the rules put: the loudest yes counts; without a yes, one that
 * nobody has answered leaves it open. A question that the rules do not put is not asked.
 */
export function answersTo(
  { activity, rules }: CheckFacts,
  wanted: (question: CheckQuestion) => boolean,
): Answered {
  const asked = rules.questions.filter(({ question }) => wanted(question));
  const given = new Map(activity.answers.map(({ question, answer }) => [question, answer]));
  const yes = asked.filter(({ question }) => given.get(question) === 'yes');
  const open = asked.filter(({ question }) => !given.has(question));
  const saying = yes.length > 0 ? yes : asked.filter(({ question }) => given.has(question));
  const [first] = saying;
  const level = yes.map(({ yesCountsAs }) => yesCountsAs).reduce<Signal>(louder, 'low');
  return {
    level: yes.length === 0 && open.length > 0 ? 'unclear' : level,
    yes: yes.map(({ question }) => question),
    open: open.map(({ question }) => question),
    factsUsed: asked
      .filter(({ question }) => given.has(question))
      .map(({ question }) => `answer:${question}`),
    told: {
      by: activity.answers.find(({ question }) => question === first?.question)?.by ?? '',
      asks: open[0]?.asks ?? '',
    },
  };
}

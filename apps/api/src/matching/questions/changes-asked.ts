import type { Change, ChangeProblem } from '@etabli/domain/matching/change/change';
import { pairsIf } from '@etabli/domain/matching/change/pairs-if';
import { handMove } from '@etabli/domain/matching/change/plan-today';
import type { PersonInRound } from '@etabli/domain/matching/round-facts';
import type { MatchingRules } from '@etabli/domain/territories/matching-terms';
import { type Refusal, refuse } from '../../platform/http/refusal.ts';
import type { KnownToday } from '../round-people.queries.ts';
import type { StoredRound } from '../stored-round.ts';
import { hindranceOf, type RoundByHand } from '../workshop/round-by-hand.ts';
import type { WorkshopHindrance } from '../workshop/workshop-hindrance.ts';
import type { ChangeInput } from './what-if.dto.ts';

type Asked = {
  stored: StoredRound;
  byHand: RoundByHand;
  known: KnownToday;
  rules: MatchingRules;
};

/** Changes as somebody asks them, by the indexes of the round; one that names nobody there is refused. */
export function changesAsked(asked: Asked, inputs: readonly ChangeInput[]): Change[] {
  return inputs.map((input, at) => changeAsked(asked, input, `changes.${at}`));
}

function changeAsked(asked: Asked, input: ChangeInput, path: string): Change {
  const { stored, byHand, known, rules } = asked;
  const find = (ids: readonly string[], id: string, field: string) => {
    const index = ids.indexOf(id);
    if (index < 0) {
      throw invalid(`${path}.${field}`, 'matching.not-in-round');
    }
    return index;
  };
  switch (input.kind) {
    case 'move': {
      const { beneficiaryId: id, activityId } = input;
      const person = find(stored.people, id, 'beneficiaryId');
      const to = activityId === null ? -1 : find(stored.activities, activityId, 'activityId');
      const hindrance = hindranceOf(byHand, id);
      if (hindrance) {
        throw invalid(path, 'matching.gesture-hindered', { hindrance });
      }
      const { instance: asked, fixed } = byHand;
      return handMove({ asked, fixed }, { person, to });
    }
    case 'posts': {
      const activity = find(stored.activities, input.activityId, 'activityId');
      return { kind: 'posts', activity, more: input.more };
    }
    case 'travel': {
      const reach = (mode: PersonInRound['travel']) =>
        mode === null ? 0 : rules.travel[mode].value.mostMetres;
      return pairsFor(asked, (person, index) =>
        (input.zone === null || known.zones[index] === input.zone) &&
        reach(person.travel) < reach(input.mode)
          ? { ...person, travel: input.mode }
          : null,
      );
    }
    case 'skill': {
      const { beneficiaryIds: ids, skill } = input;
      const whom = ids && new Set(ids.map((id) => find(stored.people, id, 'beneficiaryIds')));
      return pairsFor(asked, (person, index) =>
        (whom === null || whom.has(index)) && !person.skills.includes(skill)
          ? { ...person, skills: [...person.skills, skill] }
          : null,
      );
    }
    case 'aims':
      return { kind: 'tiers', tiers: input.aims };
  }
}

/** The pairs of everybody whom a change concerns and whom nothing holds in place. */
function pairsFor(
  { stored: { instance }, byHand, known, rules }: Asked,
  change: (person: PersonInRound, index: number) => PersonInRound | null,
): Change {
  const isFixed = new Set(byHand.fixed.keys());
  const people = known.people.flatMap((person, index) => {
    const changed = person && !isFixed.has(index) ? change(person, index) : null;
    const asked = { instance, activities: known.activities, rules };
    return person && changed ? [pairsIf(asked, { index, person, changed })] : [];
  });
  return { kind: 'pairs', people };
}

const codeOf = {
  'no-such-person': 'matching.not-in-round',
  'no-such-activity': 'matching.not-in-round',
  'no-such-pair': 'matching.rules-forbid-pair',
  'person-is-locked': 'matching.place-is-promised',
  'moved-twice': 'matching.moved-twice',
  'no-post-left': 'matching.no-post-to-give',
  'too-few-left': 'matching.gesture-hindered',
} as const satisfies Record<ChangeProblem, string>;

/** What stands against a change, at its place in what was asked. */
export const refusalOf = (problem: ChangeProblem, at: number): Refusal =>
  invalid(
    `changes.${at}`,
    codeOf[problem],
    problem === 'too-few-left' ? { hindrance: 'too_few_left' } : {},
  );

const invalid = (
  path: string,
  code: (typeof codeOf)[ChangeProblem],
  params: { hindrance?: WorkshopHindrance } = {},
): Refusal => refuse.invalid('shared.check-the-form', { count: 1 }, [{ path, code, params }]);

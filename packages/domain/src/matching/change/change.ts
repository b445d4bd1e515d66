import type { MatchInstance, Tier } from '../match-instance.ts';

/**
 * A change that somebody thinks of; people and activities by their index. By hand: a person to an
 * activity, or to none (`to` -1); `again` says that a hand had settled the person, who may be moved once
 * more, and the fit there. Of what there is: posts more or fewer; the pairs of some people, as they would
 * be with a bus line or a training; another order of the tiers.
 */
export type Change =
  | { kind: 'move'; person: number; to: number; again?: { fit: number } }
  | { kind: 'posts'; activity: number; more: number }
  | { kind: 'pairs'; people: readonly PersonPairs[] }
  | { kind: 'tiers'; tiers: readonly Tier[] };

/** All pairs that a person would have. */
export type PersonPairs = {
  person: number;
  activity: readonly number[];
  fit: readonly number[];
};

/** Why a change cannot be thought through. */
export type ChangeProblem =
  | 'no-such-person'
  | 'no-such-activity'
  | 'no-such-pair'
  | 'person-is-locked'
  /** An earlier change of the same list moves the person already. */
  | 'moved-twice'
  | 'no-post-left'
  /** An activity in which somebody is settled would have too few people to open. */
  | 'too-few-left';

/** What is wrong with a change of an instance; undefined where nothing is. */
export function problemOf(instance: MatchInstance, change: Change): ChangeProblem | undefined {
  const { people, activities, locked = [] } = instance;
  const isLocked = (person: number) => locked.some(([who]) => who === person);
  const isPerson = (person: number) => people.waitingMonths[person] !== undefined;
  const held = (activity: number) => locked.filter(([, to]) => to === activity).length;
  const free = (activity: number) => (activities.posts[activity] ?? 0) - held(activity);
  switch (change.kind) {
    case 'move':
      if (!isPerson(change.person)) {
        return 'no-such-person';
      }
      if (isLocked(change.person) && !change.again) {
        return 'person-is-locked';
      }
      if (change.to < 0) {
        return undefined;
      }
      if (activities.posts[change.to] === undefined) {
        return 'no-such-activity';
      }
      if (!change.again && !isPair(instance, change)) {
        return 'no-such-pair';
      }
      return free(change.to) < 1 ? 'no-post-left' : undefined;
    case 'posts':
      if (activities.posts[change.activity] === undefined) {
        return 'no-such-activity';
      }
      return free(change.activity) + change.more < 0 ? 'no-post-left' : undefined;
    case 'pairs': {
      const { people: changed } = change;
      if (!changed.every(({ person }) => isPerson(person))) {
        return 'no-such-person';
      }
      return changed.some(({ person }) => isLocked(person)) ? 'person-is-locked' : undefined;
    }
    case 'tiers':
      return undefined;
  }
}

function isPair({ pairs }: MatchInstance, { person, to }: { person: number; to: number }): boolean {
  for (let pair = 0; pair < pairs.person.length; pair++) {
    if (pairs.person[pair] === person && pairs.activity[pair] === to) {
      return true;
    }
  }
  return false;
}

/** The instance with the change in it: what is moved by hand is locked, or has no pair any more. */
export function changeInstance(instance: MatchInstance, change: Change): MatchInstance {
  switch (change.kind) {
    case 'move':
      return moved(instance, change);
    case 'posts': {
      const posts = Array.from(instance.activities.posts);
      posts[change.activity] = (posts[change.activity] as number) + change.more;
      return { ...instance, activities: { ...instance.activities, posts } };
    }
    case 'pairs':
      return withPairs(instance, change.people);
    case 'tiers':
      return { ...instance, tiers: change.tiers };
  }
}

function moved(
  instance: MatchInstance,
  { person, to, again }: Extract<Change, { kind: 'move' }>,
): MatchInstance {
  const locked = (instance.locked ?? []).filter(([who]) => who !== person);
  if (to < 0) {
    return withPairs({ ...instance, locked }, [{ person, activity: [], fit: [] }]);
  }
  const withPair = again
    ? withPairs(instance, [{ person, activity: [to], fit: [again.fit] }])
    : instance;
  return { ...withPair, locked: [...locked, [person, to]] };
}

function withPairs(instance: MatchInstance, people: readonly PersonPairs[]): MatchInstance {
  const { pairs } = instance;
  const changed = new Set(people.map(({ person }) => person));
  const kept = Array.from(pairs.person, (_, pair) => pair).filter(
    (pair) => !changed.has(pairs.person[pair] as number),
  );
  const of = (column: ArrayLike<number>) => kept.map((pair) => column[pair] as number);
  return {
    ...instance,
    pairs: {
      person: [
        ...of(pairs.person),
        ...people.flatMap(({ person, activity }) => activity.map(() => person)),
      ],
      activity: [...of(pairs.activity), ...people.flatMap(({ activity }) => activity)],
      fit: [...of(pairs.fit), ...people.flatMap(({ fit }) => fit)],
    },
  };
}

import { listStates } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import type { Change } from '@etabli/domain/matching/change/change';
import { whatIf } from '@etabli/domain/matching/change/what-if';
import type { MatchInstance } from '@etabli/domain/matching/match-instance';
import type { EntityManager } from 'typeorm';
import { findEarlierProposals } from './round-facts.queries.ts';
import type { StoredRound } from './stored-round.ts';

/**
 * A round as it stands today: what was presented or agreed since is locked, who said no to something
 * has that pair no more, and who left the list has none.
 */
export async function planToday(tx: EntityManager, stored: StoredRound): Promise<StoredRound> {
  const { round, people, activities } = stored;
  const { held, declined } = await findEarlierProposals(tx, round.territoryId);
  const files: { id: string; state: string }[] = await tx.query(
    'select id, state from beneficiaries where id = any ($1)',
    [people],
  );
  const listed = new Set<string>(listStates);
  const stays = new Set(files.filter(({ state }) => listed.has(state)).map(({ id }) => id));
  const isLocked = new Set((stored.instance.locked ?? []).map(([person]) => person));
  const changes: Change[] = [];
  const locked: [number, number][] = [];
  people.forEach((id, person) => {
    if (isLocked.has(person)) {
      return;
    }
    const to = activities.indexOf(held.get(id) ?? '');
    if (to >= 0 && stored.result.match[person] === to) {
      locked.push([person, to]);
    } else if (to >= 0) {
      changes.push({ kind: 'move', person, to });
    } else if (!stays.has(id)) {
      changes.push({ kind: 'move', person, to: -1 });
    } else {
      const said = (declined.get(id) ?? []).map((one) => activities.indexOf(one));
      const pairs = pairsWithout(stored.instance, person, said);
      if (pairs) {
        changes.push({ kind: 'pairs', people: [pairs] });
      }
    }
  });
  const instance = {
    ...stored.instance,
    locked: [...(stored.instance.locked ?? []), ...locked],
  };
  const answer = whatIf(instance, stored.result, changes);
  // What somebody gave by hand to a person who could not do it in the round stays outside of it.
  return answer.ok
    ? { ...stored, instance: answer.instance, result: answer.result }
    : { ...stored, instance };
}

function pairsWithout({ pairs }: MatchInstance, person: number, without: readonly number[]) {
  const own = Array.from(pairs.person, (_, pair) => pair).filter(
    (pair) => pairs.person[pair] === person,
  );
  const left = own.filter((pair) => !without.includes(pairs.activity[pair] as number));
  return without.length === 0 || left.length === own.length
    ? null
    : {
        person,
        activity: left.map((pair) => pairs.activity[pair] as number),
        fit: left.map((pair) => pairs.fit[pair] as number),
      };
}

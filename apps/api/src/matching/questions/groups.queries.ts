import { groupFigures } from '@etabli/domain/matching/group-figures';
import type { GroupRules } from '@etabli/domain/territories/matching-terms';
import { monthsBetween } from '@etabli/domain/values/calendar';
import type { RoundId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Database } from '../../platform/connections/database.ts';
import { getStoredRound, rulesOfRound } from '../stored-round.ts';
import type { GroupsView } from './groups.dto.ts';

/** Neither is asked of anybody by now: a monitor tells what is known, and that it does not know more. */
const notKept: GroupsView['notKept'] = ['sex', 'education'];

@Injectable()
export class GroupsQueries {
  constructor(
    private readonly database: Database,
    private readonly wall: FirstWall,
  ) {}

  /** How a round left groups of people: a monitor, of which the round itself knew nothing. */
  get(actor: PersonActor, id: RoundId): Promise<GroupsView> {
    return this.database.read(actor, async (tx) => {
      const { round, people, result } = await getStoredRound(tx, this.wall, actor, id);
      const { groups } = await rulesOfRound(tx, round);
      if (!groups) {
        return { byAge: null, notKept };
      }
      const rows: { id: string; birthDate: PlainDate | null }[] = await tx.query(
        'select id, birth_date::text as "birthDate" from beneficiaries where id = any ($1)',
        [people],
      );
      const born = new Map(rows.map((row) => [row.id, row.birthDate]));
      const { ageBands, leastShown } = groups.value;
      const figures = groupFigures(
        people.map((person, index) => ({
          group: bandOf(born.get(person) ?? null, round.assessedOn, ageBands),
          isPlaced: result.match[index] !== -1,
        })),
        { groups: [...bandsOf(ageBands).map(String), null], leastShown },
      );
      return {
        byAge: {
          leastShown,
          rows: figures.rows.map(({ group, ...row }) => ({
            fromAge: group === null ? null : Number(group),
            ...row,
          })),
          total: figures.total,
        },
        notKept,
      };
    });
  }
}

const bandsOf = (ageBands: GroupRules['ageBands']): number[] => [0, ...ageBands];

function bandOf(
  birthDate: PlainDate | null,
  on: PlainDate,
  ageBands: GroupRules['ageBands'],
): string | null {
  if (birthDate === null) {
    return null;
  }
  const age = Math.floor(monthsBetween(birthDate, on) / 12);
  return String(bandsOf(ageBands).findLast((from) => age >= from) ?? 0);
}

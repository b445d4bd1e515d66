import type { RoundId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ActivityRow } from '../../activities/activity.entity.ts';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Database } from '../../platform/connections/database.ts';
import { getStoredRound } from '../stored-round.ts';
import type { RoundProofView } from './round-proof.dto.ts';
import { VerifyRound } from './verify-round.queries.ts';

@Injectable()
export class RoundProofQueries {
  constructor(
    private readonly database: Database,
    private readonly wall: FirstWall,
    private readonly proving: VerifyRound,
  ) {}

  /** Proves a round again now, and tells the prices that do; nobody by name. */
  async get(actor: PersonActor, id: RoundId): Promise<RoundProofView> {
    const { people, activities, pairs, findings } = await this.proving.verify(actor, id);
    const prices = await this.database.read(actor, async (tx) => {
      const { activities: ids, result } = await getStoredRound(tx, this.wall, actor, id);
      const rows = await tx.find(ActivityRow, {
        where: { id: In(ids) },
        order: { name: 'ASC', id: 'ASC' },
      });
      return rows.map(({ id: activity, code, name }) => ({
        activity: { id: activity, code, name },
        price: result.prices[ids.indexOf(activity)] ?? 0,
      }));
    });
    return { people, activities, pairs, findings, prices };
  }
}

import type { RoundId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FileReads } from '../../beneficiaries/file-reads.queries.ts';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { refuse } from '../../platform/http/refusal.ts';
import { purposeIn } from '../read-purpose.ts';
import { getRoundToRead } from '../stored-round.ts';
import type { MovePreviewInput } from './gesture-input.dto.ts';
import type { MovePreviewView, WorkshopView } from './gesture-view.dto.ts';
import { previewOf } from './move-preview.ts';
import { findRoundByHand, type RoundByHand } from './round-by-hand.ts';
import { workshopOf } from './workshop-view.ts';

@Injectable()
export class WorkshopQueries {
  constructor(
    private readonly reads: FileReads,
    private readonly wall: FirstWall,
  ) {}

  /** A round as it stands by hand: its activities, the gestures, and whether it is as good as proved. */
  workshop(actor: PersonActor, id: RoundId): Promise<WorkshopView> {
    return this.reads.read(
      actor,
      async (tx) => {
        const byHand = await this.getByHand(tx, actor, id);
        const answer = await workshopOf(tx, byHand);
        return { answer, of: answer.gestures.map(({ person }) => person.id) };
      },
      purposeIn(this.wall, actor),
    );
  }

  /** What would follow from moving somebody: whom it costs what, and whether the plan stays the best. */
  preview(actor: PersonActor, id: RoundId, asked: MovePreviewInput): Promise<MovePreviewView> {
    return this.reads.read(
      actor,
      async (tx) => {
        const byHand = await this.getByHand(tx, actor, id);
        const answer = await previewOf(tx, byHand, asked);
        const shown = [answer, ...answer.others, ...answer.passed];
        return { answer, of: shown.map(({ person }) => person.id) };
      },
      purposeIn(this.wall, actor),
    );
  }

  private async getByHand(
    tx: EntityManager,
    actor: PersonActor,
    id: RoundId,
  ): Promise<RoundByHand> {
    const round = await getRoundToRead(tx, this.wall, actor, id);
    const byHand = await findRoundByHand(tx, round);
    if (!byHand) {
      throw refuse.conflict('matching.round-not-in-hand', { state: round.state });
    }
    return byHand;
  }
}

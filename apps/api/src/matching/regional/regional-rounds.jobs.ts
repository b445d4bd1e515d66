import type { RegionalRoundId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { Facts } from '../../platform/outbox/announce.ts';
import { Flows } from '../../platform/outbox/flows.ts';
import { Part, type Parts } from '../../platform/outbox/parts.ts';
import { OnLong } from '../../platform/outbox/reactions.ts';
import { BeginRegionalRound } from './begin-regional-round.ts';
import { ComputeRegionalPart, type RegionalPlace } from './compute-regional-part.ts';
import { FinishRegionalRound } from './finish-regional-round.ts';
import '../facts.ts';

declare module '../../platform/outbox/parts.ts' {
  interface Parts {
    computeRegionalPart: RegionalPlace;
    finishRegionalRound: { regionalRoundId: RegionalRoundId };
  }
}

/** How rounds of many territories come about: a part for each, then the end. */
@Injectable()
export class RegionalRoundsJobs {
  constructor(
    private readonly beginning: BeginRegionalRound,
    private readonly part: ComputeRegionalPart,
    private readonly finishing: FinishRegionalRound,
    private readonly flows: Flows,
  ) {}

  /** Begun again, it hands out the same. */
  @OnLong('regional-round.requested', 'matching')
  async startRegionalRound({ regionalRoundId }: Facts['regional-round.requested']): Promise<void> {
    const places = await this.beginning.begin(regionalRoundId);
    if (places.length > 0) {
      await this.flows.start({
        id: regionalRoundId,
        parts: places.map(({ territoryId }) => ({
          key: territoryId,
          part: { handler: 'computeRegionalPart', ids: { regionalRoundId, territoryId } },
        })),
        whole: { handler: 'finishRegionalRound', ids: { regionalRoundId } },
      });
    }
  }

  @Part('matching')
  async computeRegionalPart(place: RegionalPlace): Promise<void> {
    await this.part.compute(place);
  }

  @Part('matching')
  async finishRegionalRound({ regionalRoundId }: Parts['finishRegionalRound']): Promise<void> {
    await this.finishing.finish(regionalRoundId);
  }
}

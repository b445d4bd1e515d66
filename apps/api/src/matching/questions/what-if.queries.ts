import type { Consequences } from '@etabli/domain/matching/change/what-if';
import type { RoundId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import { FileReads } from '../../beneficiaries/file-reads.queries.ts';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { purposeIn } from '../read-purpose.ts';
import { findRoundNames } from '../round-names.ts';
import { findKnownToday } from '../round-people.queries.ts';
import { getRoundToday } from '../round-today.ts';
import { rulesOfRound } from '../stored-round.ts';
import { changesAsked, refusalOf } from './changes-asked.ts';
import { think } from './think.ts';
import { isRefill } from './thoughts.ts';
import type { WhatIfInput, WhatIfView } from './what-if.dto.ts';

@Injectable()
export class WhatIfQueries {
  constructor(
    private readonly reads: FileReads,
    private readonly wall: FirstWall,
  ) {}

  /**
   * What changes of a round would come to, and whom: nothing is written, and nothing decided. It starts
   * from the round as it stands today, with what was promised since in place.
   */
  think(actor: PersonActor, id: RoundId, { changes: inputs }: WhatIfInput): Promise<WhatIfView> {
    return this.reads.read(
      actor,
      async (tx) => {
        const { stored, byHand, ...question } = await getRoundToday(tx, this.wall, actor, id);
        const known = await findKnownToday(tx, stored);
        const rules = await rulesOfRound(tx, stored.round);
        const changes = changesAsked({ stored, byHand, known, rules }, inputs);
        const answer = await think('changes', { ...question, changes });
        if (!answer.ok) {
          throw refusalOf(answer.problem, answer.at);
        }
        const { all, last, passed, score, falls, aims, notWeighed } = answer;
        const names = await findRoundNames(tx, stored, [
          ...[...all.moved, ...last.moved].map(({ person }) => person),
          ...passed.flatMap(({ person, over }) => [person, ...over]),
        ]);
        const told = ({ change, moved }: Consequences): WhatIfView['all'] => ({
          change,
          moved: moved.map((one) => ({
            ...names.person(one.person),
            from: names.activity(one.from),
            to: names.activity(one.to),
            isRefill: isRefill(answer, one),
          })),
        });
        const view: WhatIfView = {
          ...{ notWeighed, score, falls },
          aims: [...aims],
          all: told(all),
          last: told(last),
          passed: passed.map(({ person, over }) => ({
            ...names.person(person),
            over: over.map(names.person),
          })),
        };
        return { answer: view, of: names.of };
      },
      purposeIn(this.wall, actor),
    );
  }
}

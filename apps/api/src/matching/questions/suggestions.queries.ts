import { type FitParts, fitPartsOf } from '@etabli/domain/matching/fit-of';
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
import type { SuggestionsView } from './suggestions.dto.ts';
import { think } from './think.ts';

@Injectable()
export class SuggestionsQueries {
  constructor(
    private readonly reads: FileReads,
    private readonly wall: FirstWall,
  ) {}

  /**
   * Moves that would suit people better and that a round leaves out, as it keeps everybody where they
   * were told: for the team to take up, one by one, or not. Nobody loses a place by any of them.
   */
  list(actor: PersonActor, id: RoundId): Promise<SuggestionsView> {
    return this.reads.read(
      actor,
      async (tx) => {
        const { stored, asked, since } = await getRoundToday(tx, this.wall, actor, id);
        const known = await findKnownToday(tx, stored);
        const rules = await rulesOfRound(tx, stored.round);
        const { items: suggestions, notWeighed } = await think('suggestions', { asked, since });
        const names = await findRoundNames(
          tx,
          stored,
          suggestions.flatMap(({ moved }) => moved.map(({ person }) => person)),
        );
        const partsOf = (person: number, activity: number): FitParts | null => {
          const [who, what] = [known.people[person], known.activities[activity]];
          return who && what ? fitPartsOf(who, what, rules) : null;
        };
        const items = suggestions.map(({ moved, fit, kept }) => ({
          moved: moved.map(({ person, from, to }) => ({
            ...names.person(person),
            from: names.activity(from),
            to: names.activity(to),
            before: partsOf(person, from),
            after: partsOf(person, to),
          })),
          fit,
          kept,
        }));
        return { answer: { items, notWeighed }, of: names.of };
      },
      purposeIn(this.wall, actor),
    );
  }
}

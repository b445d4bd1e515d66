import type { ActivityDraft } from '@etabli/domain/non-competition/activity-draft';
import type { CheckFacts, StruckOut } from '@etabli/domain/non-competition/check-facts';
import {
  checkTerritory,
  comparedAreas,
  inhabitedAround,
} from '@etabli/domain/non-competition/check-territory';
import { originsOf, reachOf } from '@etabli/domain/non-competition/measures/distance-weight';
import { divisionsToSearch } from '@etabli/domain/non-competition/measures/divisions-to-search';
import type { CheckRules } from '@etabli/domain/territories/check-terms';
import type { TerritoryZone } from '@etabli/domain/territories/territory';
import type { TerritoryId } from '@etabli/domain/values/ids';
import { type PlainDate, plainDate } from '@etabli/domain/values/plain-date';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listEnterpriseLists } from '../lists/enterprise-lists.queries.ts';
import { CandidatesQueries } from './candidates.queries.ts';
import { ClassCountsQueries } from './class-counts.queries.ts';
import { type CurrentExtract, RegisterQueries } from './register.queries.ts';

/** What is asked: an activity of a territory on a day, by the rules in force. */
export type CheckQuestion = {
  on: PlainDate;
  /** Whose lists of the social economy are asked; null for none. */
  territoryId: TerritoryId | null;
  activity: ActivityDraft;
  zones: readonly Pick<TerritoryZone, 'name' | 'municipality' | 'point'>[];
  struckOut: readonly StruckOut[];
  rules: CheckRules;
  rulesVersion: number;
};

/** Puts together what a check looks at, from the extract of the register that is in use. */
@Injectable()
export class CheckFactsQueries {
  constructor(
    private readonly register: RegisterQueries,
    private readonly candidates: CandidatesQueries,
    private readonly counts: ClassCountsQueries,
  ) {}

  /** Undefined while no extract was imported. Reads in the transaction of whoever asks. */
  async find(tx: EntityManager, question: CheckQuestion): Promise<CheckFacts | undefined> {
    const extract = await this.register.findCurrent(tx);
    return extract && (await this.gather(tx, extract, question));
  }

  private async gather(
    tx: EntityManager,
    extract: CurrentExtract,
    question: CheckQuestion,
  ): Promise<CheckFacts> {
    const { on, activity, zones, rules, territoryId } = question;
    const territory = checkTerritory(zones, on, rules);
    const asked = {
      on,
      activity,
      territory,
      struckOut: question.struckOut,
      lists: territoryId === null ? [] : await listEnterpriseLists(tx, territoryId),
      conversions: rules.conversions ?? [],
      rules,
      rulesVersion: question.rulesVersion,
    };
    const centres = [...territory.zones.flatMap(({ point }) => point ?? []), ...originsOf(asked)];
    const { municipalities } = territory;
    const reachMetres = reachOf(asked);
    const establishments = await this.candidates.list(tx, extract, {
      municipalities,
      centres,
      reachMetres,
      divisions: divisionsToSearch(activity.codes, asked.conversions, rules),
    });
    const editions = [...new Set(activity.codes.map(({ version }) => version))];
    return {
      ...asked,
      establishments,
      counts: await this.counts.count(tx, extract, {
        codes: activity.codes,
        areas: comparedAreas(zones, on),
      }),
      inhabited: inhabitedAround(territory, { centres, reachMetres, on }),
      unread: {
        withoutActivity: null,
        otherEditionOnly: null,
        absentEditions: await this.counts.listAbsentEditions(tx, extract, editions),
      },
      extract: { number: extract.number, snapshotOn: plainDate(extract.snapshotOn) },
    };
  }
}

import type { MatchingRules } from '@etabli/domain/territories/matching-terms';
import type { BeneficiaryId, RoundId } from '@etabli/domain/values/ids';
import { type EntityManager, In } from 'typeorm';
import { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import { getFacts } from '../beneficiaries/told-facts.queries.ts';
import { getDerogations } from '../eligibility/assessments.queries.ts';
import { excusesOf } from '../eligibility/derogation.entity.ts';
import type { PeopleQuestion } from './assess-people.ts';
import { RoundRow } from './round.entity.ts';
import {
  type EarlierProposals,
  findDecidedEligible,
  findEarlierProposals,
  findListed,
  findRoundActivities,
  findZoneCentres,
  type RoundActivity,
} from './round-facts.queries.ts';
import { versionOfRound } from './stored-round.ts';

/** All that a round is computed from, as it was at one moment. */
export type RoundReading = {
  round: RoundRow;
  rules: MatchingRules;
  files: BeneficiaryRow[];
  activities: RoundActivity[];
  earlier: EarlierProposals;
  question: PeopleQuestion;
};

/** Reads a territory for a round, in bulk and in one transaction: everybody on its list, or some only. */
export async function readRound(
  tx: EntityManager,
  id: RoundId,
  only?: BeneficiaryId[],
): Promise<RoundReading> {
  const round = await tx.findOneByOrFail(RoundRow, { id });
  const { territoryId, assessedOn: on } = round;
  const { version, rules } = await versionOfRound(tx, round);
  const centres = await findZoneCentres(tx, territoryId);
  const files = only
    ? await tx.findBy(BeneficiaryRow, { territoryId, id: In(only) })
    : await findListed(tx, territoryId);
  const ids = files.map((file) => file.id);
  const facts = await getFacts(tx, ids);
  const derogations = await getDerogations(tx, territoryId, ids);
  const excuses = new Map([...derogations].map(([file, rows]) => [file, excusesOf(rows)]));
  const activities = await findRoundActivities(tx, territoryId, { on, centres });
  const earlier = await findEarlierProposals(tx, territoryId);
  const decidedEligible = await findDecidedEligible(tx, territoryId);
  const { declined } = earlier;
  return {
    round,
    rules,
    files,
    activities,
    earlier,
    question: { territoryId, on, version, facts, excuses, decidedEligible, declined, centres },
  };
}

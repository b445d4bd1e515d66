import {
  type DecisionOutcome,
  decisionOutcomes,
  hindrancesOfDecision,
  unprovedBeside,
} from '@etabli/domain/eligibility/decision';
import { saidYesOn } from '@etabli/domain/eligibility/list-entry';
import type { BeneficiaryId, TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { getFilesTerritory, getReadableFile } from '../beneficiaries/beneficiaries.queries.ts';
import type { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import { FileReads } from '../beneficiaries/file-reads.queries.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { type AssessedPerson, assessPeople, assessPerson } from './assessments.queries.ts';
import type { AskEligibilityInput } from './eligibility-input.dto.ts';
import type { EligibilityView, WaitingEvidenceView } from './eligibility-view.dto.ts';
import { listChanges } from './list-changes.ts';
import { listVersions } from './rules-versions.queries.ts';
import { viewRecourse } from './view-recourse.ts';

type Decision = EligibilityView['decisions'][number];
type DecisionRow = Omit<Decision, 'at' | 'by'> & { at: Date } & Decision['by'];
type WaitingPerson = Omit<WaitingEvidenceView['items'][number], 'outcome'>;

/** Most people told of at once; more wait until these are looked at. */
const most = 200;

@Injectable()
export class EligibilityQueries {
  constructor(
    private readonly reads: FileReads,
    private readonly wall: FirstWall,
  ) {}

  /** What the rules find of a person on a day, what was decided, and what may be decided today. */
  async get(
    actor: PersonActor,
    id: BeneficiaryId,
    { on = actor.today }: AskEligibilityInput,
  ): Promise<EligibilityView> {
    return this.reads.read(actor, async (tx) => {
      const file = await getReadableFile(tx, id, { actor, wall: this.wall });
      const asked = await assessPerson(tx, file, on);
      const now = on === actor.today ? asked : await assessPerson(tx, file, actor.today);
      const answer = {
        assessment: asked.assessment,
        rules: asked.rules,
        versions: await listVersions(tx, file.territoryId),
        unproved: unprovedBeside(asked.evidence, on, asked.assessment.derogations),
        decisions: await listDecisions(tx, id),
        changes: await listChanges(tx, id),
        recourse: await viewRecourse(tx, file, { actor, wall: this.wall, now }),
        ...this.nextSteps(actor, file, now),
      };
      return { answer, of: [id] };
    });
  }

  /** Proofs that wait for a second person, by person, those longest waiting first. */
  async listWaiting(actor: PersonActor, territoryId: TerritoryId): Promise<WaitingEvidenceView> {
    this.wall.allow(actor, 'beneficiaries.read', territoryId);
    const mayDecide = this.wall.reaches(actor, 'eligibility.decide', territoryId);
    return this.reads.read(actor, async (tx) => {
      await getFilesTerritory(tx, territoryId);
      const people = await listWaitingPeople(tx, territoryId, mayDecide ? actor.id : null);
      const ids = people.map(({ beneficiaryId }) => beneficiaryId);
      const assessed = await assessPeople(tx, { territoryId, ids, on: actor.today });
      const [count] = await tx.query(
        `select count(distinct beneficiary_id)::int as total from beneficiary_evidence
         where territory_id = $1 and validated_by is null and withdrawn_at is null`,
        [territoryId],
      );
      const items = people.map((person) => ({
        ...person,
        outcome: assessed.get(person.beneficiaryId)?.assessment.outcome ?? 'unclear',
      }));
      return { answer: { items, total: count.total }, of: ids };
    });
  }

  private nextSteps(
    actor: PersonActor,
    file: BeneficiaryRow,
    now: AssessedPerson,
  ): Pick<EligibilityView, 'decide' | 'listEntry' | 'look'> {
    const mayDecide = this.wall.reaches(actor, 'eligibility.decide', file.territoryId);
    const of = (outcome: DecisionOutcome) => {
      const hindrances = hindrancesOfDecision(outcome, {
        state: file.state,
        verdict: now.assessment.outcome,
        derogations: now.assessment.derogations,
        evidence: now.evidence,
        on: actor.today,
        decider: actor.id,
      });
      return { may: mayDecide && hindrances.length === 0, hindrances };
    };
    const [eligible, not_eligible] = [of(decisionOutcomes[0]), of(decisionOutcomes[1])];
    return {
      look: { since: file.answerChangedOn, may: mayDecide && file.answerChangedOn !== null },
      decide: { eligible, not_eligible },
      listEntry: {
        mayEnter: mayDecide && file.state === 'eligible',
        saidYesOn: saidYesOn(now.facts, actor.today),
        claimedOn: file.claimedListEntryOn,
      },
    };
  }
}

async function listDecisions(tx: EntityManager, id: BeneficiaryId): Promise<Decision[]> {
  const rows: DecisionRow[] = await tx.query(
    `select d.id, d.at, d.assessed_on::text as "assessedOn", d.outcome, d.verdict,
            d.rules_version as "rulesVersion", d.motive, a.name, d.role
     from eligibility_decisions d left join accounts a on a.id = d.account_id
     where d.beneficiary_id = $1 order by d.at desc, d.id`,
    [id],
  );
  return rows.map(({ at, name, role, ...row }) => ({
    ...row,
    at: at.toISOString(),
    by: { name, role },
  }));
}

/** `decider` is who asks, where that person may confirm at all. */
const listWaitingPeople = (
  tx: EntityManager,
  territoryId: TerritoryId,
  decider: string | null,
): Promise<WaitingPerson[]> =>
  tx.query(
    `select b.id as "beneficiaryId", b.reference, b.given_name as "givenName",
       b.family_name as "familyName", b.state, b.claimed_list_entry_on::text as "claimedListEntryOn",
       jsonb_agg(jsonb_build_object('id', e.id, 'subject', e.subject, 'kind', e.kind, 'issuer', e.issuer,
         'seenOn', e.seen_on, 'validUntil', e.valid_until,
         'seenBy', jsonb_build_object('id', e.seen_by, 'name', a.name),
         'mayConfirm', coalesce(e.seen_by <> $2::uuid, false)) order by e.seen_on, e.id) as evidence
     from beneficiary_evidence e
       join beneficiaries b on b.id = e.beneficiary_id
       left join accounts a on a.id = e.seen_by
     where e.territory_id = $1 and e.validated_by is null and e.withdrawn_at is null
     group by b.id order by min(e.recorded_at), b.id limit $3`,
    [territoryId, decider, most],
  );

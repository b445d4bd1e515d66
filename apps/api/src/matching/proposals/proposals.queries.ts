import { passedOver } from '@etabli/domain/matching/passed-over';
import { sharedStates } from '@etabli/domain/matching/proposal-lifecycle';
import { type ProposalStep, undoOf } from '@etabli/domain/matching/undo';
import type { BeneficiaryId, ProposalId, TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { BeneficiaryRow } from '../../beneficiaries/beneficiary.entity.ts';
import { FileReads } from '../../beneficiaries/file-reads.queries.ts';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { refuseUnseenTerritory } from '../../platform/access/refuse-unseen-territory.ts';
import { refuse } from '../../platform/http/refusal.ts';
import { cardColumns, nameColumns } from '../list-round-people.ts';
import { purposeIn } from '../read-purpose.ts';
import { findInLine } from './people-in-line.ts';
import { ProposalRow } from './proposal.entity.ts';
import type { PersonProposalsView, ProposalView, SharedPeopleView } from './proposal-view.dto.ts';

const byColumn = `jsonb_build_object('name', c.name, 'role', h.role) as by`;

@Injectable()
export class ProposalsQueries {
  constructor(
    private readonly reads: FileReads,
    private readonly wall: FirstWall,
  ) {}

  get(actor: PersonActor, id: ProposalId): Promise<ProposalView> {
    return this.reads.read(
      actor,
      async (tx) => {
        const proposal = await tx.findOneBy(ProposalRow, { id });
        if (!proposal || !this.wall.reaches(actor, 'matching.read', proposal.territoryId)) {
          throw refuse.notFound('shared.not-found');
        }
        const answer = await this.view(tx, actor, proposal);
        const named = [answer.person, ...answer.wouldPassOver.map(({ person }) => person)];
        const of = [...named, ...answer.passings.map(({ person }) => person)].map((one) => one.id);
        return { answer, of: [...new Set(of)] };
      },
      purposeIn(this.wall, actor),
    );
  }

  /** What was ever proposed to a person, the newest first, and when somebody went before. */
  ofPerson(actor: PersonActor, id: BeneficiaryId): Promise<PersonProposalsView> {
    return this.reads.read(
      actor,
      async (tx) => {
        const file = await tx.findOneBy(BeneficiaryRow, { id });
        if (!file || !this.wall.reaches(actor, 'matching.read', file.territoryId)) {
          throw refuse.notFound('shared.not-found');
        }
        const items: { card: object; round: object }[] = await tx.query(
          `select ${cardColumns} as card, jsonb_build_object('id', r.id, 'number', r.number) as round
         from proposals p join activities a on a.id = p.activity_id join rounds r on r.id = p.round_id
         where p.beneficiary_id = $1 order by r.number desc`,
          [id],
        );
        const passings: (Omit<PersonProposalsView['passings'][number], 'at'> & { at: Date })[] =
          await tx.query(
            `select jsonb_build_object('id', a.id, 'code', a.code, 'name', a.name) as activity,
             h.reason_code as "reasonCode", h.reason, h.at, ${byColumn}
           from passings_over h join proposals p on p.id = h.proposal_id
           join activities a on a.id = p.activity_id left join accounts c on c.id = h.account_id
           where h.beneficiary_id = $1 and h.undone_at is null order by h.at desc, h.id`,
            [id],
          );
        const answer = {
          items: items.map(({ card, round }) => ({ ...card, round })),
          passings: passings.map((row) => ({ ...row, at: row.at.toISOString() })),
        } as PersonProposalsView;
        return { answer, of: [id] };
      },
      purposeIn(this.wall, actor),
    );
  }

  /**
   * People who said yes, for who signs with them: their name, their hours, the activity and where it
   * stands. An employer is shown his own by the database, whatever is asked of the territory.
   */
  shared(actor: PersonActor, territoryId: TerritoryId): Promise<SharedPeopleView> {
    this.wall.allow(actor, 'contracts.read', territoryId);
    return this.reads.read(actor, async (tx) => {
      await refuseUnseenTerritory(tx, territoryId);
      const rows: (SharedPeopleView['items'][number] & { of: string })[] = await tx.query(
        `select p.id as "proposalId", p.version, p.state, p.state_since::text as "stateSince",
           b.is_demonstration as "isDemonstration", b.id as of, jsonb_build_object('givenName', b.given_name, 'familyName', b.family_name,
             'weeklyMinutesLeast', b.weekly_minutes_least,
             'weeklyMinutesMost', b.weekly_minutes_most) as person,
           jsonb_build_object('id', a.id, 'code', a.code, 'name', a.name) as activity
         from proposals p join beneficiaries b on b.id = p.beneficiary_id
           and b.shared_with_employer_id = p.employer_id
         join activities a on a.id = p.activity_id
         where p.territory_id = $1 and p.state = any ($2)
           and (p.employer_id = any ((select app.my_employers())::uuid[])
             or p.territory_id = any ((select app.file_territories())::uuid[]))
         order by p.state_since desc, p.id`,
        [territoryId, sharedStates],
      );
      const items = rows.map(({ of, ...row }) => row);
      return { answer: { items }, of: rows.map(({ of }) => of) };
    });
  }

  private async view(
    tx: EntityManager,
    actor: PersonActor,
    { id, territoryId, roundId, activityId, beneficiaryId, waitingMonths, state }: ProposalRow,
  ): Promise<ProposalView> {
    const [{ card, ...row }] = await tx.query(
      `select ${cardColumns} as card, ${nameColumns} as person, b.is_demonstration as "isDemonstration",
         b.language, jsonb_build_object('id', r.id, 'number', r.number, 'assessedOn', r.assessed_on,
           'rulesVersion', r.rules_version, 'digest', r.digest) as round,
         case when e.id is not null then jsonb_build_object('id', e.id, 'name', e.name) end as employer
       from proposals p join activities a on a.id = p.activity_id join rounds r on r.id = p.round_id
       join beneficiaries b on b.id = p.beneficiary_id left join employers e on e.id = a.employer_id
       where p.id = $1`,
      [id],
    );
    const lines = await historyOf(tx, id);
    const inLine = await findInLine(tx, { roundId, activityId });
    const isOpen = state === 'computed';
    const passed = isOpen ? passedOver({ id: beneficiaryId, waitingMonths }, inLine) : [];
    return {
      ...card,
      ...row,
      territoryId,
      waitingMonths,
      history: lines.map(({ accountId: _, ...line }) => line).toReversed(),
      passings: await passingsOf(tx, id),
      wouldPassOver: await named(tx, passed),
      undo: undoOf(lines, actor.id),
      mayDecide: this.wall.reaches(actor, 'matching.decide', territoryId),
      mayHire: this.wall.reaches(actor, 'contracts.record', territoryId),
    };
  }
}

type Line = ProposalView['history'][number] & Pick<ProposalStep, 'accountId'>;

async function historyOf(tx: EntityManager, id: ProposalId): Promise<Line[]> {
  const rows: (Omit<Line, 'at'> & { at: Date })[] = await tx.query(
    `select h.number, h.at, h.effective_on::text as on, h.kind, h.from_state as from, h.to_state as to,
       h.reason_code as "reasonCode", h.reason, h.account_id as "accountId", ${byColumn}
     from proposal_changes h left join accounts c on c.id = h.account_id
     where h.proposal_id = $1 order by h.number`,
    [id],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

async function passingsOf(tx: EntityManager, id: ProposalId): Promise<ProposalView['passings']> {
  const rows: (Omit<ProposalView['passings'][number], 'at'> & { at: Date })[] = await tx.query(
    `select ${nameColumns} as person, h.reason_code as "reasonCode", h.reason, h.at,
       h.undone_at is not null as "isUndone", ${byColumn}
     from passings_over h join beneficiaries b on b.id = h.beneficiary_id
     left join accounts c on c.id = h.account_id where h.proposal_id = $1 order by h.at, h.id`,
    [id],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** The people in a line by name, in its order. */
async function named(
  tx: EntityManager,
  line: readonly { id: BeneficiaryId; waitingMonths: number }[],
): Promise<ProposalView['wouldPassOver']> {
  const files = await tx.findBy(BeneficiaryRow, { id: In(line.map(({ id }) => id)) });
  const byId = new Map(files.map((file) => [file.id, file]));
  return line.flatMap(({ id, waitingMonths }) => {
    const file = byId.get(id);
    if (!file) {
      return [];
    }
    const { reference, givenName, familyName } = file;
    return [{ person: { id, reference, givenName, familyName }, waitingMonths }];
  });
}

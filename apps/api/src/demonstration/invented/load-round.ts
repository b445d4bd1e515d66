import { addDays } from '@etabli/domain/values/calendar';
import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { RecordHiring } from '../../contracts/record-hiring.ts';
import { ComputeRound } from '../../matching/compute-round.ts';
import { ConfirmProposal } from '../../matching/proposals/confirm-proposal.ts';
import { PresentProposal } from '../../matching/proposals/present-proposal.ts';
import { RecordAnswer } from '../../matching/proposals/record-answer.ts';
import { RecordEmployerAnswer } from '../../matching/proposals/record-employer-answer.ts';
import { ShortlistProposals } from '../../matching/proposals/shortlist-proposals.ts';
import { StartTrial } from '../../matching/proposals/start-trial.ts';
import { RequestRound } from '../../matching/request-round.ts';
import { Database } from '../../platform/connections/database.ts';
import type { InventedTeam } from './load-lists.ts';

type Proposal = { id: string; version: number; state: string };

/** How far the proposals of those who wait longest have come, in their order. */
const told = { presented: 12, answered: 11, no: [3, 7], tried: 7, confirmed: 5, hired: 3 };

/**
 * One round with what followed: some proposals presented, some answered, some people tried, some hired.
 * The rest of it, and the next round, are for the visitor. Stopped in the middle, it goes on.
 */
@Injectable()
export class LoadInventedRound {
  constructor(
    private readonly module: ModuleRef,
    private readonly database: Database,
  ) {}

  async load(team: InventedTeam): Promise<void> {
    const { territoryId, coordinator, worker } = team;
    const { today } = coordinator;
    const roundId = await this.computedRound(team);
    const first = await this.longestWaiting(team, roundId);
    const fresh = first.filter(({ state }) => state === 'computed');
    if (fresh.length > 0) {
      const proposals = fresh.map(({ id, version }) => ({ id, version }));
      await this.act(ShortlistProposals).shortlist(worker, roundId, { proposals, passings: [] });
    }
    const step = { on: today };
    for (const [place, { id }] of first.entries()) {
      const at = async (state: string): Promise<{ version: number } | null> => {
        const now = await this.proposal(team, id);
        return now.state === state ? now : null;
      };
      const { answered, no, tried, confirmed, hired } = told;
      let now = await at('shortlisted');
      if (now) {
        await this.act(PresentProposal).present(worker, id, { ...step, ...versionOf(now) });
      }
      now = place < answered ? await at('presented') : null;
      if (now) {
        const answer = no.includes(place) ? 'no' : 'yes';
        await this.act(RecordAnswer).record(worker, id, { ...step, answer, ...versionOf(now) });
      }
      now = place < tried ? await at('accepted') : null;
      if (now) {
        await this.act(StartTrial).start(worker, id, { ...step, ...versionOf(now) });
      }
      now = place < confirmed ? await at('trial_visit') : null;
      if (now) {
        const agreed = { ...step, answer: 'yes' as const, ...versionOf(now) };
        now = await this.act(RecordEmployerAnswer).record(worker, id, agreed);
        await this.act(ConfirmProposal).confirm(worker, id, { ...step, ...versionOf(now) });
      }
      now = place < hired ? await at('confirmed') : null;
      if (now) {
        await this.act(RecordHiring).record(coordinator, id, {
          kind: 'cdi',
          signedOn: today,
          startsOn: addDays(today, 14),
          weeklyMinutes: 24 * 60,
          ...versionOf(now),
        });
      }
    }
    if (first.length < told.presented) {
      throw new Error(`the round of ${territoryId} has too few proposals to tell of`);
    }
  }

  private act<Act>(type: Type<Act>): Act {
    return this.module.get(type, { strict: false });
  }

  private async computedRound({ territoryId, coordinator }: InventedTeam): Promise<string> {
    const find = async () => {
      const [found]: { id: string }[] = await this.database.read(coordinator, (tx) =>
        tx.query(
          `select id from rounds where territory_id = $1 and state = 'computed' order by number limit 1`,
          [territoryId],
        ),
      );
      return found?.id;
    };
    const known = await find();
    if (known) {
      return known;
    }
    const { id } = await this.act(RequestRound).request(coordinator, territoryId);
    await this.act(ComputeRound).compute({ territoryId, roundId: id });
    return id;
  }

  private longestWaiting({ coordinator }: InventedTeam, roundId: string): Promise<Proposal[]> {
    return this.database.read(coordinator, (tx) =>
      tx.query(
        `select p.id, p.version, p.state from proposals p join beneficiaries b on b.id = p.beneficiary_id
         where p.round_id = $1 order by b.list_entry_on, b.reference limit $2`,
        [roundId, told.presented],
      ),
    );
  }

  private async proposal({ coordinator }: InventedTeam, id: string): Promise<Proposal> {
    const [found]: Proposal[] = await this.database.read(coordinator, (tx) =>
      tx.query('select id, version, state from proposals where id = $1', [id]),
    );
    if (!found) {
      throw new Error(`proposal ${id} is gone`);
    }
    return found;
  }
}

const versionOf = ({ version }: { version: number }) => ({ version });

import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { LinkEmployerAccount } from '../../activities/link-employer-account.ts';
import { MoveFile } from '../../beneficiaries/move-file.ts';
import { importFile } from '../../cli/import-file.ts';
import { ConfirmEvidence } from '../../eligibility/confirm-evidence.ts';
import type { PersonActor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/connections/database.ts';
import { writeCsv } from '../../platform/sheets/write-csv.ts';
import { sheetOfActivities } from './activities-sheet.ts';
import { inventedEmployers } from './activity.ts';
import { inventedActivities } from './many-activities.ts';
import { type InventedPerson, inventPeople } from './people.ts';
import { sheetOfPeople } from './people-sheet.ts';

/** Where the demonstration plays, and who acts in it. */
export type InventedTeam = {
  territoryId: string;
  zones: readonly string[];
  coordinator: PersonActor;
  worker: PersonActor;
  employer: PersonActor;
};

export type OnStep = (done: number, total: number) => void;

const peopleCount = 400;
/** People that a second person confirms at once. */
const batchSize = 100;
const reasons = {
  paused: 'Une formation jusqu’au printemps.',
  in_preparation: 'Un stage de deux semaines est prévu.',
  exited: null,
} as const;

/**
 * Brings the invented people and activities in as a team would: two lists, then a second person who
 * confirms what the first has seen, then what happened since. Stopped in the middle, it goes on.
 */
@Injectable()
export class LoadInventedLists {
  constructor(
    private readonly module: ModuleRef,
    private readonly database: Database,
    private readonly confirming: ConfirmEvidence,
    private readonly moving: MoveFile,
    private readonly linking: LinkEmployerAccount,
  ) {}

  async load(team: InventedTeam, onStep: OnStep): Promise<void> {
    const { territoryId, zones, coordinator, worker } = team;
    const { today } = coordinator;
    const people = inventPeople(peopleCount, { prefix: 'VD', zones, today });
    const has = await this.already(team);
    if (!has.activities) {
      const activities = sheetOfActivities(inventedActivities, today);
      await this.take(coordinator, { kind: 'activities', territoryId, rows: activities });
    }
    await this.linkEmployer(team);
    if (!has.people) {
      await this.take(worker, { kind: 'people', territoryId, rows: sheetOfPeople(people), onStep });
    }
    await this.confirm(team, people);
    await this.tellWhatHappened(team, people);
  }

  private async already({ territoryId, coordinator }: InventedTeam) {
    const [found]: { activities: boolean; people: boolean }[] = await this.database.read(
      coordinator,
      (tx) =>
        tx.query(
          `select exists (select 1 from activities where territory_id = $1) as activities,
             exists (select 1 from beneficiaries where territory_id = $1) as people`,
          [territoryId],
        ),
    );
    return found ?? { activities: false, people: false };
  }

  private async take(
    actor: PersonActor,
    list: { kind: string; territoryId: string; rows: string[][]; onStep?: OnStep },
  ): Promise<void> {
    const { counts, refused } = await importFile(
      { get: (token) => this.module.get(token, { strict: false }) },
      actor,
      {
        input: { kind: list.kind, fileName: `${list.kind}.csv` },
        territoryId: list.territoryId,
        pieces: writeCsv(list.rows).map((text: string) => Buffer.from(text)),
        headings: undefined,
        isDryRun: false,
        onStep: list.onStep ?? (() => undefined),
      },
    );
    if (counts.refused > 0) {
      throw new Error(`invented ${list.kind}: row ${refused[0]?.row} ${refused[0]?.reason}`);
    }
  }

  private async linkEmployer({ territoryId, coordinator, employer }: InventedTeam): Promise<void> {
    const [found]: { id: string }[] = await this.database.read(coordinator, (tx) =>
      tx.query('select id from employers where territory_id = $1 and name = $2', [
        territoryId,
        inventedEmployers[0]?.name,
      ]),
    );
    if (found) {
      await this.linking.link(coordinator, found.id, employer.id);
    }
  }

  private files({ territoryId, coordinator }: InventedTeam, state: string) {
    return this.database.read(
      coordinator,
      (tx): Promise<{ id: string; reference: string; version: number }[]> =>
        tx.query(
          `select id, reference, version from beneficiaries where territory_id = $1 and state = $2
           order by reference`,
          [territoryId, state],
        ),
    );
  }

  /** Who is still at the first yes stays so: a visitor confirms them. */
  private async confirm(team: InventedTeam, people: InventedPerson[]): Promise<void> {
    const done = new Set(
      people.filter(({ listEntryOn }) => listEntryOn !== null).map(({ reference }) => reference),
    );
    const waiting = await this.files(team, 'volunteer');
    const ids = waiting.filter(({ reference }) => done.has(reference)).map(({ id }) => id);
    for (let start = 0; start < ids.length; start += batchSize) {
      const beneficiaryIds = ids.slice(start, start + batchSize);
      await this.confirming.confirm(team.coordinator, team.territoryId, { beneficiaryIds });
    }
  }

  private async tellWhatHappened(team: InventedTeam, people: InventedPerson[]): Promise<void> {
    const standings = new Map(people.map((person) => [person.reference, person]));
    for (const { id, reference, version } of await this.files(team, 'on_list')) {
      const person = standings.get(reference);
      const to = person?.standing;
      if (to === 'paused' || to === 'in_preparation' || to === 'exited') {
        await this.moving.move(team.worker, id, {
          to,
          on: team.worker.today,
          place: null,
          reason: reasons[to],
          redirectedTo: null,
          statement: null,
          exitReason: to === 'exited' ? (person?.exitReason ?? 'other_job') : null,
          seniority: null,
          version,
        });
      }
    }
  }
}

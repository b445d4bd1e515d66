import { plainDate } from '@etabli/domain/values/plain-date';
import { Injectable } from '@nestjs/common';
import type { Actor, PersonActor } from '../platform/access/actor.ts';
import { CreateAccount } from '../platform/access/create-account.ts';
import { WhoAsks } from '../platform/access/who-asks.ts';
import { Database } from '../platform/connections/database.ts';
import { CreateTerritory } from '../territories/create-territory.ts';
import { MoveTerritory } from '../territories/move-territory.ts';
import { PublishRules } from '../territories/publish-rules.ts';
import {
  type DemonstrationAccount,
  demonstrationAccounts,
  demonstrationPassword,
} from './accounts.ts';
import type { Pilot } from './pilot.ts';
import { pilots } from './pilots.ts';
import { practice } from './pilots-unnamed.ts';
import { programme2022, programmeCode } from './programme.ts';

const operator: Actor = { kind: 'operator', name: 'demonstration' };
const officerRole = 'region_officer';
const territories = [...pilots, practice];

export type LoadOptions = { ifEmpty: boolean; onStep?: (done: number, total: number) => void };

/**
 * Fills an empty database through the acts that people use, so that the log tells how it came about.
 * Stopped in the middle, it goes on where it was.
 */
@Injectable()
export class LoadDemonstration {
  constructor(
    private readonly database: Database,
    private readonly accounts: CreateAccount,
    private readonly whoAsks: WhoAsks,
    private readonly publishing: PublishRules,
    private readonly creating: CreateTerritory,
    private readonly moving: MoveTerritory,
  ) {}

  async load({ ifEmpty, onStep }: LoadOptions): Promise<{ territories: number; accounts: number }> {
    const known = await this.knownAccounts();
    const strangers =
      known.size > demonstrationAccounts.filter(({ email }) => known.has(email)).length;
    if (ifEmpty && (strangers || known.size === demonstrationAccounts.length)) {
      return { territories: 0, accounts: 0 };
    }
    const steps = territories.length + demonstrationAccounts.length;
    let done = 0;
    const step = () => onStep?.(done++, steps);
    step();
    const officer = await this.officer(known);
    await this.publishRules(officer);
    const ids = new Map<string, string>();
    for (const pilot of territories) {
      ids.set(pilot.input.code, await this.loadPilot(officer, pilot));
      step();
    }
    for (const account of demonstrationAccounts.filter(({ email }) => !known.has(email))) {
      const territory = account.territory ? ids.get(account.territory) : undefined;
      if (account.role !== officerRole) {
        await this.createAccount(account, territory ?? null);
      }
      step();
    }
    return { territories: territories.length, accounts: demonstrationAccounts.length };
  }

  private async knownAccounts(): Promise<Map<string, string>> {
    const rows: { email: string; id: string }[] = await this.database.as(operator, (tx) =>
      tx.query('select email, id from accounts'),
    );
    return new Map(rows.map(({ email, id }) => [email, id]));
  }

  private async officer(known: Map<string, string>): Promise<PersonActor> {
    const account = demonstrationAccounts.find(({ role }) => role === officerRole);
    if (!account) {
      throw new Error('the demonstration has no region officer');
    }
    return this.whoAsks.person(
      known.get(account.email) ?? (await this.createAccount(account, null)),
    );
  }

  private async publishRules(officer: PersonActor): Promise<void> {
    const [found] = await this.database.as(officer, (tx) =>
      tx.query('select 1 from programmes where code = $1', [programmeCode]),
    );
    if (!found) {
      await this.publishing.publish(officer, programmeCode, programme2022);
    }
  }

  private createAccount({ name, email, role }: DemonstrationAccount, territoryId: string | null) {
    const from = plainDate('2022-04-28');
    return this.accounts.create(operator, {
      name,
      email,
      password: demonstrationPassword,
      memberships: [{ role, territoryId, from, until: null }],
    });
  }

  /** Takes up where an interrupted load stopped: a territory's version counts the steps it has made. */
  private async loadPilot(officer: PersonActor, { input, moves }: Pilot): Promise<string> {
    const [found]: { id: string; version: number }[] = await this.database.as(officer, (tx) =>
      tx.query('select id, version from territories where code = $1', [input.code]),
    );
    let territory = found ?? (await this.creating.create(officer, input));
    for (const move of moves.slice(territory.version - 1)) {
      const { version } = territory;
      territory = await this.moving.move(officer, territory.id, { ...move, version });
    }
    return territory.id;
  }
}

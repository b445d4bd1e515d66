import { messagesFor } from '@etabli/messages';
import { formatsFor } from '@etabli/messages/formats';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Mailer } from '../platform/mail/mailer.ts';
import { announce, type Facts } from '../platform/outbox/announce.ts';
import { On } from '../platform/outbox/reactions.ts';
import { TerritoryRow } from './territory.entity.ts';
import { TerritoryChangeRow } from './territory-change.entity.ts';
import './facts.ts';

type Member = { id: string; email: string };

/** Those who run the territory today. */
const teamOf = (tx: EntityManager, territoryId: string): Promise<Member[]> =>
  tx.query(
    `select distinct a.id, a.email from memberships m join accounts a on a.id = m.account_id
     where m.territory_id = $1 and m.during @> current_date
       and m.role in ('territory_coordinator', 'legal_representative')`,
    [territoryId],
  );

/** What follows from the facts of a territory. */
@Injectable()
export class TerritoriesJobs {
  constructor(private readonly mailer: Mailer) {}

  /** A letter for each of the team: one that cannot be sent does not send the others again. */
  @On('territory.moved', 'mail')
  async callForLetters(
    { territoryId, change }: Facts['territory.moved'],
    tx: EntityManager,
  ): Promise<void> {
    for (const { id } of await teamOf(tx, territoryId)) {
      await announce(tx, {
        name: 'territory.letter-called-for',
        aggregate: `account:${id}`,
        ids: { territoryId, change, accountId: id },
      });
    }
  }

  /** Those who run the territory learn of its new state from a letter, not from a list. */
  @On('territory.letter-called-for', 'mail')
  async tellOfMove(
    { territoryId, change, accountId }: Facts['territory.letter-called-for'],
    tx: EntityManager,
    fact: { id: string },
  ): Promise<void> {
    const team = await teamOf(tx, territoryId);
    const to = team.find(({ id }) => id === accountId);
    const territory = await tx.findOneByOrFail(TerritoryRow, { id: territoryId });
    const moved = await tx.findOneByOrFail(TerritoryChangeRow, { territoryId, number: change });
    if (!to || moved.toState === null) {
      return;
    }
    const t = messagesFor('fr');
    const state = t(`territories_state_${moved.toState}`);
    await this.mailer.send({
      id: fact.id,
      to: to.email,
      subject: t('territories_mail_moved_subject', { name: territory.name, state }),
      text: t('territories_mail_moved_text', {
        name: territory.name,
        state,
        on: formatsFor('fr').dateInWords(moved.effectiveOn),
        reason: moved.reason,
      }),
    });
  }
}

import { messagesFor } from '@etabli/messages';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Mailer } from '../platform/mail/mailer.ts';
import type { Facts } from '../platform/outbox/announce.ts';
import { On } from '../platform/outbox/reactions.ts';
import { TerritoryRow } from './territory.entity.ts';
import { TerritoryChangeRow } from './territory-change.entity.ts';
import './facts.ts';

/** What follows from the facts of a territory. */
@Injectable()
export class TerritoriesJobs {
  constructor(private readonly mailer: Mailer) {}

  /** Those who run the territory learn of its new state from a letter, not from a list. */
  @On('territory.moved', 'mail')
  async tellTerritoryTeam(
    { territoryId, change }: Facts['territory.moved'],
    tx: EntityManager,
    fact: { id: string },
  ): Promise<void> {
    const territory = await tx.findOneByOrFail(TerritoryRow, { id: territoryId });
    const moved = await tx.findOneByOrFail(TerritoryChangeRow, { territoryId, number: change });
    const team: { id: string; email: string }[] = await tx.query(
      `select distinct a.id, a.email from memberships m join accounts a on a.id = m.account_id
       where m.territory_id = $1 and m.during @> current_date
         and m.role in ('territory_coordinator', 'legal_representative')`,
      [territoryId],
    );
    const t = messagesFor('fr');
    const state = t(`territories_state_${moved.toState ?? 'draft'}`);
    for (const { id, email } of team) {
      await this.mailer.send({
        id: `${fact.id}-${id}`,
        to: email,
        subject: t('territories_mail_moved_subject', { name: territory.name, state }),
        text: t('territories_mail_moved_text', {
          name: territory.name,
          state,
          on: moved.effectiveOn,
          reason: moved.reason,
        }),
      });
    }
  }
}

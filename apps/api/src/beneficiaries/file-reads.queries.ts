import { type ReadPurpose, usualPurpose } from '@etabli/domain/access/read-purpose';
import type { BeneficiaryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import type { FilesSeen } from '../platform/audit/read-log.ts';
import { Database } from '../platform/connections/database.ts';

/** What a page shows, and whose files it shows it of. */
export type Shown<T> = { answer: T; of: BeneficiaryId[] };

/** The one way in which personal files are read to be shown: who saw which is in the read log. */
@Injectable()
export class FileReads {
  constructor(private readonly database: Database) {}

  /** `purpose` is told where the task says what the files are read for. */
  read<T>(
    actor: PersonActor,
    work: (tx: EntityManager) => Promise<Shown<T>>,
    purpose?: ReadPurpose,
  ): Promise<T> {
    return this.database.readFiles(actor, async (tx) => {
      const { answer, of } = await work(tx);
      const people = await placesOf(tx, [...new Set(of)]);
      const territories = people.map(({ territoryId }) => territoryId);
      return {
        answer,
        seen: {
          people,
          purpose: purpose ?? usualPurpose(actor.memberships, territories, actor.today),
          route: actor.route ?? 'command',
        },
      };
    });
  }
}

async function placesOf(tx: EntityManager, files: BeneficiaryId[]): Promise<FilesSeen['people']> {
  if (files.length === 0) {
    return [];
  }
  const people: FilesSeen['people'] = await tx.query(
    'select id, territory_id as "territoryId" from beneficiaries where id = any ($1)',
    [files],
  );
  if (people.length < files.length) {
    throw new Error('a page shows a file that is not there to be logged');
  }
  return people;
}

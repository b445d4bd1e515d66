import type { BeneficiaryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import { Database } from '../platform/connections/database.ts';

/** What a page shows, and whose files it shows it of. */
export type Shown<T> = { answer: T; of: BeneficiaryId[] };

/** The one way in which personal files are read to be shown, so that it is known who saw which. */
@Injectable()
export class FileReads {
  constructor(private readonly database: Database) {}

  async read<T>(actor: PersonActor, work: (tx: EntityManager) => Promise<Shown<T>>): Promise<T> {
    const { answer } = await this.database.read(actor, work);
    return answer;
  }
}

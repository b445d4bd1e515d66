import type { BeneficiaryId, TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { refuse } from '../platform/http/refusal.ts';
import { BeneficiaryRow } from './beneficiary.entity.ts';
import type { ListFilesInput } from './beneficiary-input.dto.ts';
import type {
  FileHistoryView,
  FileListView,
  FileView,
  OtherTerritoriesView,
} from './beneficiary-view.dto.ts';
import { FileReads } from './file-reads.queries.ts';
import { listFileRows } from './list-file-rows.ts';
import { listOtherTerritories } from './other-territories.queries.ts';
import { viewFile } from './view-file.ts';

/** The territory whose files are open to the asker; any other is not found, also behind the first wall. */
export async function getFilesTerritory(
  tx: EntityManager,
  id: TerritoryId,
): Promise<{ isDemonstration: boolean }> {
  const [territory] = await tx.query(
    `select is_demonstration as "isDemonstration" from territories
     where id = $1 and id = any ((select app.file_territories())::uuid[])`,
    [id],
  );
  if (!territory) {
    throw refuse.notFound('shared.not-found');
  }
  return territory;
}

/** A file that the asker may read, or not found. */
export async function getReadableFile(
  tx: EntityManager,
  id: BeneficiaryId,
  { actor, wall }: { actor: PersonActor; wall: FirstWall },
): Promise<BeneficiaryRow> {
  const file = await tx.findOneBy(BeneficiaryRow, { id });
  if (!file || !wall.reaches(actor, 'beneficiaries.read', file.territoryId)) {
    throw refuse.notFound('shared.not-found');
  }
  return file;
}

@Injectable()
export class BeneficiariesQueries {
  constructor(
    private readonly reads: FileReads,
    private readonly wall: FirstWall,
  ) {}

  async list(
    actor: PersonActor,
    territoryId: TerritoryId,
    asked: ListFilesInput,
  ): Promise<FileListView> {
    this.wall.allow(actor, 'beneficiaries.read', territoryId);
    return this.reads.read(actor, async (tx) => {
      await getFilesTerritory(tx, territoryId);
      const answer = await listFileRows(tx, { ...asked, territoryId, actor });
      return { answer, of: answer.items.map(({ id }) => id) };
    });
  }

  /** Where somebody of this territory may have lived whose months may count. Nothing of anybody. */
  async otherTerritories(
    actor: PersonActor,
    territoryId: TerritoryId,
  ): Promise<OtherTerritoriesView> {
    this.wall.allow(actor, 'beneficiaries.read', territoryId);
    return this.reads.read(actor, async (tx) => {
      await getFilesTerritory(tx, territoryId);
      return { answer: { items: await listOtherTerritories(tx, territoryId) }, of: [] };
    });
  }

  get(actor: PersonActor, id: BeneficiaryId): Promise<FileView> {
    return this.reads.read(actor, async (tx) => {
      const file = await getReadableFile(tx, id, { actor, wall: this.wall });
      return { answer: await viewFile(tx, file, { actor, wall: this.wall }), of: [id] };
    });
  }

  history(actor: PersonActor, id: BeneficiaryId): Promise<FileHistoryView> {
    return this.reads.read(actor, async (tx) => {
      await getReadableFile(tx, id, { actor, wall: this.wall });
      const rows: HistoryRow[] = await tx.query(
        `select c.number, c.at, c.effective_on::text as on, c.kind, c.from_state as from,
                c.to_state as to, c.reason_code as "reasonCode", c.reason, c.details,
                c.account_id as account, a.name, c.role
         from beneficiary_changes c left join accounts a on a.id = c.account_id
         where c.beneficiary_id = $1 order by c.number desc`,
        [id],
      );
      return { answer: { items: rows.map(itemOf) }, of: [id] };
    });
  }
}

type HistoryItem = FileHistoryView['items'][number];
type HistoryRow = Omit<HistoryItem, 'by' | 'at'> & {
  at: Date;
  account: string | null;
  name: string | null;
  role: NonNullable<HistoryItem['by']>['role'];
};

const itemOf = ({ at, account, name, role, ...row }: HistoryRow): HistoryItem => ({
  ...row,
  at: at.toISOString(),
  by: account === null ? null : { name, role },
});

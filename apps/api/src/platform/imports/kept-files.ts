import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { Database } from '../connections/database.ts';
import { bytesOf, type OpenFile, spool } from '../sheets/open-file.ts';
import { FileKey } from './file-key.ts';
import type { ImportPlace } from './import-file.ts';

/** Pieces of 64 kB are gathered to this many bytes a row. */
const chunkBytes = 524_288;

async function* chunksOf(file: OpenFile): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = [];
  let size = 0;
  for await (const piece of bytesOf(file)) {
    gathered.push(piece);
    size += piece.length;
    if (size >= chunkBytes) {
      yield Buffer.concat(gathered);
      [gathered, size] = [[], 0];
    }
  }
  if (size > 0) {
    yield Buffer.concat(gathered);
  }
}

/** Uploaded files between the upload and the last row: in the database, closed. */
@Injectable()
export class KeptFiles {
  constructor(
    private readonly database: Database,
    private readonly key: FileKey,
  ) {}

  async keep(tx: EntityManager, place: ImportPlace, file: OpenFile): Promise<void> {
    let number = 0;
    for await (const chunk of chunksOf(file)) {
      await tx.query(
        `insert into import_chunks (import_id, territory_id, number, bytes)
         values ($1, $2, $3, $4)`,
        [
          place.importId,
          place.territoryId,
          number,
          this.key.close(chunk, `${place.importId}:${number}`),
        ],
      );
      number += 1;
    }
  }

  /** The file as it was sent; each piece is asked for alone, so that no transaction waits for a disk. */
  open(actor: Actor, place: ImportPlace): Promise<OpenFile> {
    return spool(this.pieces(actor, place));
  }

  private async *pieces(actor: Actor, { importId }: ImportPlace): AsyncGenerator<Buffer> {
    for (let number = 0; ; number += 1) {
      const [row]: { bytes: Buffer }[] = await this.database.read(actor, (tx) =>
        tx.query('select bytes from import_chunks where import_id = $1 and number = $2', [
          importId,
          number,
        ]),
      );
      if (!row) {
        return;
      }
      yield this.key.open(row.bytes, `${importId}:${number}`);
    }
  }
}

export async function dropFile(tx: EntityManager, { importId }: ImportPlace): Promise<void> {
  await tx.query('delete from import_chunks where import_id = $1', [importId]);
}

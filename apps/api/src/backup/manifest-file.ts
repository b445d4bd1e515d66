import { timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupKey } from './backup-key.ts';
import { BackupProblem, inWords } from './backup-problem.ts';
import { type Manifest, manifestFormat, manifestName, manifestSchema } from './manifest.ts';

type Raw = Record<string, unknown> & { format?: unknown; keys?: { backup?: string | null } };

/** The list of contents as text; with a key it ends in the key's mark over all that stands before. */
export function manifestText(manifest: Manifest, key: BackupKey | undefined): string {
  const mark = key ? { mark: key.markOf(JSON.stringify(manifest)) } : {};
  return `${JSON.stringify({ ...manifest, ...mark }, null, 2)}\n`;
}

/** Reads the list of a backup and refuses one that is not whole, not ours, or not proved. */
export async function readManifest(
  folder: string,
  backupKey: string | undefined,
): Promise<{ manifest: Manifest; key: BackupKey | undefined }> {
  const raw = await readRaw(folder);
  if (raw.format !== manifestFormat) {
    throw new BackupProblem(
      `${folder}: the backup has format ${raw.format}, this Établi reads ${manifestFormat}: nothing was changed`,
    );
  }
  const key = backupKey === undefined ? undefined : new BackupKey(backupKey);
  refuseOtherKey(raw.keys?.backup ?? null, key, folder);
  const { mark, ...listed } = raw;
  if (key && !isSame(key.markOf(JSON.stringify(listed)), mark)) {
    throw new BackupProblem(`${folder}/${manifestName}: changed since the backup`);
  }
  const parsed = manifestSchema.safeParse(listed);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.');
    throw new BackupProblem(`${folder}/${manifestName}: changed since the backup, at ${path}`);
  }
  return { manifest: parsed.data, key };
}

async function readRaw(folder: string): Promise<Raw> {
  let text: string;
  try {
    text = await readFile(join(folder, manifestName), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new BackupProblem(`${folder}: holds no whole backup, there is no ${manifestName}`);
    }
    throw inWords(error, folder, 'nothing was changed');
  }
  try {
    return { ...JSON.parse(text) };
  } catch (error) {
    throw new BackupProblem(`${folder}/${manifestName}: changed or cut off since the backup`, {
      cause: error,
    });
  }
}

function refuseOtherKey(made: string | null, key: BackupKey | undefined, folder: string): void {
  if (made === null && key) {
    // Who could strip the encryption could have changed the rows as well.
    throw new BackupProblem(
      `${folder}: the backup is not encrypted, but BACKUP_KEY is set: restore it without BACKUP_KEY if it is yours`,
    );
  }
  if (made !== null && made !== key?.id) {
    const got = key ? `the key ${key.id}` : 'nothing';
    throw new BackupProblem(`BACKUP_KEY: got ${got}, the backup takes the key ${made}`);
  }
}

function isSame(expected: string, given: unknown): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(String(given))];
  return one.length === other.length && timingSafeEqual(one, other);
}

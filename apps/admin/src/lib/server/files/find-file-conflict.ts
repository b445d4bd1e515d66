import {
  type CorrectableFile,
  fileChangesBetween,
} from '@etabli/domain/beneficiaries/file-correction';
import type { Schemas } from '@etabli/sdk';
import type { Conflict } from '#lib/platform/conflict.ts';
import { correctedFields, type FileChange } from '#lib/platform/files/change-words.ts';
import { findConflict } from '../find-conflict.ts';
import type { TypedFile } from './read-file.ts';

type File = Schemas['BeneficiaryFile'];

/** The API and the domain say the same; only the domain's days and ids are types of their own. */
const asSheet = (told: object) => told as unknown as CorrectableFile;

/** What two people changed of one file; a contact or a fact of the other changes none of its fields. */
export function findFileConflict(
  file: File,
  history: readonly FileChange[],
  { version, typed }: { version: number; typed: TypedFile },
): Conflict {
  const told = history.map((change) => ({ ...change, changes: correctedFields(change) }));
  return findConflict(file, told, version, {
    now: asSheet({ ...file, workerId: file.worker?.id ?? null }),
    typed: asSheet(typed),
    differing: (a, b) => fileChangesBetween(a, b).map(({ field }) => field),
  });
}

import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { readBackupEnv } from '../backup/env.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { type Progress, silent } from '../backup/progress.ts';
import { type RestoreReport, restoreBackup } from '../backup/restore-backup.ts';
import { print } from './print.ts';

type Backup = { portable?: boolean; json?: boolean };
type Restore = { sendOutgoing?: boolean; acceptOtherKey?: boolean; json?: boolean };

/** A bar for somebody who watches, nothing for a program. */
function progressOn(json: boolean | undefined): Progress {
  if (json || !process.stderr.isTTY) {
    return silent;
  }
  const bar = new SingleBar({
    format: '{what} {bar} {percentage}%',
    stream: process.stderr,
    clearOnComplete: true,
    stopOnComplete: true,
  });
  return {
    start: (what, total) => bar.start(Math.max(total, 1), 0, { what }),
    advance: (by) => bar.increment(by),
    stop: () => bar.stop(),
  };
}

/** Ends when the operator or the launcher says so, but leaves nothing half done behind. */
function stopped(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => controller.abort());
  }
  return controller.signal;
}

async function backup(folder: string, { portable, json }: Backup): Promise<void> {
  const { manifest, isInLog } = await makeBackup(readBackupEnv(), folder, {
    isPortable: portable ?? false,
    progress: progressOn(json),
    signal: stopped(),
  });
  const { id, madeAt, tables, keys } = manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const bytes = tables.reduce((sum, table) => sum + table.bytes, 0);
  print(json, { folder, id, madeAt, tables: tables.length, rows, bytes, keys, isInLog }, [
    `${rows} rows of ${tables.length} tables, as of ${madeAt}, in ${folder}: ${sizeOf(bytes)}.`,
    keys.backup
      ? `Encrypted with the key ${keys.backup}: without it nobody can restore.`
      : 'Not encrypted: whoever has the folder can read it. Set BACKUP_KEY (32 bytes in base64) to encrypt.',
    'ENCRYPTION_KEY is not in it: keep that key, and keep it elsewhere.',
    ...(isInLog ? [] : ['The log could not be written: this backup is not in it.']),
  ]);
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1_000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

async function restore(folder: string, options: Restore): Promise<void> {
  const { sendOutgoing = false, acceptOtherKey = false, json } = options;
  const report = await restoreBackup(readBackupEnv(), folder, {
    sendsOutgoing: sendOutgoing,
    takesOtherKey: acceptOtherKey,
    progress: progressOn(json),
  });
  const { manifest, ...done } = report;
  const { id, madeAt, server } = manifest;
  print(json, { folder, id, madeAt, server, ...done, sendOutgoing }, linesOf(report, sendOutgoing));
}

function linesOf(report: RestoreReport, leaves: boolean): string[] {
  const { manifest, tables, outgoing, migrated } = report;
  const facts = outgoing.reduce((sum, { count }) => sum + count, 0);
  const kinds = outgoing.map(({ fact, count }) => `${fact} ${count}`).join(', ');
  return [
    ...tables.map(({ name, rows }) => `${String(rows).padStart(9)}  ${name}`),
    `As of ${manifest.madeAt}; each table holds as many rows as when the backup was made.`,
    ...(migrated.length > 0 ? [`Then migrated to ${migrated.at(-1)}.`] : []),
    facts === 0
      ? 'Nothing was waiting to leave.'
      : `${leaves ? 'Will leave' : 'Held back'}: ${facts} facts that had not left then (${kinds}).`,
    'Everybody signs in anew.',
    'Now run “etabli audit verify” and compare its heads with those that were kept outside.',
  ];
}

/** All data out into a folder, and back into an empty database. */
export function addBackupCommands(program: Command): void {
  program
    .command('backup')
    .description('write all data, as of one moment, into a new folder')
    .argument('<folder>', 'a folder that does not exist yet, or is empty')
    .option('--portable', 'write rows as text, for a server of another PostgreSQL version')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `
With BACKUP_KEY (32 bytes in base64) in the environment the backup is encrypted.
Sessions and pending codes of sign-in are left out, and so are jobs that wait in the queues.
ENCRYPTION_KEY belongs to the backup and is not in it.
The folder takes its name when the backup is whole; one called <folder>.unfinished-… is what a kill left.`,
    )
    .action(backup);
  program
    .command('restore')
    .description('put a backup into an empty database; it never overwrites')
    .argument('<folder>', 'a folder that “backup” has written')
    .option(
      '--send-outgoing',
      'let facts leave that had not left at the moment of the backup; by default they are held for good, for they may have left since',
    )
    .option(
      '--accept-other-key',
      'the ENCRYPTION_KEY of the backup is lost: take another; the log can then no longer be proved',
    )
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `
BACKUP_KEY in the environment opens an encrypted backup.
Every file is checked before the first row is written; then all rows come in one transaction.
A backup of an older Établi is loaded into its own schema and migrated from there.`,
    )
    .action(restore);
}

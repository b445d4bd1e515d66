import type { Command } from 'commander';
import type { ImportedExtract } from '../non-competition/register/bring-into-use.ts';
import { ImportRegister } from '../non-competition/register/import-register.ts';
import { type ExtractLine, RegisterQueries } from '../non-competition/register/register.queries.ts';
import { Database } from '../platform/connections/database.ts';
import { asOption, withContext } from './cli-context.ts';
import { print } from './print.ts';
import { registerModule } from './register.module.ts';
import { withBar } from './with-bar.ts';

type Options = { as?: string; partial?: boolean; json?: boolean };

async function importRegister(path: string, { as, partial, json }: Options): Promise<void> {
  const begun = performance.now();
  const imported = await withContext(async (context) => {
    const actor = await context.actorFor({ as, permission: 'platform.operate' });
    return withBar({ title: 'Register', isQuiet: json ?? false }, (onStep) =>
      context.get(ImportRegister).import(actor, { path, acceptsPartial: partial ?? false, onStep }),
    );
  }, registerModule);
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  print(json, { ...imported, seconds }, [...linesOf(imported), `${seconds} s`]);
}

function linesOf({ kind, number, snapshotOn, counts, notes }: ImportedExtract): string[] {
  const { came, went, changed, rowsRead, repeated } = counts;
  return [
    `${kind === 'full' ? 'Extract' : 'Update'} ${number} of ${snapshotOn} is in use`,
    `${counts.enterprises} enterprises, ${counts.establishments} establishments; ${came} came, ${went} went, ${changed} changed`,
    `${rowsRead} rows read, ${repeated} activities stood there several times`,
    ...notes.map(({ code, count }) => `note ${code}: ${count}`),
  ];
}

async function tellStatus({ as, json }: Options): Promise<void> {
  const extracts = await withContext(async (context) => {
    const actor = await context.actorFor({ as, permission: 'platform.operate' });
    return context.get(Database).read(actor, (tx) => context.get(RegisterQueries).listExtracts(tx));
  }, registerModule);
  const current = extracts.find(({ state }) => state === 'current') ?? null;
  print(json, { current, extracts }, [
    current ? inUse(current) : 'No extract is in use: import a full one',
    ...extracts.filter((one) => one !== current).map(lineOf),
  ]);
}

function inUse({ kind, number, snapshotOn, counts, notes }: ExtractLine): string {
  const noted = notes.map(({ code, count }) => `, ${code} ${count}`).join('');
  return `${kind} ${number} of ${snapshotOn} is in use: ${counts.establishments} establishments of ${counts.enterprises} enterprises${noted}`;
}

const lineOf = ({ kind, number, state, begunAt, problem }: ExtractLine): string =>
  `${kind} ${number}, begun ${begunAt.toISOString()}: ${state}${problem === null ? '' : `, ${problem}`}`;

/** The register of enterprises, as its publisher gives it out. */
export function addRegisterCommands(program: Command): void {
  const register = program.command('register').description('the register of enterprises');
  register
    .command('import')
    .description('bring an extract or an update into use; on any fault the one before it stays')
    .argument('<path>', 'the zip archive, or a folder with its files')
    .option('--partial', 'the files are a part of the register: leave out what refers to the rest')
    .option(...asOption)
    .option('--json', 'answer as JSON')
    .action(importRegister);
  register
    .command('status')
    .description('tell which extract is in use, and how the last imports ended')
    .option(...asOption)
    .option('--json', 'answer as JSON')
    .action(tellStatus);
}

import { reachOf } from '@etabli/domain/access/membership';
import type { Permission } from '@etabli/domain/access/permissions';
import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Actor, PersonActor } from '../platform/access/actor.ts';
import { WhoAsks } from '../platform/access/who-asks.ts';
import { Database } from '../platform/connections/database.ts';
import { type Env, readEnv } from '../platform/env.ts';
import { CommandError } from './command-error.ts';

/** What a command works with: the same acts and queries as the API. */
export type CliContext = {
  env: Env;
  get: INestApplicationContext['get'];
  /** The operator, or the account that `--as` names if its rights of today allow it. */
  actorFor(asked: { as: string | undefined; permission: Permission }): Promise<Operator>;
  /** The account of this address, with its rights of today: it acts itself, through its own door. */
  personFor(as: string): Promise<PersonActor>;
};

export const asOption = [
  '--as <address>',
  'the account that acts: its rights count, and the log names it',
] as const;

type Operator = Extract<Actor, { kind: 'operator' }>;

type OpenModule = (env: Env) => DynamicModule | Promise<DynamicModule>;

const wholeModule: OpenModule = async (env) => (await import('./cli.module.ts')).cliModule(env);

/** Opens the application for the length of one command; `open` for one that needs but a part of it. */
export async function withContext<T>(
  work: (context: CliContext) => Promise<T>,
  open: OpenModule = wholeModule,
): Promise<T> {
  const env = readEnv();
  const app = await NestFactory.createApplicationContext((await open(env)) as unknown as Type, {
    logger: false,
    abortOnError: false,
  });
  try {
    return await work({
      env,
      get: app.get.bind(app),
      actorFor: (asked) => actorFor(app, asked),
      personFor: (as) => personFor(app, as),
    });
  } finally {
    await app.close();
  }
}

const ofTheCommandLine: Operator = { kind: 'operator', name: 'command-line' };

/**
 * Who acts: the operator, or the account that `--as` names, whose rights of today must allow it. The
 * log then names that account; the database is still asked through the operator's door.
 */
async function actorFor(
  app: INestApplicationContext,
  { as, permission }: { as: string | undefined; permission: Permission },
): Promise<Operator> {
  if (!as) {
    return ofTheCommandLine;
  }
  const { id, memberships, today } = await personFor(app, as);
  if (!reachOf(memberships, permission, today).everywhere) {
    throw new CommandError(`--as: ${as} has no role today that allows this (${permission})`);
  }
  return { kind: 'operator', name: `account:${id}` };
}

async function personFor(
  app: Pick<INestApplicationContext, 'get'>,
  as: string,
): Promise<PersonActor> {
  const [account] = await app
    .get(Database)
    .as(ofTheCommandLine, (tx) =>
      tx.query('select id from accounts where email = $1', [as.trim().toLowerCase()]),
    );
  if (!account) {
    throw new CommandError(`--as: got "${as}", takes the address of an account that exists`);
  }
  return app.get(WhoAsks).person(account.id);
}

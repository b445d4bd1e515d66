import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { PersonActor } from '../platform/access/actor.ts';
import { WhoAsks } from '../platform/access/who-asks.ts';
import { Database } from '../platform/connections/database.ts';
import { type Env, readEnv } from '../platform/env.ts';
import { cliModule } from './cli.module.ts';

/** What a command works with: the same acts and queries as the API. */
export type CliContext = {
  env: Env;
  get: INestApplicationContext['get'];
  /** The account that `--as` names, with its rights of today. */
  personNamed(email: string | undefined): Promise<PersonActor>;
};

/** What a person did wrong on the command line: one line and no stack. */
export class CommandError extends Error {}

/** Opens the application for the length of one command. */
export async function withContext<T>(work: (context: CliContext) => Promise<T>): Promise<T> {
  const env = readEnv();
  const app = await NestFactory.createApplicationContext(cliModule(env) as unknown as Type, {
    logger: false,
    abortOnError: false,
  });
  try {
    return await work({
      env,
      get: app.get.bind(app),
      personNamed: (email) => personNamed(app, email),
    });
  } finally {
    await app.close();
  }
}

async function personNamed(
  app: INestApplicationContext,
  email: string | undefined,
): Promise<PersonActor> {
  if (!email) {
    throw new CommandError('--as: got nothing, takes the e-mail address of the account that acts');
  }
  const [account] = await app
    .get(Database)
    .as({ kind: 'operator', name: 'command-line' }, (tx) =>
      tx.query('select id from accounts where email = $1', [email.trim().toLowerCase()]),
    );
  if (!account) {
    throw new CommandError(`--as: got "${email}", takes the address of an account that exists`);
  }
  return app.get(WhoAsks).person(account.id);
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One question a request: whose session is this, since when unseen, and what may that account do? */
const whoAsks = `
  create function app.who_asks(session_token text)
    returns table (session_id text, account_id uuid, seen_at timestamptz, memberships jsonb)
    language plpgsql stable security definer set search_path = pg_catalog, public as $$ begin
      return query select s.id, s."userId"::uuid, s."updatedAt", coalesce((
        select jsonb_agg(jsonb_build_object('accountId', m.account_id, 'role', m.role,
          'territoryId', m.territory_id, 'from', lower(m.during), 'until', upper(m.during) - 1))
        from public.memberships m where m.account_id = s."userId"::uuid), '[]')
      from auth.session s where s.token = session_token and s."expiresAt" > now(); end $$;
  revoke execute on function app.who_asks(text) from public;
  grant execute on function app.who_asks(text) to etabli_auth;`;

/** The tables that the sign-in library asks for, in a schema that nothing else may touch. */
export class CreateSignIn1763900100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema auth;
      create table auth."user" (
        "id" text not null primary key,
        "name" text not null,
        "email" text not null unique,
        "emailVerified" boolean not null,
        "image" text,
        "createdAt" timestamptz default current_timestamp not null,
        "updatedAt" timestamptz default current_timestamp not null);
      create table auth."session" (
        "id" text not null primary key,
        "expiresAt" timestamptz not null,
        "token" text not null unique,
        "createdAt" timestamptz default current_timestamp not null,
        "updatedAt" timestamptz not null,
        "ipAddress" text,
        "userAgent" text,
        "userId" text not null references auth."user" ("id") on delete cascade);
      create table auth."account" (
        "id" text not null primary key,
        "accountId" text not null,
        "providerId" text not null,
        "userId" text not null references auth."user" ("id") on delete cascade,
        "accessToken" text,
        "refreshToken" text,
        "idToken" text,
        "accessTokenExpiresAt" timestamptz,
        "refreshTokenExpiresAt" timestamptz,
        "scope" text,
        "password" text,
        "createdAt" timestamptz default current_timestamp not null,
        "updatedAt" timestamptz not null);
      create table auth."verification" (
        "id" text not null primary key,
        "identifier" text not null,
        "value" text not null,
        "expiresAt" timestamptz not null,
        "createdAt" timestamptz default current_timestamp not null,
        "updatedAt" timestamptz default current_timestamp not null);
      create index "session_userId_idx" on auth."session" ("userId");
      create index "account_userId_idx" on auth."account" ("userId");
      create index "verification_identifier_idx" on auth."verification" ("identifier");
      grant usage on schema auth to etabli_auth;
      grant select, insert, update, delete on all tables in schema auth to etabli_auth;`);
    await runner.query(whoAsks);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.who_asks(text); drop schema auth cascade');
  }
}

import { randomUUID } from 'node:crypto';
import type { PersonActor } from '../../src/platform/access/actor.ts';
import { WhoAsks } from '../../src/platform/access/who-asks.ts';
import { givenProgramme, givenTerritory } from '../given/territories.ts';
import { givenAccount, password } from '../given/visitors.ts';
import type { TestApp } from '../test-app.ts';
import { Visitor } from '../visitor.ts';
import type { Held, MatrixActor } from './actors.ts';

export type MatrixWorld = {
  here: string;
  elsewhere: string;
  /** One visitor plays all parts: memberships are read at each request, so they may change under it. */
  play(actor: MatrixActor): Promise<Visitor>;
  /** The same part for a direct call, past the guard of the routes. */
  actorFor(actor: MatrixActor): Promise<PersonActor>;
};

/** Two territories in preparation and a published one, and an account that takes every part. */
export async function givenMatrixWorld(app: TestApp): Promise<MatrixWorld> {
  const officer = await givenProgramme(app);
  const [here, elsewhere, open] = [
    await givenTerritory(app, officer, { code: 'ici' }),
    await givenTerritory(app, officer, { code: 'ailleurs' }),
    await givenTerritory(app, officer, { code: 'publie' }),
  ];
  await app.asOwner(`update territories set state = 'active' where id = $1`, [open.id]);
  const places = { region: null, here: here.id, elsewhere: elsewhere.id };
  const account = await givenAccount(app, []);
  const player = new Visitor(app);
  await player.signIn(account.email, password);

  const hold = async (held: Held[]) => {
    await app.asOwner('delete from memberships where account_id = $1', [account.id]);
    for (const { role, place, from = '2020-01-01', until = null } of held) {
      await app.asOwner(
        `insert into memberships (id, account_id, role, territory_id, during)
         values ($1, $2, $3, $4, daterange($5, $6, '[]'))`,
        [randomUUID(), account.id, role, places[place], from, until],
      );
    }
  };
  return {
    here: here.id,
    elsewhere: elsewhere.id,
    play: async ({ held }) => {
      await hold(held ?? []);
      return held === null ? new Visitor(app) : player;
    },
    actorFor: async ({ held }) => {
      await hold(held ?? []);
      return app.get(WhoAsks).person(account.id);
    },
  };
}

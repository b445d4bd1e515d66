import type { PersonActor } from '../../src/platform/access/actor.ts';
import type { TestApp } from '../test-app.ts';
import { givenPerson } from './accounts.ts';
import { aZoneInput, givenProgramme, givenTerritory } from './territories.ts';

export type TwoTerritories = {
  officer: PersonActor;
  a: { id: string; coordinator: PersonActor };
  b: { id: string; coordinator: PersonActor };
};

/** Two drafts, each with a zone, a dated change and somebody who runs it. */
export async function givenTwoTerritories(app: TestApp): Promise<TwoTerritories> {
  const officer = await givenProgramme(app);
  const made = async (code: string) => {
    const zones = [aZoneInput({ name: `Zone ${code}` })];
    const { id } = await givenTerritory(app, officer, { code, zones });
    const role = 'territory_coordinator';
    return { id, coordinator: await givenPerson(app, { role, territoryId: id }) };
  };
  return { officer, a: await made('a'), b: await made('b') };
}

import { plainDate } from '@etabli/domain/values/plain-date';
import { programme2022, programmeCode } from '../../src/demonstration/programme.ts';
import type { PersonActor } from '../../src/platform/access/actor.ts';
import { CreateTerritory } from '../../src/territories/create-territory.ts';
import { PublishRules } from '../../src/territories/publish-rules.ts';
import type { CreateTerritoryInput } from '../../src/territories/territory-input.dto.ts';
import type { TerritoryView } from '../../src/territories/territory-view.dto.ts';
import type { TestApp } from '../test-app.ts';
import { givenPerson } from './accounts.ts';

/** A region officer, and the programme of 2022. */
export async function givenProgramme(app: TestApp): Promise<PersonActor> {
  const officer = await givenPerson(app, { role: 'region_officer' });
  await app.get(PublishRules).publish(officer, programmeCode, programme2022);
  return officer;
}

export const aZoneInput = (
  given: Partial<CreateTerritoryInput['zones'][number]> = {},
): CreateTerritoryInput['zones'][number] => ({
  name: 'Haut-Essai',
  municipality: 'Essai',
  district: 'Verviers',
  province: 'Liège',
  inhabitants: { count: 9_000, on: plainDate('2024-01-01'), source: { title: 'Essai' } },
  countedWith: null,
  point: null,
  ...given,
});

/** Zones as a page shows them, sent back as its form does: days leave as text and come as days. */
export const zonesSentBack = (zones: TerritoryView['zones']) =>
  zones as CreateTerritoryInput['zones'];

export const aTerritoryInput = (
  given: Partial<CreateTerritoryInput> = {},
): CreateTerritoryInput => ({
  programmeCode,
  code: 'val-d-essai',
  name: 'Val d’Essai',
  isNamePublished: true,
  isDemonstration: true,
  promoter: null,
  jobsTarget: null,
  committeeInstalledOn: null,
  agreementSignedOn: null,
  zones: [aZoneInput()],
  on: plainDate('2024-03-01'),
  reason: 'Pour essayer.',
  ...given,
});

export const givenTerritory = (
  app: TestApp,
  officer: PersonActor,
  given: Partial<CreateTerritoryInput> = {},
): Promise<TerritoryView> => app.get(CreateTerritory).create(officer, aTerritoryInput(given));

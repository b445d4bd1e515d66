import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { givenFiles, type PlantedFile } from '../../test/given/beneficiaries.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import type { CorrectFileInput } from './beneficiary-input.dto.ts';
import { CorrectFile } from './correct-file.ts';

let app: TestApp;
let places: TwoTerritories;
let worker: PersonActor;
let file: PlantedFile;

beforeAll(async () => {
  app = await openTestApp();
  places = await givenTwoTerritories(app);
  worker = await givenPerson(app, { role: 'guidance_worker', territoryId: places.a.id });
});
beforeEach(async () => {
  [file] = (await givenFiles(app, places.a.id, [{ zone: 'Zone d’avant' }])) as [PlantedFile];
});
afterAll(() => app.close());

const correct = (given: Partial<CorrectFileInput>, actor = worker) =>
  app.get(CorrectFile).correct(actor, file.id, { reason: null, version: 1, ...given });

describe('correcting a file', () => {
  it('keeps both values of each field in the history, and names the fields alone in the log', async () => {
    const wishes = [{ workKind: 'repair' as const, words: 'réparer des vélos' }];
    const receipt = await correct({ phone: '0470 11 22 33', wishes, givenName: file.givenName });
    expect(receipt).toEqual({
      id: file.id,
      reference: file.reference,
      state: 'contact',
      version: 2,
    });
    const [change] = await app.asOwner(
      'select kind, number, details from beneficiary_changes where beneficiary_id = $1',
      [file.id],
    );
    expect(change).toEqual({
      kind: 'corrected',
      number: 2,
      details: {
        fields: [
          { field: 'phone', before: '0470 00 00 00', after: '0470 11 22 33' },
          { field: 'wishes', before: [], after: wishes },
        ],
      },
    });
    const [entry] = await app.asOwner<{ facts: { fields: string } }>(
      'select facts from audit.entries where subject = $1',
      [`beneficiary:${file.id}`],
    );
    expect(entry?.facts.fields).toBe('phone,wishes');
    expect(JSON.stringify(entry)).not.toContain('vélos');
  });

  it('does not ask about a zone of before that nobody touches', async () => {
    await expect(correct({ phone: '0470 11 22 33' })).resolves.toMatchObject({ version: 2 });
  });

  it('shows both values to the second of two people', async () => {
    await correct({ phone: '0470 00 00 02' });
    await expect(correct({ phone: '0470 00 00 03' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'beneficiaries.changed-meanwhile',
      params: {
        version: 2,
        by: expect.stringContaining('Personne'),
        fields: [{ field: 'phone', theirs: '0470 00 00 02', yours: '0470 00 00 03' }],
      },
    });
  });

  it('happens once when two people correct at the same moment', async () => {
    const both = await Promise.allSettled([
      correct({ phone: '0470 00 00 02' }),
      correct({ phone: '0470 00 00 03' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    ['nothing that is otherwise', { givenName: 'Camille' }, 'beneficiaries.nothing-changed'],
    ['the only way to reach the person taken away', { phone: null }, 'shared.check-the-form'],
    ['a zone that the territory does not have', { zone: 'Ailleurs' }, 'shared.check-the-form'],
  ])('is refused with %s', async (_, given, code) => {
    await expect(correct(given)).rejects.toMatchObject({ code });
  });

  it('does not exist for who works elsewhere or only reads', async () => {
    const auditor = await givenPerson(app, { role: 'auditor', territoryId: places.a.id });
    for (const actor of [places.b.coordinator, auditor, places.officer]) {
      await expect(correct({ phone: '0470 00 00 02' }, actor)).rejects.toMatchObject({
        code: 'shared.not-found',
      });
    }
  });
});

import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenProgramme, givenTerritory } from '../../test/given/territories.ts';
import { type InlineRelay, openInlineRelay } from '../../test/inline-relay.ts';
import { type MailServer, openMailServer } from '../../test/mail-server.ts';
import { readLetter } from '../../test/read-letter.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { MoveTerritory } from './move-territory.ts';

let app: TestApp;
let officer: PersonActor;
let mail: MailServer;
let inline: InlineRelay;
beforeAll(async () => {
  mail = await openMailServer();
  app = await openTestApp();
  inline = await openInlineRelay({ ...app.env, SMTP_URL: mail.url });
  officer = await givenProgramme(app);
});
afterAll(async () => {
  await inline.close();
  await mail.close();
  await app.close();
});
afterEach(async () => {
  mail.refuses = () => false;
  await inline.deliver();
  mail.letters.length = 0;
});

const addressOf = ({ id }: PersonActor) => `${id}@etabli.example`;
const recipients = () => mail.letters.flatMap(({ to }) => to).sort();

async function givenMovedTerritory(code: string, team: (id: string) => Promise<unknown>) {
  const { id } = await givenTerritory(app, officer, { code, name: 'Forêt-sur-Essai' });
  await team(id);
  const on = plainDate('2024-04-01');
  const move = { to: 'validated', on, reason: 'Retenu par le jury.', decision: null, version: 1 };
  await app.get(MoveTerritory).move(officer, id, { ...move, to: 'validated' });
}

describe('the team of a territory that has moved', () => {
  it('reads in French what its state is, since when and why', async () => {
    await givenMovedTerritory('lettre', (territoryId) =>
      givenPerson(app, { role: 'territory_coordinator', territoryId }),
    );
    await inline.deliver();
    const { subject, body } = readLetter(mail.letters[0]?.text ?? '');
    const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(plain(subject)).toBe('Forêt-sur-Essai : Choisi');
    expect(plain(body)).toContain('Le territoire « Forêt-sur-Essai » a changé d’état.');
    expect(plain(body)).toContain('Il est maintenant : Choisi, depuis le 1er avril 2024.');
    expect(plain(body)).toContain('Raison donnée : Retenu par le jury.');
  });

  it('is who runs it that day, and nobody else', async () => {
    const invited: PersonActor[] = [];
    await givenMovedTerritory('equipe', async (territoryId) => {
      const { id: elsewhere } = await givenTerritory(app, officer, { code: 'ailleurs' });
      invited.push(
        await givenPerson(app, {
          role: 'territory_coordinator',
          territoryId,
          until: dayFromToday(0),
        }),
        await givenPerson(app, {
          role: 'legal_representative',
          territoryId,
          from: dayFromToday(0),
        }),
      );
      const role = 'territory_coordinator';
      await givenPerson(app, { role, territoryId, until: dayFromToday(-1) });
      await givenPerson(app, { role, territoryId, from: dayFromToday(1) });
      await givenPerson(app, { role, territoryId: elsewhere });
      await givenPerson(app, { role: 'employer', territoryId });
      await givenPerson(app, { role: 'auditor', territoryId });
    });
    await inline.deliver();
    expect(recipients()).toEqual(invited.map(addressOf).sort());
  });

  it('gets no letter for somebody who left between the move and the letter', async () => {
    await givenMovedTerritory('depart', (territoryId) =>
      givenPerson(app, { role: 'territory_coordinator', territoryId }),
    );
    // First that it was created, then that it was moved.
    await inline.deliverOldest();
    await inline.deliverOldest();
    const called = await app.asOwner<{ territory: string }>(
      `select ids ->> 'territoryId' as territory from outbox
       where fact = 'territory.letter-called-for' and relayed_at is null`,
    );
    expect(called).toHaveLength(1);
    await app.asOwner(
      `update memberships set during = daterange('2020-01-01', current_date)
       where territory_id = $1`,
      [called[0]?.territory],
    );
    await inline.deliver();
    expect(recipients()).toEqual([]);
  });

  it('is told again when the mail server was away: the fact waits', async () => {
    await givenMovedTerritory('panne', (territoryId) =>
      givenPerson(app, { role: 'territory_coordinator', territoryId }),
    );
    mail.refuses = () => true;
    await expect(inline.deliver()).rejects.toMatchObject({ responseCode: 550 });
    expect(mail.letters).toEqual([]);
    mail.refuses = () => false;
    await inline.deliver();
    expect(mail.letters).toHaveLength(1);
  });

  it('is not told twice because the letter to one of them is refused', async () => {
    const team: PersonActor[] = [];
    await givenMovedTerritory('refus', async (territoryId) => {
      for (const role of ['territory_coordinator', 'legal_representative'] as const) {
        team.push(await givenPerson(app, { role, territoryId }));
      }
    });
    const refused = addressOf(team[0] as PersonActor);
    mail.refuses = (address) => address === refused;
    await expect(inline.deliver()).rejects.toMatchObject({ responseCode: 550 });
    await expect(inline.deliver()).rejects.toMatchObject({ responseCode: 550 });
    mail.refuses = () => false;
    await inline.deliver();
    expect(recipients()).toEqual(team.map(addressOf).sort());
  });
});

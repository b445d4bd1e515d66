import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MailServer, openMailServer } from '../../../test/mail-server.ts';
import { readLetter } from '../../../test/read-letter.ts';
import { Mailer } from './mailer.ts';

const letter = {
  id: 'a-letter',
  to: 'coordination@etabli.example',
  subject: 'Forêt-sur-Essai : Arrêté',
  text: 'Bonjour,\n\nÀ l’essai.',
};
const MAIL_FROM = 'Établi <ne-pas-repondre@etabli.example>';

let folder: string;
let server: MailServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etabli-mail-'));
  server = await openMailServer();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe('a letter with a mail server', () => {
  it('arrives with its accents, its sender and its own name', async () => {
    const mailer = new Mailer({ MAIL_FROM, SMTP_URL: server.url, DATA_DIR: folder });
    await mailer.send(letter);
    expect(server.letters).toHaveLength(1);
    const [arrived] = server.letters;
    expect(arrived?.to).toEqual([letter.to]);
    const { headers, subject, body } = readLetter(arrived?.text ?? '');
    expect({ subject, body }).toEqual({ subject: letter.subject, body: letter.text });
    expect(headers).toMatch(/^message-id: <a-letter@etabli.invalid>$/im);
    expect(headers).toMatch(/^from: .*<ne-pas-repondre@etabli.example>$/im);
    expect(await readdir(folder)).toEqual([]);
  });

  it('fails aloud when the server refuses it', async () => {
    server.refuses = () => true;
    const mailer = new Mailer({ MAIL_FROM, SMTP_URL: server.url, DATA_DIR: folder });
    await expect(mailer.send(letter)).rejects.toMatchObject({ responseCode: 550 });
  });

  it('fails aloud when nobody answers', async () => {
    const mailer = new Mailer({ MAIL_FROM, SMTP_URL: 'smtp://127.0.0.1:1', DATA_DIR: folder });
    await expect(mailer.send(letter)).rejects.toMatchObject({ code: 'ESOCKET' });
  });
});

describe('a letter without a mail server', () => {
  it('is kept as a file, and sent twice it is one file', async () => {
    const mailer = new Mailer({ MAIL_FROM, DATA_DIR: folder });
    await mailer.send(letter);
    await mailer.send(letter);
    expect(await readdir(join(folder, 'mail'))).toEqual(['a-letter.eml']);
    const { subject, body } = readLetter(await readFile(join(folder, 'mail/a-letter.eml'), 'utf8'));
    expect({ subject, body }).toEqual({ subject: letter.subject, body: letter.text });
  });
});

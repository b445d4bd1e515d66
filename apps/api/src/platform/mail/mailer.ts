import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import type { Env } from '../env.ts';

/** `id` names the letter: sent twice, a provider may drop the second, and a file is written once. */
export type Letter = { id: string; to: string; subject: string; text: string };

/** A server that does not answer must not hold the reaction's transaction open for minutes. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends letters by SMTP; without a server they are kept as files, so that nothing is lost or pretended. */
export class Mailer {
  private readonly transport: Transporter;

  constructor(private readonly env: Pick<Env, 'SMTP_URL' | 'MAIL_FROM' | 'DATA_DIR'>) {
    this.transport = env.SMTP_URL
      ? createTransport({ url: env.SMTP_URL, ...patience })
      : createTransport({ streamTransport: true, buffer: true });
  }

  async send({ id, ...letter }: Letter): Promise<void> {
    const messageId = `<${id}@etabli.invalid>`;
    const sent = await this.transport.sendMail({ from: this.env.MAIL_FROM, messageId, ...letter });
    if (!this.env.SMTP_URL) {
      await this.keep(id, sent.message as Buffer);
    }
  }

  /** Under its name only when it is whole: whoever reads the folder never sees half a letter. */
  private async keep(id: string, message: Buffer): Promise<void> {
    const folder = join(this.env.DATA_DIR, 'mail');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${id}.part`), message);
    await rename(join(folder, `${id}.part`), join(folder, `${id}.eml`));
  }
}

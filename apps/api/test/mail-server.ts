import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

type Arrived = { to: string[]; text: string };
export type MailServer = {
  url: string;
  /** The letters that it took, in the order in which they came. */
  letters: Arrived[];
  /** How often somebody was refused. */
  refusals: number;
  /** Says of an address whether a letter for it is refused. */
  refuses: (address: string) => boolean;
  close(): Promise<void>;
};

/** A mail server on this machine that keeps what it is given. */
export async function openMailServer(): Promise<MailServer> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _, done) => {
      if (mail.refuses(address)) {
        mail.refusals += 1;
        done(Object.assign(new Error(`no such mailbox: ${address}`), { responseCode: 550 }));
      } else {
        done();
      }
    },
    onData: (stream, { envelope }, done) => {
      let text = '';
      stream.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      stream.on('end', () => {
        mail.letters.push({ to: envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const mail: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    letters: [],
    refusals: 0,
    refuses: () => false,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mail;
}

import { connect } from 'node:net';
import getPort from 'get-port';
import { type Server, startWatched } from './watched-server.ts';

export type Redis = Server & {
  url: string;
  /** Sends one command, answers what the server said, as it was sent. */
  ask(...words: string[]): Promise<string>;
};

/** A Debian Redis that lives for one test and keeps nothing. */
export async function startDebianRedis(program: string, folder: string): Promise<Redis> {
  const port = await getPort({ host: '127.0.0.1' });
  const ask = (...words: string[]) => askRedis(port, words);
  const settings = { port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no' };
  const server = await startWatched({
    run: program,
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    account: null,
    ready: async () => (await ask('PING').catch(() => '')).startsWith('+PONG'),
  });
  return { ...server, url: `redis://127.0.0.1:${port}`, ask };
}

/** Redis speaks in lines: after QUIT it closes, and all that was said is there. */
function askRedis(port: number, words: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let said = '';
    socket.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
    });
    socket.on('error', reject).on('close', () => resolve(said));
    socket.write(`${asCommand(words)}${asCommand(['QUIT'])}`);
  });
}

function asCommand(words: string[]): string {
  const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
  return `*${words.length}\r\n${parts.join('')}`;
}

import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, it, onTestFinished } from 'vitest';
import { assertPortsFree } from './ports.ts';

async function stranger(host: string) {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { server, port: (server.address() as AddressInfo).port };
}

const own = Object.values(networkInterfaces()).flatMap((all) => all?.map((one) => one.address));
const hosts = ['127.0.0.1', '0.0.0.0', '::1'].filter(
  (host) => host !== '::1' || own.includes(host),
);

it.each(hosts)('finds a stranger who listens on %s', async (host) => {
  const { port } = await stranger(host);
  const line = new RegExp(
    `^Port ${port} is taken by .+ \\(process ${process.pid}\\): stop that, or set PORTAL_PORT`,
  );
  await expect(assertPortsFree([{ variable: 'PORTAL_PORT', port }], false)).rejects.toThrow(line);
});

it('is content with a port that nobody uses', async () => {
  const { server, port } = await stranger('127.0.0.1');
  server.close();
  await once(server, 'close');
  await assertPortsFree([{ variable: 'PORTAL_PORT', port }], false);
});

it('waits for what a killed launcher left behind', async () => {
  const { server, port } = await stranger('127.0.0.1');
  setTimeout(() => server.close(), 300);
  await assertPortsFree([{ variable: 'PORTAL_PORT', port }], true);
});

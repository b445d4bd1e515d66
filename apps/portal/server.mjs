import { createServer } from 'node:http';
import { readEnv } from './src/read-env.ts';
import { filePolicy, isFile, securityHeaders } from './src/security-headers.ts';

const read = readEnv(process.env);
if ('wrong' in read) {
  process.stderr.write(`${read.wrong}\n`);
  process.exit(1);
}
const { env } = read;

// The adapter takes https for granted, and over plain http it would then refuse every form.
process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto';

// By a computed address, so that no type checker ever reads the built bundle.
const { handler } = await import(new URL('build/handler.js', import.meta.url).href);
const headers = securityHeaders(env.PORTAL_ORIGIN);

const server = createServer((request, response) => {
  request.headers['x-forwarded-proto'] ??= 'http';
  response.setHeaders(headers);
  if (isFile(request.url)) {
    response.setHeader('Content-Security-Policy', filePolicy);
  }
  handler(request, response, () => {
    response.statusCode = 404;
    response.end();
  });
});

server.on('error', (fault) => {
  const { code } = /** @type {NodeJS.ErrnoException} */ (fault);
  const told =
    code === 'EADDRINUSE' ? 'the port is taken: set PORTAL_PORT to another one' : fault.message;
  process.stderr.write(`Portal on port ${env.PORTAL_PORT}: ${told}\n`);
  process.exit(1);
});

server.listen(env.PORTAL_PORT, env.PORTAL_HOST, () => process.send?.({ ready: true }));

function close() {
  server.close(() => process.exit(0));
  server.closeAllConnections();
}
process.on('disconnect', close);
process.on('SIGTERM', close);
process.on('SIGINT', close);

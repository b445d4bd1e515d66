import { createServer } from 'node:http';
import { isTooBig, largestUpload } from './src/is-too-big.ts';
import { readEnv } from './src/read-env.ts';
import { securityHeaders } from './src/security-headers.ts';

const env = readEnv(process.env);

// The adapter takes https for granted, and over plain http it would then refuse every form.
process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto';

// Kit knows one ceiling for all forms; ours for all but the lists that are sent stands in `is-too-big.ts`.
process.env.BODY_SIZE_LIMIT ??= String(largestUpload);

// By a computed address, so that no type checker ever reads the built bundle.
const { handler } = await import(new URL('build/handler.js', import.meta.url).href);
const headers = securityHeaders(env.ADMIN_ORIGIN);

const server = createServer((request, response) => {
  request.headers['x-forwarded-proto'] ??= 'http';
  // Before Kit: static files never pass its hooks.
  response.setHeaders(headers);
  if (isTooBig(request)) {
    response.writeHead(413, { connection: 'close' }).end();
    return;
  }
  handler(request, response, () => {
    response.statusCode = 404;
    response.end();
  });
});

server.on('error', (fault) => {
  const { code } = /** @type {NodeJS.ErrnoException} */ (fault);
  const told =
    code === 'EADDRINUSE' ? 'the port is taken: set ADMIN_PORT to another one' : fault.message;
  process.stderr.write(`Admin on port ${env.ADMIN_PORT}: ${told}\n`);
  process.exit(1);
});

server.listen(env.ADMIN_PORT, env.ADMIN_HOST, () => process.send?.({ ready: true }));

function close() {
  server.close(() => process.exit(0));
  server.closeAllConnections();
}
process.on('disconnect', close);
process.on('SIGTERM', close);
process.on('SIGINT', close);

import { appendFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const [name, portVariable, fault] = process.argv.slice(2);
const say = (word) => appendFileSync(process.env.TRACE, `${word}\n`);
const seen = ['DATABASE_URL', 'ENCRYPTION_KEY'].filter((secret) => process.env[secret]);

const stop = (why) => {
  say(`${name} ends by ${why}`);
  if (fault !== 'stubborn') {
    process.exit(0);
  }
};
process.on('SIGTERM', () => stop('SIGTERM'));
process.on('SIGINT', () => stop('SIGINT'));
process.once('disconnect', () => stop('disconnect'));

if (fault === 'breaks') {
  console.log(JSON.stringify({ level: 50, msg: 'the roof came down' }));
  process.exit(3);
}
createServer((request, response) => {
  if (request.url === '/crash') {
    console.log('I was asked to crash');
    process.exit(4);
  }
  response.end(seen.join());
}).listen(Number(process.env[portVariable]), '127.0.0.1', () => {
  writeFileSync(join(import.meta.dirname, `${name}.pid`), String(process.pid));
  say(`${name} is up`);
  if (fault !== 'silent') {
    process.send({ ready: true });
  }
});

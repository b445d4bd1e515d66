import { pathToFileURL } from 'node:url';
import fastify from 'fastify';
import { Pool } from 'pg';

/**
 * The yardstick of the list: bare Fastify and pg that run the same statements as the API, one after the
 * other, without actor, transaction or rights. A program of its own, so that each server has its process.
 */
const { DATABASE_URL, PORT, LIST_MODULE } = process.env;
const { listTerritoryRows } = await import(pathToFileURL(LIST_MODULE ?? '').href);
const pool = new Pool({ connectionString: DATABASE_URL, max: 15 });

async function ask(statements: { text: string; values: unknown[] }[]): Promise<unknown[][]> {
  const answers: unknown[][] = [];
  for (const { text, values } of statements) {
    answers.push((await pool.query(text, values)).rows);
  }
  return answers;
}

const app = fastify();
app.get('/territories', () => listTerritoryRows(ask, { visible: null, sort: 'name', limit: 50 }));
await app.listen({ port: Number(PORT), host: '127.0.0.1' });
process.send?.({ ready: true });

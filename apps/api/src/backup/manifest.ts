import { z } from 'zod';

export const manifestName = 'manifest.json';
export const manifestFormat = 1;

const tableName = z.string().regex(/^[A-Za-z0-9_]+\.[A-Za-z0-9_]+$/);
const count = z.number().int().nonnegative();

const table = z.object({
  name: tableName,
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  rows: count,
  /** Of the file as it lies on the disk. */
  bytes: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Makes the key of an encrypted file its own. */
  salt: z.base64().optional(),
});

export const manifestSchema = z.object({
  format: z.literal(manifestFormat),
  id: z.uuid(),
  /** The moment of the snapshot: what was committed later is not in the backup. */
  madeAt: z.iso.datetime(),
  /** All that made the schema, oldest first; the last is the schema's version. */
  migrations: z.array(z.string()).min(1),
  server: z.object({ version: z.string(), major: count }),
  /** How rows are written: `binary` is for the same PostgreSQL, `text` for any. */
  form: z.enum(['binary', 'text']),
  keys: z.object({ seal: z.string(), backup: z.string().nullable() }),
  tables: z.array(table),
  sequences: z.array(
    z.object({ name: tableName, last: z.string().regex(/^-?\d+$/), isCalled: z.boolean() }),
  ),
  /** Tables that are not in the backup on purpose. */
  leftOut: z.array(z.string()),
});

export type Manifest = z.output<typeof manifestSchema>;
export type ManifestTable = z.output<typeof table>;

export const fileOf = (manifest: Pick<Manifest, 'keys'>, table: string): string =>
  `${table}.copy.zst${manifest.keys.backup ? '.enc' : ''}`;

/** Which file of which backup: what an encrypted file is bound to. */
export const contextOf = (manifest: Pick<Manifest, 'keys' | 'id'>, table: string): string =>
  `${manifest.id}/${fileOf(manifest, table)}`;

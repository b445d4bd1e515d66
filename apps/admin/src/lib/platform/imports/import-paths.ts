import { resolve } from '$app/paths';
import type { ListKind } from './column-label.ts';

const starts = {
  people: '/beneficiaries/import',
  activities: '/activities/import',
  structures: '/non-competition/import',
} as const;

type Query = Record<string, string | null | undefined>;

function queryOf(query: Query): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

/** Where a list of this kind is sent from. */
export const startPath = (kind: ListKind, query: Query = {}): string =>
  resolve(starts[kind]) + queryOf(query);

/** One import of it. */
export const importPath = (kind: ListKind, importId: string, query: Query): string =>
  resolve(`${starts[kind]}/[id=uuid]`, { id: importId }) + queryOf(query);

/** Its refused rows, as a sheet. */
export const refusedPath = (kind: ListKind, importId: string, query: Query): string =>
  resolve(`${starts[kind]}/[id=uuid]/refused`, { id: importId }) + queryOf(query);

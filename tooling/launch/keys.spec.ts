import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findEncryptionKey, keepKeys, keysFile, readKeys } from './keys.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const given = Buffer.alloc(32, 1).toString('base64');
const other = Buffer.alloc(32, 2).toString('base64');

it('makes a key once, for its owner alone, and finds it again', () => {
  const asked = { dataFolder: temporaryFolder(), given: undefined, isEmbedded: true };
  const first = findEncryptionKey(asked);
  expect(first.isNew).toBe(true);
  expect(Buffer.from(first.key, 'base64')).toHaveLength(32);
  expect(statSync(keysFile(asked.dataFolder)).mode & 0o777).toBe(0o600);
  expect(findEncryptionKey(asked)).toEqual({ key: first.key, isNew: false });
});

it('keeps what else is in the file', () => {
  const dataFolder = temporaryFolder();
  keepKeys(dataFolder, { databasePassword: 'kept' });
  findEncryptionKey({ dataFolder, given: undefined, isEmbedded: true });
  expect(readKeys(dataFolder).databasePassword).toBe('kept');
});

it('does not keep a key that was given, but knows it again', () => {
  const dataFolder = temporaryFolder();
  const asked = { dataFolder, given, isEmbedded: true };
  expect(findEncryptionKey(asked)).toEqual({ key: given, isNew: false });
  expect(readFileSync(keysFile(dataFolder), 'utf8')).not.toContain(given);
  expect(findEncryptionKey(asked).key).toBe(given);
  expect(() => findEncryptionKey({ ...asked, given: other })).toThrow('is not the key with which');
  expect(() => findEncryptionKey({ ...asked, given: undefined })).toThrow('was written with one');
});

it('asks for a key where the database is the operator’s own', () => {
  const dataFolder = temporaryFolder();
  const asked = { dataFolder, given: undefined, isEmbedded: false };
  expect(() => findEncryptionKey(asked)).toThrow('ENCRYPTION_KEY is not set; with DATABASE_URL');
  expect(findEncryptionKey({ ...asked, given })).toEqual({ key: given, isNew: false });
});

it('says so when the file is damaged', () => {
  const dataFolder = temporaryFolder();
  writeFileSync(keysFile(dataFolder), '{"databasePassword":');
  expect(() => readKeys(dataFolder)).toThrow('is damaged');
});

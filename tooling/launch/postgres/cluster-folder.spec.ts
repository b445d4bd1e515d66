import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { assertRoom, lastCause } from './cluster-folder.ts';

it('says how much room is missing on a full disk', () => {
  const folder = temporaryFolder();
  assertRoom(folder, 1);
  expect(() => assertRoom(folder, 1_000_000_000)).toThrow(
    /^The disk is full: .+ has \d+ MB left, the database takes 1000000000 to start\.$/,
  );
});

it.each([
  [
    'initdb: error: could not look up effective user ID 7: user does not exist',
    'could not look up effective user ID 7: user does not exist',
  ],
  [
    '2026 CET [7] LOG:  starting\n2026 CET [7] FATAL:  data directory is strange\n2026 LOG:  end',
    'data directory is strange',
  ],
  ['PANIC:  could not write to file "x": No space left on device', 'the disk is full.'],
  ['only words\n', 'only words'],
  ['', ''],
])('finds the cause in what a server says: %s', (said, cause) => {
  expect(lastCause(said)).toBe(cause);
});

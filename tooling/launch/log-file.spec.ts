import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLog } from './log-file.ts';
import { readTail, sizeOf } from './log-tail.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const logFile = () => join(temporaryFolder(), 'logs', 'x.log');

it('keeps what is said, for its owner alone, and goes on where it stopped', () => {
  const file = logFile();
  openLog(file).write('one\n');
  openLog(file).write('two\n');
  expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('moves a log aside that has grown large, and keeps three of those', () => {
  const file = logFile();
  const log = openLog(file, 10);
  for (let number = 0; number < 12; number += 1) {
    log.write(`line ${number}\n`);
  }
  expect(['.1', '.2', '.3'].map((end) => existsSync(file + end))).toEqual([true, true, true]);
  expect(existsSync(`${file}.4`)).toBe(false);
  expect(sizeOf(file)).toBeLessThanOrEqual(20);
});

it('knows the last lines without reading the file', () => {
  const log = openLog(logFile());
  log.write('one\ntw');
  log.write('o\nthree\n');
  expect(log.lastLines(2)).toEqual(['two', 'three']);
});

it('reads the end of a file that others write, from a place on', () => {
  const file = logFile();
  openLog(file).write('before\n');
  const from = sizeOf(file);
  openLog(file).write('after\n');
  expect(readTail(file, from)).toBe('after\n');
  expect(readTail(`${file}.not-there`)).toBe('');
});

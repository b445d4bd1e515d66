import type { Schemas } from '@etabli/sdk';
import { describe, expect, it } from 'vitest';
import type { FileChange } from '#lib/platform/files/change-words.ts';
import { findFileConflict } from './find-file-conflict.ts';
import { fileValues, readFile } from './read-file.ts';

type File = Schemas['BeneficiaryFile'];

const read = {
  givenName: 'Rosa',
  familyName: null,
  birthDate: null,
  phone: '0470 00 00 01',
  email: null,
  address: null,
  zone: null,
  language: 'fr',
  contactChannel: 'self',
  referredBy: null,
  worker: null,
  weeklyMinutesLeast: null,
  weeklyMinutesMost: null,
  travel: null,
  wishes: [],
  skills: [],
  state: 'met',
  version: 3,
} as unknown as File;

const change = (number: number, more: Partial<FileChange>): FileChange =>
  ({
    number,
    at: '2026-10-02T10:00:00Z',
    kind: 'corrected',
    by: { name: 'Paul', role: null },
    details: {},
    ...more,
  }) as FileChange;
const rung = change(4, {
  details: { fields: [{ field: 'phone', before: '0470 00 00 01', after: '0470 00 00 02' }] },
});
const now = (more: Partial<File>, version = 4) => ({ ...read, ...more, version });
const typedAs = (more: Partial<File>) => readFile(fileValues({ ...read, ...more }));
const conflict = (file: File, history: FileChange[], more: Partial<File>) =>
  findFileConflict(file, history, { version: 3, typed: typedAs(more) });

describe('two people who correct one file', () => {
  it('have to choose only where both changed', () => {
    const found = conflict(now({ phone: '0470 00 00 02' }), [rung], {
      phone: '0470 00 00 03',
      zone: 'Hodimont',
    });
    expect(found).toMatchObject({
      version: 4,
      by: 'Paul',
      both: [{ field: 'phone', yours: '0470 00 00 03', theirs: '0470 00 00 02' }],
      yours: ['zone'],
      theirs: [],
      movedTo: null,
    });
  });

  it('do not undo what the other did to a field that one left alone', () => {
    const found = conflict(now({ phone: '0470 00 00 02' }), [rung], { zone: 'Hodimont' });
    expect(found).toMatchObject({ both: [], theirs: ['phone'], yours: ['zone'] });
  });

  it('have nothing to choose when both wrote the same', () => {
    const same = { phone: '0470 00 00 02' };
    expect(conflict(now(same), [rung], same)).toMatchObject({ both: [], theirs: [], yours: [] });
  });

  it('learn that the file moved, and lose nothing by a contact', () => {
    const moved = change(5, { kind: 'moved', to: 'volunteer' });
    const contacted = change(4, { kind: 'contacted' });
    const found = conflict(now({ state: 'volunteer' }, 5), [moved, contacted], { zone: 'Dison' });
    expect(found).toMatchObject({ movedTo: 'volunteer', yours: ['zone'], both: [] });
  });
});

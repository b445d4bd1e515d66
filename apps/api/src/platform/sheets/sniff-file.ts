import { refuse } from '../http/refusal.ts';
import { fileMegabytes, limits } from './limits.ts';
import { bytesOf, headOf, type OpenFile } from './open-file.ts';
import { openArchive } from './zip-entries.ts';

/** What a person may have sent instead of a list; each has its word in the message. */
type OtherKind =
  | 'old_excel'
  | 'protected'
  | 'open_document'
  | 'word'
  | 'pdf'
  | 'page'
  | 'picture'
  | 'program'
  | 'archive'
  | 'unknown';

const otherKind = (kind: OtherKind) => refuse.invalid('imports.file-of-other-kind', { kind });

const signatures: [bytes: number[], kind: OtherKind][] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x4d, 0x5a], 'program'],
  [[0x7f, 0x45, 0x4c, 0x46], 'program'],
  [[0xcf, 0xfa, 0xed, 0xfe], 'program'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'word'],
  [[0x1f, 0x8b], 'archive'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
];
const zip = [0x50, 0x4b];
/** The container of old Office files, and of a spreadsheet that is protected by a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];

const begins = (head: Buffer, bytes: number[]) =>
  head.subarray(0, bytes.length).equals(Buffer.from(bytes));

async function holds(file: OpenFile, words: Buffer): Promise<boolean> {
  let rest = Buffer.alloc(0);
  for await (const piece of bytesOf(file)) {
    const both = Buffer.concat([rest, piece]);
    if (both.includes(words)) {
      return true;
    }
    rest = both.subarray(-words.length);
  }
  return false;
}

async function kindOfZip(file: OpenFile): Promise<'xlsx'> {
  const { names } = await openArchive(file);
  if (names.includes('xl/workbook.xml')) {
    return 'xlsx';
  }
  if (names.includes('xl/workbook.bin')) {
    throw otherKind('old_excel');
  }
  if (names.includes('content.xml')) {
    throw otherKind('open_document');
  }
  throw otherKind(names.includes('word/document.xml') ? 'word' : 'archive');
}

/** A file is what its bytes are, whatever its name says; what is no list is called by its own name. */
export async function sniffFile(file: OpenFile): Promise<'csv' | 'xlsx'> {
  if (file.size > limits.fileBytes) {
    throw refuse.invalid('imports.file-too-big', { megabytes: fileMegabytes });
  }
  const head = await headOf(file, 4_096);
  if (begins(head, zip) && file.size > 4) {
    return kindOfZip(file);
  }
  if (begins(head, compound)) {
    const isProtected = await holds(file, Buffer.from('EncryptedPackage', 'utf16le'));
    throw otherKind(isProtected ? 'protected' : 'old_excel');
  }
  const known = signatures.find(([bytes]) => begins(head, bytes));
  if (known) {
    throw otherKind(known[1]);
  }
  const text = head.toString('latin1').replace(/^ï»¿/, '').trim();
  if (text === '' && file.size <= head.length) {
    throw refuse.invalid('imports.file-empty');
  }
  if (/^<(!doctype|html|\?xml|table|head|body)/i.test(text)) {
    throw otherKind('page');
  }
  return 'csv';
}

import { refuse } from '../http/refusal.ts';
import { bytesOf, headOf, type OpenFile } from './open-file.ts';

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le';
export type Delimiter = ';' | ',' | '\t' | '|';

const utf16 = Buffer.from([0xff, 0xfe]);

/** UTF-8 if every byte of it is, else what Excel writes here by default; UTF-16 says so itself. */
export async function findEncoding(file: OpenFile): Promise<Encoding> {
  const head = await headOf(file, 4_096);
  if (head.subarray(0, 2).equals(utf16)) {
    return 'utf-16le';
  }
  if (head.includes(0)) {
    throw refuse.invalid('imports.file-of-other-kind', { kind: 'unknown' });
  }
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of bytesOf(file)) {
      strict.decode(piece, { stream: true });
    }
    strict.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The text, piece by piece, without its mark of order. */
export async function* decoded(file: OpenFile, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of bytesOf(file)) {
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
}

const candidates: Delimiter[] = [';', ',', '\t', '|'];

/** How often it stands in each line outside quotes; a quoted line break ends no line. */
function countsOf(text: string, delimiter: Delimiter): number[] {
  const counts = [0];
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') {
      quoted = !quoted;
    } else if (!quoted && sign === '\n') {
      counts.push(0);
    } else if (!quoted && sign === delimiter) {
      counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    }
  }
  return counts;
}

/** How many lines agree on the commonest count that is not zero, and that count. */
function agreement(counts: number[]): { lines: number; count: number } {
  const byCount = Map.groupBy(
    counts.filter((count) => count > 0),
    (count) => count,
  );
  const groups = [...byCount].map(([count, { length: lines }]) => ({ lines, count }));
  groups.sort((a, b) => b.lines - a.lines || b.count - a.count);
  return groups[0] ?? { lines: 0, count: 0 };
}

/** What separates the columns: what most lines have equally often. A comma inside numbers loses. */
export async function findDelimiter(file: OpenFile, encoding: Encoding): Promise<Delimiter> {
  let sample = '';
  for await (const piece of decoded(file, encoding)) {
    sample += piece;
    if (sample.length > 65_536) {
      break;
    }
  }
  const [, told] = /^sep=([;,\t|])\r?\n/.exec(sample) ?? [];
  if (told) {
    return told as Delimiter;
  }
  const found = candidates
    .map((delimiter) => ({ delimiter, ...agreement(countsOf(sample, delimiter)) }))
    .sort((a, b) => b.lines - a.lines || b.count - a.count);
  return found[0]?.lines ? found[0].delimiter : ';';
}

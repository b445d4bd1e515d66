import { posix } from 'node:path';
import { refuse } from '../http/refusal.ts';
import { limits } from './limits.ts';
import { readXml } from './xml-events.ts';
import type { Archive } from './zip-entries.ts';

export type Workbook = {
  /** The sheets that a person sees, in their order, and the entry that holds each. */
  sheets: { name: string; entry: string }[];
  /** Whether days are counted from 1904, as old Macintosh files do. */
  countsFrom1904: boolean;
};

async function targetsOf(archive: Archive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readXml(await archive.read('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id && Target) {
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target));
      }
    },
  });
  return targets;
}

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const targets = await targetsOf(archive);
  const workbook: Workbook = { sheets: [], countsFrom1904: false };
  await readXml(await archive.read('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') {
        workbook.countsFrom1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      }
      const entry = targets.get(attributes['r:id'] ?? '');
      const isSeen = (attributes.state ?? 'visible') === 'visible';
      if (name === 'sheet' && entry && isSeen) {
        workbook.sheets.push({ name: attributes.name ?? '', entry });
      }
    },
  });
  return workbook;
}

/** The texts that cells point to. They stay in memory, so there is a ceiling on them together. */
export async function readSharedTexts(archive: Archive): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let total = 0;
  let isText = false;
  let isReading = false;
  await readXml(await archive.read('xl/sharedStrings.xml'), {
    open: (name) => {
      text = name === 'si' ? '' : text;
      // Signs that only say how the text is spoken are no part of it.
      isReading = name === 'rPh' ? true : isReading;
      isText = name === 't' && !isReading;
    },
    text: (piece) => {
      text += isText ? piece : '';
    },
    close: (name) => {
      isText = false;
      isReading = name === 'rPh' ? false : isReading;
      if (name === 'si') {
        total += text.length;
        texts.push(text);
      }
      if (total > limits.textCharacters) {
        throw refuse.invalid('imports.file-too-big-unpacked');
      }
    },
  });
  return texts;
}

/** Formats of the standard that show a day. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** A format of the file's own shows a day when it has a day, a month or a year outside of quotes. */
const showsDay = (code: string) =>
  /[dy]|m{3,}/i.test(code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, ''));

/** For each style of cells, whether its numbers are days. */
export async function readDateStyles(archive: Archive): Promise<boolean[]> {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isInStyles = false;
  await readXml(await archive.read('xl/styles.xml'), {
    open: (name, { numFmtId, formatCode }) => {
      const id = Number(numFmtId);
      if (name === 'numFmt') {
        own.set(id, showsDay(formatCode ?? ''));
      }
      isInStyles = name === 'cellXfs' ? true : isInStyles;
      if (name === 'xf' && isInStyles) {
        styles.push(own.get(id) ?? isBuiltInDate(id));
      }
    },
    close: (name) => {
      isInStyles = name === 'cellXfs' ? false : isInStyles;
    },
  });
  return styles;
}

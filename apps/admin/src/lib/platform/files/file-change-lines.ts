import type { ChangeLine } from '../change-lines.ts';
import type { Words } from '../words-of.ts';
import { correctedFields, type FileChange } from './change-words.ts';
import { fileFieldKeys, isFileField } from './file-fields.ts';
import { fileValueText } from './file-value-text.ts';

/** What a correction of a file changed, each field before and after. */
export function fileChangeLines(change: FileChange, words: Words): ChangeLine[] {
  return correctedFields(change).map(({ field, before, after }) => ({
    label: isFileField(field) ? words.t(fileFieldKeys[field]) : field,
    before: fileValueText(field, before, words),
    after: fileValueText(field, after, words),
  }));
}

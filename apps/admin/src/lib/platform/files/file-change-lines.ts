import type { ChangeLine } from '../change-lines.ts';
import type { Words } from '../words-of.ts';
import type { FileChange } from './change-words.ts';
import { fileFieldKeys, isFileField } from './file-fields.ts';
import { fileValueText } from './file-value-text.ts';

type Corrected = { field: string; before: unknown; after: unknown };

/** What a correction of a file changed, each field before and after. */
export function fileChangeLines({ kind, details }: FileChange, words: Words): ChangeLine[] {
  const fields = kind === 'corrected' && Array.isArray(details.fields) ? details.fields : [];
  return fields.map(({ field, before, after }: Corrected) => ({
    label: isFileField(field) ? words.t(fileFieldKeys[field]) : field,
    before: fileValueText(field, before, words),
    after: fileValueText(field, after, words),
  }));
}

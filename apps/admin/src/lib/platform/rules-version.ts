import type { Words } from './words-of.ts';

/** A version of the programme’s rules in words: which one, and since when it holds. */
export const rulesVersionText = (
  { version, from }: { version: number; from: string | null },
  { t, dateInWords }: Pick<Words, 't' | 'dateInWords'>,
): string =>
  from === null
    ? t('admin_rules_version', { version })
    : t('admin_rules_version_from', { version, date: dateInWords(from) });

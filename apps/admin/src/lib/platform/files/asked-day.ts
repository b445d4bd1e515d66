import { parsePlainDate } from '@etabli/domain/values/plain-date';

/**
 * The day that an address asks about, written as machines or as people write it: 2026-10-01 or 1/10/2026.
 * Null when nothing is asked; undefined when there is no such day.
 */
export function askedDay(told: string | null): string | null | undefined {
  const text = (told ?? '').trim();
  if (text === '') {
    return null;
  }
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return parsePlainDate(year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text);
}

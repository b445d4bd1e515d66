export interface DateParts {
  day: string;
  month: string;
  year: string;
}

/** 2026-11-02 as three fields show it; anything else gives empty fields. */
export function splitDate(iso: string | null | undefined): DateParts {
  const [, year = '', month = '', day = ''] = iso?.match(/^(\d{4})-(\d{2})-(\d{2})/) ?? [];
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

/** What was typed, to show again, and the day it names: null when there is no such day. */
export function readDateParts(form: FormData, name: string) {
  const typed = (part: string) => String(form.get(`${name}-${part}`) ?? '').trim();
  const parts: DateParts = { day: typed('day'), month: typed('month'), year: typed('year') };
  return { parts, date: dateOf(parts), isEmpty: !(parts.day || parts.month || parts.year) };
}

function dateOf({ day, month, year }: DateParts): string | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) {
    return null;
  }
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // 31 February parses as 3 March: only a day that comes back unchanged exists.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

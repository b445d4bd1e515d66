import { parseDateSpan } from '@etabli/domain/values/date-span';
import type { Schemas } from '@etabli/sdk';
import { splitDate } from '@etabli/ui/date-parts.ts';
import type { FormValues } from '#lib/platform/form-values.ts';

type Span = Schemas['DateSpanInput'];

/**
 * A day as well as it is known, out of the three fields in which it is typed: a day, a month, a year, or
 * nothing. `…-unsure` says that it is the first possible one; the last possible one stands in `…-last`.
 * What cannot be read is sent as typed: the API names it.
 */
export function typedSpan(values: FormValues, name: string): Span {
  const told = partsSpan(values, name);
  if (values[`${name}-unsure`] !== 'yes') {
    return told;
  }
  return { earliest: told.earliest, latest: partsSpan(values, `${name}-last`).latest };
}

function partsSpan(values: FormValues, name: string): Span {
  const typed = (part: string) => (values[`${name}-${part}`] ?? '').trim();
  const [day, month, year] = [typed('day'), typed('month'), typed('year')];
  if (!day && !month && !year) {
    return { earliest: null, latest: null };
  }
  if (!day && !month && /^\d{4}$/.test(year)) {
    return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  }
  const iso = [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
  return parseDateSpan(iso) ?? { earliest: iso, latest: iso };
}

/** A day as its fields show it before anything is typed. */
export function spanValues(name: string, span: Span | null): FormValues {
  if (!span) {
    return {};
  }
  const { earliest, latest } = span;
  const month = earliest && parseDateSpan(earliest.slice(0, 7));
  if (earliest !== null && earliest === latest) {
    return partsOf(name, splitDate(earliest));
  }
  if (month && month.earliest === earliest && month.latest === latest) {
    return partsOf(name, { ...splitDate(earliest), day: '' });
  }
  if (isWholeYear(span)) {
    return partsOf(name, { day: '', month: '', year: splitDate(earliest).year });
  }
  return earliest === null && latest === null
    ? {}
    : {
        ...partsOf(name, splitDate(earliest)),
        ...partsOf(`${name}-last`, splitDate(latest)),
        [`${name}-unsure`]: 'yes',
      };
}

function isWholeYear({ earliest, latest }: Span): boolean {
  const year = earliest?.slice(0, 4);
  return earliest === `${year}-01-01` && latest === `${year}-12-31`;
}

function partsOf(name: string, parts: { day: string; month: string; year: string }): FormValues {
  return Object.fromEntries(Object.entries(parts).map(([part, text]) => [`${name}-${part}`, text]));
}

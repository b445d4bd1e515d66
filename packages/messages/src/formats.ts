import { type Language, localeOf } from './languages.ts';
import { plainSpaces } from './plain-spaces.ts';

/** Moments are told in the time of the place, whatever the machine's own zone. */
const belgianTime = 'Europe/Brussels';

/** A civil date (2026-11-02) has no zone: it is read and written in UTC so that it never slips. */
type CivilDate = string;

export interface Formats {
  number(value: number): string;
  /** Money, from whole cents: 20,50 €. */
  euros(cents: number): string;
  /** For persons: 2 novembre 2026. */
  dateInWords(date: CivilDate): string;
  /** The month of a date: novembre 2026. */
  monthInWords(date: CivilDate): string;
  /** For tables: 02/11/2026. */
  date(date: CivilDate): string;
  /** 02/11/2026 14:05, for a moment. */
  moment(at: Date | string): string;
  /** 2 novembre 2026 à 14:05, for a moment. */
  momentInWords(at: Date | string): string;
  /** Hodimont, Pré-Javais et Dison centre. */
  list(items: readonly string[]): string;
  /** Hodimont, Pré-Javais ou Dison centre. */
  choice(items: readonly string[]): string;
}

const known = new Map<Language, Formats>();

export function formatsFor(language: Language): Formats {
  const formats = known.get(language) ?? makeFormats(language);
  known.set(language, formats);
  return formats;
}

function makeFormats(language: Language): Formats {
  const locale = localeOf[language];
  const numbers = new Intl.NumberFormat(locale);
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const words = dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const digits = dateFormat(locale, { ...shortDate, timeZone: 'UTC' });
  const moments = dateFormat(locale, { ...shortDate, ...time, timeZone: belgianTime });
  const momentsInWords = dateFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: belgianTime,
  });
  const months = dateFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const choices = new Intl.ListFormat(locale, { type: 'disjunction' });
  return {
    number: (value) => plainSpaces(numbers.format(value)),
    euros: (cents) => plainSpaces(money.format(cents / 100)),
    dateInWords: (date) => firstOfMonth(language, words(fromCivil(date))),
    monthInWords: (date) => months(fromCivil(date)),
    date: (date) => digits(fromCivil(date)),
    moment: (at) => moments(new Date(at)).replace(',', ''),
    momentInWords: (at) => firstOfMonth(language, momentsInWords(new Date(at))),
    list: (items) => lists.format(items),
    choice: (items) => choices.format(items),
  };
}

const shortDate = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): (at: Date) => string {
  const format = new Intl.DateTimeFormat(locale, options);
  return (at) => plainSpaces(format.format(at));
}

function fromCivil(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** French says "1er octobre"; Intl says "1 octobre". */
function firstOfMonth(language: Language, text: string): string {
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

import type { Schemas } from '@etabli/sdk';
import type { Words } from './words-of.ts';

type Sourced = { value: string | number; source: Schemas['Source'] };
/** A zone as the history keeps it: what it says, without its row. */
export type ToldZone = Omit<Schemas['TerritoryZone'], 'id'>;

/** A value of a field, in one line of words, for before and after and for two hands side by side. */
export function valueText(field: string, value: unknown, words: Words): string {
  if (value === null || value === undefined || value === '') {
    return words.t('admin_value_none');
  }
  if (Array.isArray(value)) {
    return value.length === 0
      ? words.t('admin_value_none')
      : value.map((zone: ToldZone) => zoneText(zone, words)).join(' ; ');
  }
  if (isSourced(value)) {
    return words.t('admin_value_sourced', {
      value: plainText(field, value.value, words),
      source: sourceText(value.source, words),
    });
  }
  return plainText(field, value, words);
}

function plainText(field: string, value: unknown, { dateInWords, number }: Words): string {
  if (typeof value === 'number') {
    return number(value);
  }
  const text = String(value);
  return field.endsWith('On') && /^\d{4}-\d{2}-\d{2}$/.test(text) ? dateInWords(text) : text;
}

function isSourced(value: unknown): value is Sourced {
  return typeof value === 'object' && value !== null && 'value' in value && 'source' in value;
}

export function sourceText(source: Schemas['Source'], { t, dateInWords }: Words): string {
  const { title, readOn, note } = source;
  const read = readOn ? t('admin_source_read_on', { date: dateInWords(readOn) }) : undefined;
  return [title, source.url, read, note].filter(Boolean).join(', ');
}

export function zoneText(zone: ToldZone, words: Words): string {
  const { t } = words;
  return t('admin_value_zone', {
    name: zone.name,
    municipality: zone.municipality,
    district: zone.district,
    province: zone.province,
    inhabitants: inhabitantsText(zone, words),
  });
}

export function inhabitantsText(zone: ToldZone, { t, dateInWords }: Words): string {
  const { inhabitants, countedWith } = zone;
  if (!inhabitants) {
    return countedWith
      ? t('admin_value_counted_with', { zone: countedWith })
      : t('admin_value_not_counted');
  }
  const { count, on } = inhabitants;
  return on
    ? t('admin_value_counted_on', { count, date: dateInWords(on) })
    : t('territories_inhabitants_count', { count });
}

import { fieldLabel, zoneFieldLabel } from './field-label.ts';
import { inhabitantsText, sourceText, type ToldZone, valueText, zoneText } from './value-text.ts';
import type { Words } from './words-of.ts';

/** One line of what a correction changed; a line without before and after says all by its label. */
export interface ChangeLine {
  label: string;
  before?: string;
  after?: string;
}

interface Change {
  field: string;
  before?: unknown;
  after?: unknown;
}

/** A change of the history in lines: a field before and after, zones one by one. */
export function changeLines({ field, before, after }: Change, words: Words): ChangeLine[] {
  if (field === 'zones' && Array.isArray(before) && Array.isArray(after)) {
    return zoneLines(before, after, words);
  }
  return [
    {
      label: fieldLabel(field, words),
      before: valueText(field, before, words),
      after: valueText(field, after, words),
    },
  ];
}

/** Zones are told apart by name and commune: the history does not keep their rows. */
const sameZone = (a: ToldZone) => (b: ToldZone) =>
  a.name === b.name && a.municipality === b.municipality;

function zoneLines(before: ToldZone[], after: ToldZone[], words: Words): ChangeLine[] {
  const { t } = words;
  const added = after.filter((zone) => !before.some(sameZone(zone)));
  const removed = before.filter((zone) => !after.some(sameZone(zone)));
  const kept = before.flatMap((was) => {
    const becomes = after.find(sameZone(was));
    return becomes ? zoneChanges(was, becomes, words) : [];
  });
  const lines = [
    ...added.map((zone) => ({ label: t('admin_zone_added', { zone: zoneText(zone, words) }) })),
    ...removed.map((zone) => ({ label: t('admin_zone_removed', { zone: zoneText(zone, words) }) })),
    ...kept,
  ];
  return lines.length > 0 ? lines : [{ label: t('admin_zones_reordered') }];
}

function zoneChanges(was: ToldZone, becomes: ToldZone, words: Words): ChangeLine[] {
  const told = (zone: ToldZone): Record<string, string> => ({
    district: zone.district,
    province: zone.province,
    inhabitants: inhabitantsText(zone, words),
    'inhabitants.source': zone.inhabitants ? sourceText(zone.inhabitants.source, words) : '',
    point: zone.point ? `${zone.point.latitude}, ${zone.point.longitude}` : '',
  });
  const [before, after] = [told(was), told(becomes)];
  const none = words.t('admin_value_none');
  return Object.keys(before)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({
      label: words.t('admin_zone_changed', {
        zone: was.name,
        field: zoneFieldLabel(field, words),
      }),
      before: before[field] || none,
      after: after[field] || none,
    }));
}

import { activityLabels, priceLabels } from './activity-labels.ts';
import type { Words } from './words-of.ts';

const labels = {
  email: 'access_field_email',
  password: 'access_field_password',
  code: 'territories_field_code',
  name: 'territories_field_name',
  state: 'territories_field_state',
  promoter: 'territories_field_promoter',
  'promoter.value': 'territories_field_promoter',
  jobsTarget: 'territories_field_jobs',
  'jobsTarget.value': 'territories_field_jobs',
  committeeInstalledOn: 'territories_field_committee',
  agreementSignedOn: 'territories_field_agreement',
  zones: 'territories_field_zones',
  on: 'territories_field_on',
  reason: 'territories_field_reason',
  decision: 'territories_field_decision',
  ...activityLabels,
} as const;

const zoneLabels = {
  name: 'territories_zone_name',
  municipality: 'territories_zone_municipality',
  district: 'territories_zone_district',
  province: 'territories_zone_province',
  inhabitants: 'territories_zone_inhabitants',
  'inhabitants.count': 'territories_zone_inhabitants',
  'inhabitants.on': 'territories_zone_counted_on',
  countedWith: 'territories_zone_counted_with',
  point: 'territories_zone_latitude',
  'point.latitude': 'territories_zone_latitude',
  'point.longitude': 'territories_zone_longitude',
} as const;

const sourceLabels = {
  title: 'territories_source_title',
  url: 'territories_source_url',
  readOn: 'territories_source_read_on',
  note: 'territories_source_note',
} as const;

/** What a field of the API is called on the screen; `zones.1.name` is "Zone 2, nom". */
export function fieldLabel(path: string, words: Words): string {
  const { t } = words;
  const [, place, inner] = /^zones\.(\d+)\.?(.*)$/.exec(path) ?? [];
  if (place !== undefined) {
    const zone = t('territories_zone_number', { number: Number(place) + 1 });
    return inner ? `${zone}, ${zoneFieldLabel(inner, words)}` : zone;
  }
  const [, list = '', row] =
    /^(skills|conditions|offer\.(?:codes|prices|unmetNeed))\.(\d+)/.exec(path) ?? [];
  if (row !== undefined && isKeyOf(labels, list)) {
    const inner = path.slice(`${list}.${row}.`.length);
    const label = `${t(labels[list])}, ${Number(row) + 1}`;
    return list === 'offer.prices' && isKeyOf(priceLabels, inner)
      ? `${label}, ${lowered(t(priceLabels[inner]))}`
      : label;
  }
  return isKeyOf(labels, path) ? t(labels[path]) : innerLabel(path, words);
}

/** A field of a zone inside a sentence: "commune". */
export function zoneFieldLabel(inner: string, words: Words): string {
  return lowered(innerLabel(inner, words));
}

function innerLabel(path: string, words: Words): string {
  const { t } = words;
  const [, owner, part = 'title'] = /^(.+)\.source(?:\.(\w+))?$/.exec(path) ?? [];
  if (owner !== undefined) {
    const source = isKeyOf(sourceLabels, part) ? sourceLabels[part] : sourceLabels.title;
    const owned = isKeyOf(labels, owner) ? t(labels[owner]) : innerLabel(owner, words);
    return `${owned}, ${lowered(t(source))}`;
  }
  return isKeyOf(zoneLabels, path) ? t(zoneLabels[path]) : t('territories_field_other');
}

function isKeyOf<Keys extends object>(keys: Keys, name: PropertyKey): name is keyof Keys {
  return Object.hasOwn(keys, name);
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

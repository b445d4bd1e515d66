import { dayNumber } from '../values/calendar.ts';
import { enterpriseListKinds } from './check-facts.ts';
import type { QualityNote, QualityNoteCode } from './check-result.ts';
import type { Measured } from './checks/check.ts';
import { originsOf } from './measures/distance-weight.ts';

/** What to bear in mind about the data: only what is so, each with how many it touches. */
export function qualityNotes(measured: Measured): QualityNote[] {
  return [...aboutPlaces(measured), ...aboutCodes(measured), ...aboutSupply(measured)];
}

function counted(code: QualityNoteCode, count: number): QualityNote[] {
  return count > 0 ? [{ code, params: { count } }] : [];
}

function aboutPlaces({ rows, facts }: Measured): QualityNote[] {
  const gone = new Set(rows.map(({ establishmentNumber }) => establishmentNumber));
  return [
    ...counted('origin-unknown', originsOf(facts).length === 0 ? 1 : 0),
    ...counted(
      'approximate-points',
      rows.filter(({ point, precision }) => point && precision !== 'address').length,
    ),
    ...counted('without-place', rows.filter(({ point }) => point === null).length),
    ...counted('struck-out', rows.filter(({ struckOut }) => struckOut !== null).length),
    ...counted(
      'struck-out-gone',
      facts.struckOut.filter((one) => !gone.has(one.establishmentNumber)).length,
    ),
  ];
}

function aboutCodes({ rows, facts }: Measured): QualityNote[] {
  return [
    ...counted('inherited-activities', rows.filter(({ isInherited }) => isInherited).length),
    ...counted('converted-codes', rows.filter(({ pair }) => pair.convertedTo !== null).length),
    ...counted('not-convertible', facts.unread.otherEditionOnly ?? 0),
    ...facts.unread.absentEditions.map(
      (edition): QualityNote => ({ code: 'edition-absent', params: { edition } }),
    ),
    ...counted('without-activity', facts.unread.withoutActivity ?? 0),
  ];
}

function aboutSupply({ facts, densities }: Measured): QualityNote[] {
  const { extract, on, rules, lists } = facts;
  const compared = densities.flatMap((one) => one.compared);
  const least = rules.leastToCompare.value;
  const age = dayNumber(on) - dayNumber(extract.snapshotOn);
  const days = rules.extractDays.value;
  const held = new Set(lists.map(({ kind }) => kind));
  const missing = enterpriseListKinds.filter((kind) => !held.has(kind));
  return [
    ...counted(
      'not-meaningful',
      compared.filter(({ establishments }) => establishments < least).length,
    ),
    ...counted('counts-missing', facts.counts.district && facts.counts.region ? 0 : 1),
    ...counted('inhabitants-missing', facts.counts.territory.inhabitants ? 0 : 1),
    ...(age > days ? [{ code: 'extract-old' as const, params: { days: age, most: days } }] : []),
    ...(missing.length > 0
      ? [
          {
            code: 'lists-missing' as const,
            params: { count: missing.length, lists: missing.join(' ') },
          },
        ]
      : []),
  ];
}

import {
  type ActivityOffer,
  type MarketPrice,
  type OfferPrice,
  offerFaults,
} from '@etabli/domain/activities/offer';
import type { Decision } from '../../platform/imports/importer.ts';
import type { ActivityInRow, activityColumns } from './activity-columns.ts';
import { offerColumns } from './offer-columns.ts';

type Key = keyof typeof activityColumns & string;
type Problem = Extract<Decision<Key, never>, { outcome: 'refuse' }>['problems'][number];
type Row = Pick<ActivityInRow, keyof typeof offerColumns>;

/** What a row says of the offer, or what is wrong with it; neither where it says nothing. */
export type OfferTold = { offer?: ActivityOffer; problems: Problem[] };

const isTold = (value: unknown) => value !== null && value !== undefined;
const keys = Object.keys(offerColumns) as (keyof typeof offerColumns)[];

/**
 * The offer of a row, with what was known before where the row leaves a cell empty: a new offer needs its
 * codes, how far customers come from, for whom and how much; prices, refusals and answers of before stay.
 */
export function offerIn(
  row: Row,
  before: ActivityOffer | null,
  known: ReadonlySet<string>,
): OfferTold {
  if (!keys.some((key) => isTold(row[key]))) {
    return { problems: [] };
  }
  const codes = row.naceCodes ?? before?.codes;
  const metres = row.catchmentKm ? Math.round(row.catchmentKm * 1_000) : before?.catchmentMetres;
  const clientele = row.clientele ?? before?.clientele;
  const hoursPerYear = row.hoursPerYear ?? before?.hoursPerYear;
  if (!codes || metres === undefined || !clientele || hoursPerYear === undefined) {
    const asked = { naceCodes: codes, catchmentKm: metres, clientele, hoursPerYear };
    return { problems: missing(asked, 'non-competition.import-offer-incomplete') };
  }
  const offer: ActivityOffer = {
    unmetNeed: [],
    answers: [],
    ...before,
    codes,
    catchmentMetres: metres,
    clientele,
    hoursPerYear,
    prices: pricesWith(row, before?.prices ?? []),
    solventPercent: row.solventPercent ?? before?.solventPercent ?? null,
  };
  const problems = [...priceProblems(row), ...codeProblems(offer, known)];
  return problems.length > 0 ? { problems } : { offer, problems };
}

function missing(cells: Partial<Record<Key, unknown>>, code: Problem['code']): Problem[] {
  return (Object.keys(cells) as Key[])
    .filter((column) => !isTold(cells[column]))
    .map((column) => ({ column, code }));
}

function codeProblems(offer: ActivityOffer, known: ReadonlySet<string>): Problem[] {
  const column = 'naceCodes';
  return [
    ...offer.codes
      .filter(({ code }) => !known.has(code))
      .map(
        ({ code }): Problem => ({
          column,
          code: 'non-competition.code-unknown',
          params: { code, version: '2025' },
        }),
      ),
    ...offerFaults(offer)
      .filter(({ field }) => field.startsWith('offer.codes'))
      .map(({ code }): Problem => ({ column, code })),
  ];
}

/** A price has its words and its unit; a price of somebody else says whose it is. */
function priceProblems(row: Row): Problem[] {
  const { priceWhat, priceCents, priceUnit } = row;
  const line = { priceWhat, priceCents, priceUnit };
  const markets = marketCells(row);
  const isAsked = Object.values(line).some(isTold) || markets.some(({ cents }) => isTold(cents));
  return [
    ...(isAsked ? missing(line, 'non-competition.import-price-incomplete') : []),
    ...markets.flatMap(({ cents, from, ...at }): Problem[] => {
      const column = isTold(cents) ? at.fromColumn : at.centsColumn;
      return isTold(cents) === isTold(from)
        ? []
        : [{ column, code: 'non-competition.import-price-incomplete' }];
    }),
  ];
}

const marketCells = (row: Row) =>
  ([1, 2, 3] as const).map((number) => ({
    cents: row[`marketCents${number}`],
    from: row[`marketFrom${number}`],
    centsColumn: `marketCents${number}` as const,
    fromColumn: `marketFrom${number}` as const,
  }));

/** The line of the row in the place of one of the same words, or behind the others. */
function pricesWith(row: Row, before: readonly OfferPrice[]): readonly OfferPrice[] {
  const { priceWhat: what, priceCents: cents, priceUnit: unit } = row;
  if (!what || !isTold(cents) || !unit) {
    return before;
  }
  const market = marketCells(row).flatMap(({ cents: asked, from }): MarketPrice[] =>
    asked && from ? [{ cents: asked, from, on: null }] : [],
  );
  const same = before.findIndex((one) => one.what === what);
  const line = {
    ...{ what, unit, cents: cents ?? 0 },
    market: market.length > 0 ? market : (before[same]?.market ?? []),
  };
  return same < 0 ? [...before, line] : before.with(same, line);
}

/** An offer in one line, as whoever checks an import sees it. */
export const offerBrief = ({ codes, catchmentMetres, hoursPerYear, prices }: ActivityOffer) =>
  [
    codes.map(({ code, share }) => `${code.slice(0, 2)}.${code.slice(2)} (${share} %)`).join(', '),
    `${catchmentMetres / 1_000} km`,
    `${hoursPerYear} h`,
    ...prices.map(({ what, unit, cents }) => `${what} : ${cents / 100} € / ${unit}`),
  ].join(' · ');

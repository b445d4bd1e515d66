import { clienteleGroups, type OfferCode } from '@etabli/domain/activities/offer';
import { messagesFor } from '@etabli/messages';
import type { FilledCell } from '../../platform/sheets/cell.ts';
import { namedChoices } from '../../platform/sheets/named-choices.ts';
import {
  asChoices,
  asNumber,
  asText,
  asWholeNumber,
  type CellParser,
} from '../../platform/sheets/parse-cell.ts';

/** A spreadsheet that took 81.300 for a number has eaten the zeros behind. */
const written = (cell: FilledCell): string =>
  cell.kind === 'number' && !Number.isInteger(cell.number)
    ? cell.number.toFixed(3)
    : cell.kind === 'number'
      ? String(cell.number)
      : cell.kind === 'text'
        ? cell.text
        : '';

const codeWithShare = /^(\d{2})[.,]?(\d{3})(?:[\s:=(]+(\d{1,3})\s*%?\)?)?$/;
const mostCodes = 10;

/** Codes of five digits, with the share of each where there are several: `43.211 70 ; 43.221 30`. */
const asCodes: CellParser<OfferCode[]> = (cell) => {
  const parts = written(cell)
    .split(/[;/|\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const codes = parts.flatMap((part): OfferCode[] => {
    const [, division, rest, share] = codeWithShare.exec(part) ?? [];
    const isAlone = parts.length === 1;
    return division === undefined || (share === undefined && !isAlone)
      ? []
      : [{ code: `${division}${rest}`, share: share === undefined ? 100 : Number(share) }];
  });
  return codes.length === 0 || codes.length < parts.length || codes.length > mostCodes
    ? { problem: { code: 'non-competition.import-codes-unreadable' } }
    : { value: codes };
};

const euros = (minimum: number): CellParser<number> => {
  const amount = asNumber({ minimum, maximum: 1_000_000 });
  return (cell, context) => {
    const bare =
      cell.kind === 'text' ? { ...cell, text: cell.text.replace(/\s*(€|EUR)$/i, '') } : cell;
    const parsed = amount(bare, context);
    return 'value' in parsed ? { value: Math.round(parsed.value * 100) } : parsed;
  };
};

const clientele = asChoices(
  namedChoices(clienteleGroups, (language, group) =>
    messagesFor(language)(`activities_clientele_${group}`),
  ),
);

/** What a list may say of the offer of each activity: all that the check starts from, but the answers. */
export const offerColumns = {
  naceCodes: {
    headings: ['codes nace', 'code nace', 'nace', 'nace codes'],
    parse: asCodes,
  },
  catchmentKm: {
    headings: ['rayon des clients', 'rayon des clients km', 'rayon', 'catchment km'],
    parse: asNumber({ minimum: 0.1, maximum: 100 }),
  },
  clientele: { headings: ['pour qui', 'clientele', 'clients', 'for whom'], parse: clientele },
  hoursPerYear: {
    headings: ['heures par an', 'heures de travail par an', 'volume', 'hours a year'],
    parse: asWholeNumber({ minimum: 0, maximum: 1_000_000 }),
  },
  solventPercent: {
    headings: ['clients qui pourraient payer', 'clients solvables', 'solvent customers'],
    parse: asWholeNumber({ minimum: 0, maximum: 100 }),
  },
  priceWhat: {
    headings: ['service ou produit', 'service', 'produit', 'service or product'],
    parse: asText({ maximum: 160 }),
  },
  priceCents: { headings: ['prix', 'prix en euros', 'tarif', 'price'], parse: euros(0) },
  priceUnit: { headings: ['par', 'unite', 'unit'], parse: asText({ maximum: 60 }) },
  marketCents1: { headings: ['prix d ailleurs 1', 'market price 1'], parse: euros(0.01) },
  marketFrom1: { headings: ['chez qui 1', 'market price 1 from'], parse: asText() },
  marketCents2: { headings: ['prix d ailleurs 2', 'market price 2'], parse: euros(0.01) },
  marketFrom2: { headings: ['chez qui 2', 'market price 2 from'], parse: asText() },
  marketCents3: { headings: ['prix d ailleurs 3', 'market price 3'], parse: euros(0.01) },
  marketFrom3: { headings: ['chez qui 3', 'market price 3 from'], parse: asText() },
} as const;

import { parseEnterpriseNumber } from '@etabli/domain/activities/enterprise-number';
import type { EnterpriseListKind } from '@etabli/domain/non-competition/check-facts';
import { plainDate } from '@etabli/domain/values/plain-date';
import type { Columns, ValuesOf } from '../../platform/imports/importer.ts';
import { asChoice, asText, type CellParser } from '../../platform/sheets/parse-cell.ts';
import { asDay } from '../../platform/sheets/parse-day.ts';

/** What teams and those who keep the lists call them. */
const kinds: Record<string, EnterpriseListKind> = {
  IES: 'ies',
  'initiative d’économie sociale': 'ies',
  EI: 'ei',
  'entreprise d’insertion': 'ei',
  IDESS: 'idess',
  CISP: 'cisp',
  EFT: 'cisp',
  ALE: 'ale',
  'titres-services': 'titres_services',
  titres_services: 'titres_services',
};

const written = asText({ maximum: 40 });

/** Ten digits with their check; a spreadsheet that took it for a number has eaten the zero in front. */
const asEnterpriseNumber: CellParser<string> = (cell, context) => {
  const parsed = written(cell, context);
  if ('problem' in parsed) {
    return parsed;
  }
  const digits = parsed.value.replaceAll(/[\s.]/g, '');
  const value = parseEnterpriseNumber(/^\d{9}$/.test(digits) ? `0${digits}` : parsed.value);
  return value ? { value } : { problem: { code: 'activities.no-such-enterprise-number' } };
};

/** What a list of the social economy says of each structure on it, and what stands above it. */
export const structureColumns = {
  enterpriseNumber: {
    headings: ['numero d entreprise', 'n d entreprise', 'bce', 'n bce', 'enterprise number'],
    parse: asEnterpriseNumber,
    isRequired: true,
  },
  name: {
    headings: ['nom', 'denomination', 'structure', 'name'],
    parse: asText({ maximum: 320 }),
    isRequired: true,
  },
  kind: {
    headings: ['liste', 'genre', 'type', 'agrement', 'list', 'kind'],
    parse: asChoice(kinds),
    isRequired: true,
  },
  place: {
    headings: ['commune', 'lieu', 'localite', 'place', 'municipality'],
    parse: asText({ maximum: 120 }),
  },
  source: {
    headings: ['source', 'origine de la liste'],
    parse: asText({ maximum: 200 }),
    isRequired: true,
  },
  sourceUrl: { headings: ['adresse de la source', 'lien', 'url'], parse: asText({ maximum: 500 }) },
  listedOn: {
    headings: ['date de la liste', 'date', 'liste du', 'date of the list'],
    parse: asDay({ mayBeFuture: false, notBefore: plainDate('2000-01-01') }),
    isRequired: true,
  },
} as const satisfies Columns;

export type StructureInRow = ValuesOf<typeof structureColumns>;

import type { Schemas } from '@etabli/sdk';
import type { ToldFact } from '#lib/platform/files/fact-words.ts';
import type { FormValues } from '#lib/platform/form-values.ts';
import { typed } from '../territory-form/typed-values.ts';
import { spanValues, typedSpan } from './typed-span.ts';

type FactInput = Schemas['FactInput'];
type Omitted<T> = T extends unknown ? Omit<T, 'version'> : never;

/** The fact that a form tells, in the API's words; it names what is missing. */
export function readFact(kind: ToldFact['kind'], values: FormValues): Omitted<FactInput> {
  const dated = {
    from: typedSpan(values, 'from'),
    until: hasEnded(values) ? typedSpan(values, 'until') : null,
    source: typed.text(values, 'source') as FactInput['source'],
    note: typed.text(values, 'note') || null,
  };
  switch (kind) {
    case 'work':
      return {
        kind,
        status: typed.text(values, 'status') as ToldWork['status'],
        weeklyHours: typed.text(values, 'weeklyHours') ? typed.number(values, 'weeklyHours') : null,
        isInvoluntaryPartTime: typedYesNo(values.isInvoluntaryPartTime),
        ...dated,
      };
    case 'benefit':
      return { kind, benefit: typed.text(values, 'benefit') as ToldBenefit['benefit'], ...dated };
    case 'domicile':
      return {
        kind,
        type: typed.text(values, 'type') as ToldHome['type'],
        // An open choice is sent as it is: the API asks for an answer.
        isHere: typedYesNo(values.isHere) as boolean,
        territoryId: typedYesNo(values.isHere) ? null : typed.text(values, 'territoryId') || null,
        zone: typedYesNo(values.isHere) ? typed.text(values, 'zone') || null : null,
        country: typed.text(values, 'country').toUpperCase() || 'BE',
        ...dated,
      };
    default:
      return { kind, ...dated };
  }
}

/** A typed end is an end, whatever the choice above it still says. */
function hasEnded(values: FormValues): boolean {
  const isTyped = Object.entries(values).some(
    ([name, value]) => /^until-(last-)?(day|month|year)$/.test(name) && value.trim() !== '',
  );
  return values.hasEnded === 'yes' || isTyped;
}

type ToldWork = ToldFact & { kind: 'work' };
type ToldHome = ToldFact & { kind: 'domicile' };
type ToldBenefit = ToldFact & { kind: 'benefit' };

function typedYesNo(value: string | undefined): boolean | null {
  return value === 'yes' ? true : value === 'no' ? false : null;
}

const yesNo = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no');

/** A fact as its form shows it before anything is typed. */
export function factValues(fact: ToldFact): FormValues {
  return {
    ...spanValues('from', fact.from),
    ...spanValues('until', fact.until),
    hasEnded: yesNo(fact.until !== null),
    source: fact.source,
    note: fact.note ?? '',
    ...ownValues(fact),
  };
}

function ownValues(fact: ToldFact): FormValues {
  switch (fact.kind) {
    case 'work':
      return {
        status: fact.status,
        weeklyHours: String(fact.weeklyHours ?? '').replace('.', ','),
        isInvoluntaryPartTime: yesNo(fact.isInvoluntaryPartTime),
      };
    case 'benefit':
      return { benefit: fact.benefit };
    case 'domicile':
      return {
        type: fact.type,
        isHere: yesNo(fact.territoryId !== null && fact.territoryName === null),
        territoryId: fact.territoryName === null ? '' : (fact.territoryId ?? ''),
        zone: fact.zone ?? '',
        country: fact.country,
      };
    default:
      return {};
  }
}

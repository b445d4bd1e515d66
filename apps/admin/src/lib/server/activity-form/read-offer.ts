import { clienteleGroups, unmetNeedKinds } from '@etabli/domain/activities/offer';
import { checkQuestions } from '@etabli/domain/territories/check-terms';
import type { Schemas } from '@etabli/sdk';
import { countRows, type FormValues } from '#lib/platform/form-values.ts';
import { typed } from '../territory-form/typed-values.ts';

type Offer = Schemas['ActivityOfferInput'];
const metresOfKilometre = 1_000;
const centsOfEuro = 100;

/** Numbers with a comma or a point, times what the API counts in; what is none is sent as typed. */
function scaled(values: FormValues, name: string, by: number): number {
  const number = typed.number(values, name);
  return typeof number === 'number' ? Math.round(number * by) : number;
}

/** The rows of a list in which the named field is filled in. */
function rows<Row>(
  values: FormValues,
  { list, filled }: { list: string; filled: string },
  read: (at: string) => Row,
): Row[] {
  return Array.from({ length: countRows(values, list) }, (_, place) => `${list}.${place}`)
    .filter((at) => typed.text(values, `${at}.${filled}`) !== '')
    .map(read);
}

/** What an activity offers, as its form tells it, in the API's words. */
export function readOffer(values: FormValues): Offer {
  const text = (name: string) => typed.text(values, name);
  return {
    codes: rows(values, { list: 'offer.codes', filled: 'code' }, (at) => ({
      code: text(`${at}.code`),
      share: typed.number(values, `${at}.share`),
    })),
    catchmentMetres: scaled(values, 'offer.catchmentMetres', metresOfKilometre),
    clientele: clienteleGroups.filter((group) => values[`offer.clientele.${group}`] === 'yes'),
    prices: rows(values, { list: 'offer.prices', filled: 'what' }, (at) => ({
      what: text(`${at}.what`),
      unit: text(`${at}.unit`),
      cents: scaled(values, `${at}.cents`, centsOfEuro),
      market: rows(values, { list: `${at}.market`, filled: 'from' }, (market) => ({
        cents: scaled(values, `${market}.cents`, centsOfEuro),
        from: text(`${market}.from`),
        on: null,
      })),
    })),
    hoursPerYear: typed.number(values, 'offer.hoursPerYear'),
    solventPercent:
      text('offer.solventPercent') === '' ? null : typed.number(values, 'offer.solventPercent'),
    unmetNeed: rows(values, { list: 'offer.unmetNeed', filled: 'from' }, (at) => ({
      kind: unmetNeedKinds.find((kind) => kind === values[`${at}.kind`]) ?? 'refusal',
      days: text(`${at}.days`) === '' ? null : typed.number(values, `${at}.days`),
      from: text(`${at}.from`),
      on: null,
    })),
    answers: checkQuestions.flatMap((question) => {
      const answer = values[`offer.answers.${question}.answer`];
      return answer === 'yes' || answer === 'no'
        ? [{ question, answer, by: text(`offer.answers.${question}.by`) || null, on: null }]
        : [];
    }),
  };
}

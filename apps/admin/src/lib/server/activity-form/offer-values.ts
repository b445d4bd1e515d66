import type { Schemas } from '@etabli/sdk';
import type { FormValues } from '#lib/platform/form-values.ts';

type Offer = Schemas['ActivityOffer'];

const decimal = (value: number) => String(value).replace('.', ',');
const euros = (cents: number) => decimal(cents / 100);

const numbered = <Row>(
  list: string,
  rows: readonly Row[],
  tell: (row: Row, at: string) => FormValues,
): FormValues => Object.assign({}, ...rows.map((row, place) => tell(row, `${list}.${place}`)));

/** An offer as its form shows it before anything is typed. */
export function offerValues(offer: Offer | null): FormValues {
  if (!offer) {
    return {};
  }
  return {
    ...numbered('offer.codes', offer.codes, ({ code, share }, at) => ({
      [`${at}.code`]: code,
      [`${at}.share`]: String(share),
    })),
    'offer.catchmentMetres': decimal(offer.catchmentMetres / 1_000),
    ...Object.fromEntries(offer.clientele.map((group) => [`offer.clientele.${group}`, 'yes'])),
    ...numbered('offer.prices', offer.prices, ({ what, unit, cents, market }, at) => ({
      [`${at}.what`]: what,
      [`${at}.unit`]: unit,
      [`${at}.cents`]: euros(cents),
      ...numbered(`${at}.market`, market, (price, place) => ({
        [`${place}.cents`]: euros(price.cents),
        [`${place}.from`]: price.from,
      })),
    })),
    'offer.hoursPerYear': String(offer.hoursPerYear),
    'offer.solventPercent': String(offer.solventPercent ?? ''),
    ...numbered('offer.unmetNeed', offer.unmetNeed, ({ kind, days, from }, at) => ({
      [`${at}.kind`]: kind,
      [`${at}.days`]: String(days ?? ''),
      [`${at}.from`]: from,
    })),
    ...Object.assign(
      {},
      ...offer.answers.map(({ question, answer, by }) => ({
        [`offer.answers.${question}.answer`]: answer,
        [`offer.answers.${question}.by`]: by ?? '',
      })),
    ),
  };
}

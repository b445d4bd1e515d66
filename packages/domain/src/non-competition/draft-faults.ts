import type { OfferPrice } from '../activities/offer.ts';
import { keyOfNace, type NaceTable } from '../values/nace-code.ts';
import type { ActivityDraft, DraftCode } from './activity-draft.ts';

/** What of a draft cannot be checked, each at its place: `codes.0.share`. */
export type DraftFault = {
  path: string;
  code:
    | 'non-competition.no-code'
    | 'non-competition.code-too-wide'
    | 'non-competition.code-unknown'
    | 'non-competition.code-twice'
    | 'non-competition.share-out-of-range'
    | 'non-competition.shares-not-whole'
    | 'non-competition.catchment-zero'
    | 'non-competition.reach-zero'
    | 'non-competition.no-zone'
    | 'non-competition.zone-unknown'
    | 'non-competition.no-clientele'
    | 'non-competition.price-negative'
    | 'non-competition.market-price-not-positive'
    | 'non-competition.hours-negative'
    | 'non-competition.percent-out-of-range'
    | 'non-competition.wait-without-days'
    | 'non-competition.answered-twice';
  params: Record<string, string | number>;
};

/** What is known beside the draft: the codes that exist, and the zones of the territory. */
export type DraftWorld = { codes: NaceTable; zones: readonly string[] };

type Found = DraftFault | false;

const fault = (path: string, reason: string, params: DraftFault['params'] = {}): DraftFault => ({
  path,
  code: `non-competition.${reason}` as DraftFault['code'],
  params,
});

/** Finds all that is wrong with a draft before it is checked, in the order of its fields. */
export function draftFaults(draft: ActivityDraft, world: DraftWorld): DraftFault[] {
  const found: Found[] = [
    ...codeFaults(draft.codes, world.codes),
    ...areaFaults(draft, world.zones),
    draft.clientele.length === 0 && fault('clientele', 'no-clientele'),
    ...draft.prices.flatMap(priceFaults),
    draft.hoursPerYear < 0 && fault('hoursPerYear', 'hours-negative'),
    draft.solventPercent !== null &&
      !isPercent(draft.solventPercent) &&
      fault('solventPercent', 'percent-out-of-range'),
    ...draft.unmetNeed.map(
      ({ kind, days }, index): Found =>
        kind === 'waiting' &&
        (days === null || days < 0) &&
        fault(`unmetNeed.${index}.days`, 'wait-without-days'),
    ),
    ...answerFaults(draft),
  ];
  return found.filter((one) => one !== false);
}

const isPercent = (value: number) => value >= 0 && value <= 100;

function codeFaults(codes: ActivityDraft['codes'], known: NaceTable): Found[] {
  if (codes.length === 0) {
    return [fault('codes', 'no-code')];
  }
  const sum = Math.round(codes.reduce((total, { share }) => total + share, 0) * 100) / 100;
  const keys = codes.map(keyOfNace);
  return [
    ...codes.flatMap((one, index): Found[] => [
      oneCodeFault(one, index, known),
      keys.indexOf(keyOfNace(one)) < index &&
        fault(`codes.${index}.code`, 'code-twice', { code: one.code }),
      (one.share <= 0 || one.share > 100) && fault(`codes.${index}.share`, 'share-out-of-range'),
    ]),
    sum !== 100 && fault('codes', 'shares-not-whole', { sum }),
  ];
}

/** A code that says too little is not compared: it would be near to half the register. */
function oneCodeFault(one: DraftCode, index: number, known: NaceTable): Found {
  const { code, version } = one;
  const path = `codes.${index}.code`;
  if (/^\d{2,4}$/.test(code) && known.has(keyOfNace(one))) {
    return fault(path, 'code-too-wide', { code });
  }
  return !known.has(keyOfNace(one)) && fault(path, 'code-unknown', { code, version });
}

function areaFaults({ catchment, reachMetres }: ActivityDraft, zones: readonly string[]): Found[] {
  const reach = reachMetres !== null && reachMetres <= 0 && fault('reachMetres', 'reach-zero');
  if (catchment.kind === 'radius') {
    return [catchment.metres <= 0 && fault('catchment.metres', 'catchment-zero'), reach];
  }
  return [
    catchment.zones.length === 0 && fault('catchment.zones', 'no-zone'),
    ...catchment.zones.map(
      (zone, index): Found =>
        !zones.includes(zone) && fault(`catchment.zones.${index}`, 'zone-unknown', { zone }),
    ),
    reach,
  ];
}

function priceFaults({ cents, market }: OfferPrice, index: number): Found[] {
  return [
    cents < 0 && fault(`prices.${index}.cents`, 'price-negative'),
    ...market.map(
      (one, at): Found =>
        one.cents <= 0 && fault(`prices.${index}.market.${at}.cents`, 'market-price-not-positive'),
    ),
  ];
}

function answerFaults({ answers }: ActivityDraft): Found[] {
  const questions = answers.map(({ question }) => question);
  return questions.map(
    (question, index): Found =>
      questions.indexOf(question) < index &&
      fault(`answers.${index}.question`, 'answered-twice', { question }),
  );
}

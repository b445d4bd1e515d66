import type { CheckRules, CrossLink, NaceConversion } from '../../territories/check-terms.ts';
import {
  fiveDigits,
  keyOfNace,
  type NaceCode,
  type NaceVersion,
  sharedDigits,
} from '../../values/nace-code.ts';
import type { ActivityDraft, DraftCode } from '../activity-draft.ts';
import type { CodePair } from '../check-result.ts';

export type Nearness = { nearness: number; pair: CodePair };

/** How near a code of the register is to the activity; undefined where no edition compares them. */
export type NearnessOf = (code: NaceCode) => Nearness | undefined;

type NearnessRules = Pick<CheckRules, 'nearness' | 'crossLinks'>;

/**
 * Proposed here — two codes of one edition are as near as the first digits that they share, unless the
 * rules publish a link between them, which then counts instead. A code of another edition is read as
 * each of the codes that it may have become, and counts as the nearest of them; where no published
 * correspondence leads over, it is not compared at all. Each code is looked at once.
 */
export function nearnessTo(
  codes: ActivityDraft['codes'],
  conversions: readonly NaceConversion[],
  rules: NearnessRules,
): NearnessOf {
  const seen = new Map<string, Nearness | undefined>();
  const ordered = codes.toSorted((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1));
  return (code) => {
    const key = keyOfNace(code);
    if (!seen.has(key)) {
      seen.set(key, nearest(code, ordered, { conversions, rules }));
    }
    return seen.get(key);
  };
}

type Given = { conversions: readonly NaceConversion[]; rules: NearnessRules };

function nearest(code: NaceCode, drafts: readonly DraftCode[], given: Given): Nearness | undefined {
  let best: Nearness | undefined;
  for (const draft of drafts) {
    for (const read of readAs(code, draft.version, given.conversions)) {
      const found = compare(draft, code, read, given.rules);
      best = best === undefined || found.nearness > best.nearness ? found : best;
    }
  }
  return best;
}

type Read = { code: string; isConverted: boolean };

function readAs(
  { version, code }: NaceCode,
  to: NaceVersion,
  conversions: readonly NaceConversion[],
): Read[] {
  const five = fiveDigits(code);
  if (version === to) {
    return [{ code: five, isConverted: false }];
  }
  const become = become5(version, five, to, conversions);
  return [...new Set(become)].map((one) => ({ code: one, isConverted: true }));
}

/** Straight over, or by the edition in between: nobody publishes 2003 to 2025. */
function become5(
  from: NaceVersion,
  code: string,
  to: NaceVersion,
  conversions: readonly NaceConversion[],
): string[] {
  const out = conversions.filter((one) => one.from === from);
  const straight = out.filter((one) => one.to === to);
  if (straight.length > 0) {
    return straight.flatMap(({ codes }) => codes[code] ?? []);
  }
  return out.flatMap((first) => {
    const second = conversions.find((one) => one.from === first.to && one.to === to);
    return second ? (first.codes[code] ?? []).flatMap((one) => second.codes[one] ?? []) : [];
  });
}

function compare(
  draft: DraftCode,
  establishment: NaceCode,
  read: Read,
  { nearness, crossLinks }: NearnessRules,
): Nearness {
  const mine = fiveDigits(draft.code);
  const shared = sharedDigits(mine, read.code);
  const { five, four, three, two } = nearness.value;
  const byDigits = [0, 0, two, three, four, five][shared] ?? 0;
  const link = linkBetween(
    mine,
    read.code,
    crossLinks.filter((one) => one.version === draft.version),
  );
  return {
    nearness: link ? link.nearness : byDigits,
    pair: {
      activity: { version: draft.version, code: draft.code },
      establishment,
      convertedTo: read.isConverted ? read.code : null,
      sharedDigits: shared,
      isCrossLink: link !== undefined,
    },
  };
}

/** The link that says most digits of both; one code is always itself, whatever links say. */
function linkBetween(a: string, b: string, links: readonly CrossLink[]): CrossLink | undefined {
  if (a === b) {
    return undefined;
  }
  const fits = ({ from, to }: CrossLink) =>
    (a.startsWith(from) && b.startsWith(to)) || (b.startsWith(from) && a.startsWith(to));
  const digits = ({ from, to }: CrossLink) => from.length + to.length;
  return links
    .filter(fits)
    .toSorted((one, other) => digits(other) - digits(one) || other.nearness - one.nearness)[0];
}

import type { Schemas } from '@etabli/sdk';

type Reason = Schemas['Check']['reasons'][number];
type Source = Reason['source'];

const isSame = (one: Source, other: Source) =>
  one.title === other.title && one.url === other.url && one.note === other.note;

/** Each source once, in the order in which the reasons name it, and the number that each reason points at. */
export function numberedSources<Told extends Pick<Reason, 'source'>>(reasons: readonly Told[]) {
  const sources: Source[] = [];
  const numbered = reasons.map((reason) => {
    const known = sources.findIndex((source) => isSame(source, reason.source));
    return { ...reason, sourceNumber: known < 0 ? sources.push(reason.source) : known + 1 };
  });
  return { sources, reasons: numbered };
}

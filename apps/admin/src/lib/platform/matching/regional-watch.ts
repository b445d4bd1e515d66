import type { Schemas } from '@etabli/sdk';

type Part = Schemas['RegionalRoundPart'];

/** What somebody who watches rounds of many territories is told, again and again. */
export type RegionalTold = Pick<Schemas['RegionalRound'], 'state' | 'progress'> & {
  /** The territories at work, each with what it does. */
  atWork: { name: string; step: NonNullable<Part['step']> }[];
};

export function regionalTold({
  state,
  progress,
  parts,
}: Pick<Schemas['RegionalRound'], 'state' | 'progress' | 'parts'>): RegionalTold {
  const atWork = parts.flatMap((part) =>
    part.state === 'running' && part.step ? [{ name: part.territory.name, step: part.step }] : [],
  );
  return { state, progress, atWork };
}

export const isOver = ({ state }: Pick<RegionalTold, 'state'>): boolean =>
  state === 'finished' || state === 'cancelled';

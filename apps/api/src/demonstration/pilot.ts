import type { TerritoryState } from '@etabli/domain/territories/territory-lifecycle';
import { type PlainDate, plainDate } from '@etabli/domain/values/plain-date';
import type { Source } from '@etabli/domain/values/source';
import type { CreateTerritoryInput } from '../territories/territory-input.dto.ts';
import { programmeCode } from './programme.ts';
import { sources } from './sources.ts';

export type Zone = CreateTerritoryInput['zones'][number];
export type Move = { to: TerritoryState; on: PlainDate; reason: string; decision: string | null };
/** A territory as the acts make it: created, then moved step by step. */
export type Pilot = { input: CreateTerritoryInput; moves: Move[] };

type Area = { municipality: string; district: string; province: string };

export const liege = (municipality: string): Area => ({
  municipality,
  district: 'Liège',
  province: 'Liège',
});
export const hainaut = (municipality: string, district: string): Area => ({
  municipality,
  district,
  province: 'Hainaut',
});
export const luxembourg = (municipality: string, district: string): Area => ({
  municipality,
  district,
  province: 'Luxembourg',
});

/** A zone with its rough centre: good for the schematic, for nothing else. */
export const zone = (
  name: string,
  area: Area,
  [latitude, longitude]: [number, number],
  count?: { inhabitants?: Zone['inhabitants']; countedWith?: string },
): Zone => ({
  name,
  ...area,
  inhabitants: count?.inhabitants ?? null,
  countedWith: count?.countedWith ?? null,
  point: { latitude, longitude },
});

export const counted = (count: number, source: Source): Zone['inhabitants'] => ({
  count,
  on: null,
  source,
});

/** Whoever reads a territory's history finds where each step was read. */
export const told = (reason: string, { title }: Source): string => `${reason} Source : ${title}.`;

const selected: Move = {
  to: 'validated',
  on: plainDate('2023-04-21'),
  reason: told(
    'Projet retenu par le Gouvernement wallon après l’avis d’experts indépendants.',
    sources.rtlSelection,
  ),
  decision: 'Gouvernement wallon, 20–21/04/2023',
};

const reviewed = plainDate('2025-10-09');

/** What the press says of the end: the day is the one on which the stop was known, not the decision's own. */
export const stopped = (source: Source): Move[] => [
  {
    to: 'under_review',
    on: reviewed,
    reason: told(
      'Évaluation intermédiaire. La date exacte n’a pas été trouvée.',
      sources.government,
    ),
    decision: null,
  },
  {
    to: 'stopped',
    on: reviewed,
    reason: told('Arrêt connu au plus tard ce jour-là.', source),
    decision: 'Gouvernement wallon, recentrage après l’évaluation intermédiaire, 2025',
  },
];

export const running = (on: string, reason: string, source: Source): Move[] => [
  { to: 'active', on: plainDate(on), reason: told(reason, source), decision: null },
];

/** A pilot of 2022: handed in at the end of May 2022, chosen in April 2023, then what followed. */
export function pilot(
  given: Pick<CreateTerritoryInput, 'code' | 'name' | 'zones'> & Partial<CreateTerritoryInput>,
  after: Move[] = [],
): Pilot {
  const input = {
    programmeCode,
    isNamePublished: true,
    isDemonstration: false,
    promoter: null,
    jobsTarget: null,
    committeeInstalledOn: null,
    agreementSignedOn: null,
    on: plainDate('2022-05-30'),
    reason: told(
      'Candidature remise fin mai 2022. Le jour exact n’a pas été trouvé.',
      sources.avenirVerviers,
    ),
    ...given,
  };
  return { input, moves: [selected, ...after] };
}

export const jobs = (value: number, source: Source = sources.sudinfo) => ({ value, source });
export const promotedBy = (value: string, source: Source) => ({ value, source });

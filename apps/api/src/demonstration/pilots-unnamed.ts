import { plainDate } from '@etabli/domain/values/plain-date';
import { liege, type Pilot, pilot, stopped, told, zone } from './pilot.ts';
import { sources } from './sources.ts';

const unnamed = (number: number) => ({
  code: `nom-non-publie-${number}`,
  name: `Nom non publié (${number})`,
  isNamePublished: false,
  zones: [],
  reason: told('Projet compté parmi les dix-sept ; son nom n’a pas été trouvé.', sources.tzcld),
});

/** Counted among the seventeen, named nowhere that could be read; two of them are among those stopped. */
export const pilotsUnnamed: Pilot[] = [
  pilot(unnamed(1), stopped(sources.government)),
  pilot(unnamed(2), stopped(sources.government)),
  pilot(unnamed(3)),
  pilot(unnamed(4)),
  pilot(unnamed(5)),
];

const people = (count: number) => ({
  count,
  on: plainDate('2026-01-01'),
  source: sources.invented,
});
const invented = { ...liege('Exemple-sur-Vesdre'), district: 'Verviers' };

/** An invented draft, over the ceiling, to try a move and be told why not; the public never sees it. */
export const practice: Pilot = {
  ...pilot({
    code: 'exemple-sur-vesdre',
    name: 'Exemple-sur-Vesdre (inventé)',
    isDemonstration: true,
    on: plainDate('2026-09-01'),
    reason: 'Territoire inventé, pour essayer.',
    zones: [
      zone('Haut-Exemple', invented, [50.56, 5.95], { inhabitants: people(9_400) }),
      zone('Bas-Exemple', invented, [50.57, 5.97], { inhabitants: people(6_100) }),
    ],
  }),
  moves: [],
};

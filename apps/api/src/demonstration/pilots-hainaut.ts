import {
  counted,
  hainaut,
  jobs,
  type Pilot,
  pilot,
  promotedBy,
  running,
  stopped,
  zone,
} from './pilot.ts';
import { sources } from './sources.ts';

/** The pilots of the province of Hainaut that the press names. */
export const pilotsHainaut: Pilot[] = [
  pilot(
    {
      code: 'farciennes',
      name: 'Farciennes',
      promoter: promotedBy('ASBL Territoire Zéro Chômeur, avec le CPAS', sources.essentiel),
      zones: [
        zone('Farciennes', hainaut('Farciennes', 'Charleroi'), [50.43, 4.541], {
          inhabitants: counted(11_500, sources.rtlFarciennes),
        }),
      ],
    },
    running(
      '2024-03-01',
      'Ouverture de la ressourcerie en mars 2024. Le jour exact n’a pas été trouvé.',
      sources.essentiel,
    ),
  ),
  pilot(
    {
      code: 'marchienne-au-pont',
      name: 'Marchienne-au-Pont',
      promoter: promotedBy('Coup de pouce marchiennois', sources.telesambre),
      jobsTarget: jobs(50, sources.telesambre),
      zones: [zone('Marchienne-au-Pont', hainaut('Charleroi', 'Charleroi'), [50.407, 4.395])],
    },
    running(
      '2025-10-09',
      'En cours au plus tard ce jour-là. Le début exact n’a pas été trouvé.',
      sources.telesambre,
    ),
  ),
  pilot(
    {
      code: 'la-louviere',
      name: 'La Louvière',
      promoter: promotedBy('CPAS de La Louvière', sources.antenneCentre),
      zones: [
        zone('Bois-du-Luc', hainaut('La Louvière', 'La Louvière'), [50.47, 4.15]),
        zone('Saint-Vaast', hainaut('La Louvière', 'La Louvière'), [50.456, 4.162]),
        zone('Strépy-Bracquegnies', hainaut('La Louvière', 'La Louvière'), [50.475, 4.12]),
      ],
    },
    stopped(sources.antenneCentre),
  ),
  pilot(
    {
      code: 'mons',
      name: 'Mons',
      promoter: promotedBy('CPAS de Mons', sources.telemb),
      zones: [
        zone('Jemappes', hainaut('Mons', 'Mons'), [50.449, 3.889]),
        zone('Flénu', hainaut('Mons', 'Mons'), [50.437, 3.889]),
      ],
    },
    stopped(sources.telemb),
  ),
  pilot(
    {
      code: 'frameries',
      name: 'Frameries',
      zones: [zone('Frameries', hainaut('Frameries', 'Mons'), [50.407, 3.895])],
    },
    stopped(sources.telemb),
  ),
];

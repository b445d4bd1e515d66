import { jobs, luxembourg, type Pilot, pilot, promotedBy, running, zone } from './pilot.ts';
import { sources } from './sources.ts';

const famenne = (municipality: string) => luxembourg(municipality, 'Marche-en-Famenne');
const gaume = (municipality: string) => luxembourg(municipality, 'Virton');

/** The pilots of the province of Luxembourg that the press names. */
export const pilotsLuxembourg: Pilot[] = [
  pilot(
    {
      code: 'bertrix',
      name: 'Bertrix',
      promoter: promotedBy('CPAS de Bertrix', sources.rtbfLuxembourg),
      jobsTarget: jobs(15, sources.rtbfLuxembourg),
      zones: [zone('Bertrix', luxembourg('Bertrix', 'Neufchâteau'), [49.855, 5.254])],
    },
    running(
      '2023-09-01',
      'Démarrage en septembre 2023. Le jour exact n’a pas été trouvé.',
      sources.tvluxBertrix,
    ),
  ),
  pilot({
    code: 'nord-luxembourg',
    name: 'Hotton, Durbuy, Érezée, Rendeux, La Roche-en-Ardenne',
    jobsTarget: jobs(24, sources.rtbfLuxembourg),
    zones: [
      zone('Hotton', famenne('Hotton'), [50.268, 5.447]),
      zone('Durbuy', famenne('Durbuy'), [50.353, 5.456]),
      zone('Érezée', famenne('Érezée'), [50.293, 5.559]),
      zone('Rendeux', famenne('Rendeux'), [50.234, 5.504]),
      zone('La Roche-en-Ardenne', famenne('La Roche-en-Ardenne'), [50.183, 5.576]),
    ],
  }),
  pilot(
    {
      code: 'sud-luxembourg',
      name: 'Sud-Luxembourg',
      jobsTarget: jobs(20, sources.rtbfLuxembourg),
      zones: [
        zone('Virton', gaume('Virton'), [49.568, 5.532]),
        zone('Rouvroy', gaume('Rouvroy'), [49.538, 5.493]),
        zone('Meix-devant-Virton', gaume('Meix-devant-Virton'), [49.606, 5.48]),
      ],
    },
    running('2024-04-01', 'Brico-dépannage depuis le 1er avril 2024.', sources.tvluxSud),
  ),
];

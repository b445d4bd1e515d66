import { counted, jobs, liege, type Pilot, pilot, promotedBy, running, zone } from './pilot.ts';
import { sources } from './sources.ts';

const verviers = (municipality: string) => ({ ...liege(municipality), district: 'Verviers' });

/** The pilots of the province of Liège that the press names. */
export const pilotsLiege: Pilot[] = [
  pilot(
    {
      code: 'verviers-dison',
      name: 'Verviers-Dison',
      promoter: promotedBy('ASBL Territoires Zéro Chômeurs Verviers-Dison', sources.avenirVerviers),
      jobsTarget: jobs(55),
      zones: [
        zone('Hodimont', verviers('Verviers'), [50.597, 5.853], {
          inhabitants: counted(10_122, sources.avenirVerviers),
        }),
        zone('Pré-Javais', verviers('Verviers'), [50.583, 5.857], { countedWith: 'Hodimont' }),
        zone('Dison centre', verviers('Dison'), [50.61, 5.853], {
          inhabitants: counted(4_054, sources.avenirVerviers),
        }),
      ],
    },
    running(
      '2023-04-21',
      'Budget de la première année attribué. Les dates du comité et de la convention n’ont pas été trouvées.',
      sources.avenirRessourcerie,
    ),
  ),
  pilot(
    {
      code: 'liege',
      name: 'Liège, Conciergerie sociale',
      promoter: promotedBy('Régie des Quartiers de Liège ASBL', sources.rtlLiege),
      jobsTarget: jobs(46, sources.rtlLiege),
      zones: [
        zone('Droixhe', liege('Liège'), [50.653, 5.604]),
        zone('Sainte-Marguerite', liege('Liège'), [50.645, 5.555]),
        zone('Saint-Léonard', liege('Liège'), [50.652, 5.59]),
      ],
    },
    running(
      '2023-09-01',
      'Premiers engagements en septembre 2023. Le jour exact n’a pas été trouvé.',
      sources.alterEchosRegie,
    ),
  ),
  pilot(
    {
      code: 'ateliers-de-la-vesdre',
      name: 'Les Ateliers de la Vesdre',
      jobsTarget: jobs(50, sources.enmieux),
      zones: [
        zone('Chaudfontaine', liege('Chaudfontaine'), [50.586, 5.643]),
        zone('Trooz', liege('Trooz'), [50.573, 5.69]),
      ],
    },
    running(
      '2023-07-01',
      'Démarrage au milieu de 2023. Le jour exact n’a pas été trouvé.',
      sources.enmieux,
    ),
  ),
  pilot({
    code: 'comblain-aywaille-sprimont',
    name: 'Comblain-au-Pont, Aywaille, Sprimont',
    jobsTarget: jobs(55, sources.avenirOurthe),
    zones: [
      zone('Comblain-au-Pont', liege('Comblain-au-Pont'), [50.475, 5.577]),
      zone('Aywaille', liege('Aywaille'), [50.474, 5.676]),
      zone('Sprimont', liege('Sprimont'), [50.509, 5.659]),
    ],
  }),
];

import { plainDate } from '@etabli/domain/values/plain-date';
import type { Source } from '@etabli/domain/values/source';

const readOn = plainDate('2026-11-23');
const excerpt = 'Lu en extrait ; la liste officielle n’a pas pu être lue.';

const press = (title: string, url: string, note = excerpt): Source => ({
  title,
  url,
  readOn,
  note,
});

/** Where the facts of the demonstration were read. */
export const sources = {
  sudinfo: press(
    'Sudinfo, 21/04/2023',
    'https://www.sudinfo.be/id654029/article/2023-04-21/55-emplois-vont-etre-crees-dison-et-verviers-grace-au-projet-territoires-zero',
  ),
  avenirVerviers: press(
    'L’Avenir, 30/05/2022',
    'https://www.lavenir.net/regions/verviers/verviers/2022/05/30/dison-et-verviers-veulent-creer-55-emplois-dici-2026-vers-une-ressourcerie-et-une-conciergerie-video-YP3GWV7TLBAYTEA3ZVICAPEQOY/',
  ),
  avenirRessourcerie: press(
    'L’Avenir, 21/04/2023',
    'https://www.lavenir.net/regions/verviers/dison/2023/04/21/une-ressourcerie-sur-les-rails-grace-au-projet-zero-chomeur-de-longue-duree-6IPQFX7IZRF75J4QILKP6NBGXA/',
  ),
  avenirOurthe: press(
    'L’Avenir, 27/04/2023',
    'https://www.lavenir.net/regions/liege/aywaille/2023/04/27/projet-pilote-a-comblain-au-pont-aywaille-et-sprimont-trois-territoires-zero-chomeur-longue-duree-DPGUJCQLXVBALOVKCXJQHW2HUU/',
  ),
  rtbfLuxembourg: press(
    'RTBF, trois territoires de la province de Luxembourg',
    'https://www.rtbf.be/article/trois-territoires-de-la-province-de-luxembourg-vont-tester-un-projet-pilote-zero-chomeur-longue-duree-11188358',
  ),
  rtlLiege: press(
    'RTL, 24/01/2024',
    'https://www.rtl.be/actu/monde/france/une-conciergerie-sociale-en-faveur-de-lemploi-liege/2024-01-24/article/630140',
  ),
  enmieux: press(
    'En mieux, « Ateliers de la Vesdre »',
    'https://www.enmieux.be/index.php/actualite/ateliers-de-la-vesdre',
  ),
  essentiel: press(
    'L’Essentiel, « Territoire zéro chômeur, ça roule »',
    'https://journalessentiel.be/territoire-zero-chomeur-ca-roule',
  ),
  telesambre: press(
    'Télésambre, Marchienne',
    'https://www.telesambre.be/info/territoire-zero-chomeur-de-longue-duree-16-personnes-remises-lemploi-marchienne/75722',
  ),
  antenneCentre: press(
    'Antenne Centre, « La Louvière : stop »',
    'https://www.antennecentre.tv/actu/la-louviere-stop-aux-territoires-zero-chomeur/26372',
  ),
  telemb: press(
    'TéléMB, « écarte Mons et Frameries »',
    'https://www.telemb.be/actu/cpas-le-programme-territoire-zero-chomeur-ecarte-mons-et-frameries/38852',
  ),
  tvluxBertrix: press(
    'TV Lux, Bertrix',
    'https://www.tvlux.be/actu/info/economie/a-bertrix-territoir-es-atteint-l-objectif-de-la-remise-a-l-emploi_49773',
  ),
  tvluxSud: press(
    'TV Lux, 26/09/2024',
    'https://www.tvlux.be/video/info/le-projet-territoires-zero-chomeur-de-longue-duree-se-concretise-en-province-de-luxembourg_46700.html',
  ),
  rtlSelection: press(
    'RTL, 21/04/2023',
    'https://www.rtl.be/actu/belgique/politique/en-wallonie-688-projets-ont-ete-retenus-dans-le-cadre-des-fonds-structurels/2023-04-21/article/545503',
  ),
  government: press(
    'Gouvernement wallon, communiqué « recentre le dispositif des TerritoiR’ES »',
    'https://coppieters.wallonie.be/home/communiques-de-presse/presses/le-gouvernement-wallon-recentre-le-dispositif-des-territoir-es-pour-renforcer-l-emploi-local-par-l-economie-sociale.html',
  ),
  spw: press(
    'SPW Économie, « TerritoiR’ES »',
    "https://economie.wallonie.be/home/actualites/actualites/territoir'es-l'economie-sociale-un-moteur-d'inclusion-au-service-des-besoins-locaux.html",
  ),
  rtlCall: press(
    'RTL Info, avril 2022',
    'https://www.rtl.be/info/belgique/politique/-territoires-zero-chomeur-de-longue-duree-la-wallonie-se-lance-dans-un-nouveau-projet-1373054.aspx',
  ),
  alterEchos: press(
    'Alter Échos, « Au-delà de la création d’emploi »',
    'https://alterechos.be/webdoc/conciergerie-sociale-gardienne-du-droit-a-lemploi/au-dela-de-la-creation-demploi',
  ),
  alterEchosVolunteers: press(
    'Alter Échos, « Personne n’est inemployable »',
    'https://alterechos.be/webdoc/conciergerie-sociale-gardienne-du-droit-a-lemploi/personne-nest-inemployable',
  ),
  alterEchosInclusiveZone: press(
    'Alter Échos, « La zone inclusive »',
    'https://alterechos.be/webdoc/conciergerie-sociale-gardienne-du-droit-a-lemploi/la-zone-inclusive',
    'Lu en extrait : à Liège, l’adresse de référence d’un CPAS a été admise.',
  ),
  decreeGuidance: press(
    'Décret du 12 novembre 2021, « chercheur d’emploi inoccupé »',
    'http://wallex.wallonie.be/eli/loi-decret/2021/11/12/2021022566',
    'Lu en extrait. Notion reprise par Établi : rien ne dit que le programme la suit.',
  ),
  alterEchosRegie: press(
    'Alter Échos, « De la régie à la conciergerie »',
    'https://alterechos.be/webdoc/conciergerie-sociale-gardienne-du-droit-a-lemploi/de-la-regie-a-la-conciergerie',
  ),
  tzcld: press(
    'TZCLD France, « la Wallonie se lance dans le projet »',
    'https://tzcld.fr/territoires-zero-chomeur-de-longue-duree-en-belgique-la-wallonie-se-lance-dans-le-projet',
  ),
  rtlFarciennes: press(
    'RTL Info, exemple à Farciennes',
    'https://www.rtl.be/info/belgique/societe/-territoires-zero-chomeur-de-longue-duree-en-wallonie-exemple-a-farciennes-1373391.aspx',
  ),
  esfIndicators: {
    title: 'Règlement (UE) 2021/1057 (FSE+), annexe I',
    url: 'https://eur-lex.europa.eu/legal-content/AUTO/?uri=CELEX%3A32021R1057',
    readOn,
    note: 'Les âges viennent des indicateurs communs ; le plus petit nombre montré est notre proposition.',
  },
  ours: { title: 'Proposition d’Établi', note: 'Aucun texte officiel trouvé.' },
  toConfirm: {
    title: 'Proposition d’Établi',
    note: 'Sans source officielle ; à confirmer par l’administration du programme et les comités locaux.',
  },
  invented: { title: 'Donnée inventée pour la démonstration' },
} as const satisfies Record<string, Source>;

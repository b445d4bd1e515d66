import { fold } from '../platform/sheets/fold.ts';

/** Codes, and how people call what stands under them in French, German, Dutch and English. */
const said: readonly (readonly [codes: string, words: string])[] = [
  [
    '01130',
    'maraîchage, potager, Gemüsebau, Gemüsegarten, moestuin, groenteteelt, market gardening',
  ],
  ['10712 47242', 'boulangerie, boulanger, Bäckerei, Bäcker, bakkerij, bakker, bakery, baker'],
  ['38210 47793', 'recyclage, Recycling, Wiederverwertung, kringloop'],
  [
    '43211 43212',
    'électricien, électricité, petite électricité, Elektriker, elektricien, elektriker, electrician',
  ],
  [
    '43221',
    'plombier, plomberie, robinet, fuite, Klempner, Installateur, Wasserhahn, loodgieter, kraan, plumber, plumbing, tap, leak',
  ],
  [
    '43320 43341 95220',
    'bricolage, bricoleur, Handwerker, Heimwerken, klusjes, klusjesman, handyman, odd jobs',
  ],
  ['43320 43341 95220 43221', 'petits travaux, kleine Arbeiten, kleine werken, small jobs'],
  ['43320', 'menuisier, menuiserie, Schreiner, Tischler, schrijnwerker, joiner'],
  ['43341', 'peintre, peinture, Maler, schilder, schilderwerk, painter, painting'],
  ['47110', 'épicerie, Lebensmittelladen, kruidenier, buurtwinkel, grocery'],
  ['47792 47793', 'seconde main, Secondhand, Gebrauchtwaren, tweedehands, second hand'],
  ['47792', 'friperie, Altkleider, tweedehandskleding, second hand clothes'],
  ['47792 95290', 'vêtements, Kleidung, Kleider, kleding, kleren, clothes'],
  [
    '47793 47792 95240 38210',
    'ressourcerie, recyclerie, Sozialkaufhaus, kringwinkel, reuse centre',
  ],
  ['49320 49330', 'taxi social, Fahrdienst, Sozialtaxi, sociaal vervoer, social taxi'],
  ['49420', 'déménagement, Umzug, verhuis, verhuizing, removals'],
  ['53200 49410', 'livraison, Lieferung, Lieferdienst, levering, bezorging, delivery'],
  ['56210', 'traiteur, Catering, traiteurdienst, catering'],
  ['56220', 'cantine, Kantine, kantine, canteen'],
  ['56301', 'café, Café, Kneipe, koffiehuis, coffee house'],
  ['74301 74302', 'traducteur, interprète, Übersetzer, Dolmetscher, vertaler, tolk, translator'],
  ['81210', 'ménage, nettoyage, Putzen, Reinigung, Putzhilfe, schoonmaak, poetsen, cleaning'],
  ['81210 88101', 'aide ménagère, Haushaltshilfe, huishoudhulp, poetshulp, home help'],
  [
    '81300',
    'jardin, jardinage, jardinier, tonte, Garten, Gärtner, Rasenmähen, tuin, tuinman, gardening, gardener, lawn mowing',
  ],
  ['82100', 'secrétariat, Sekretariat, Büroarbeit, secretariaat, secretarial work'],
  ['88101 88109', 'aide à domicile, häusliche Hilfe, thuishulp, thuiszorg, home care'],
  ['88911 88912 88919', 'garde d’enfants, Kinderbetreuung, kinderopvang, childcare'],
  ['95100', 'réparation d’ordinateurs, Computerhilfe, computerhulp, computer help'],
  ['95240 47793', 'meubles, Möbel, meubels, furniture'],
  ['95290 14240', 'couture, Nähen, Schneiderei, naaien, naaiatelier, sewing'],
  ['95290 47632', 'vélo, Fahrrad, Velo, fiets, fietsen, bicycle, bike'],
  ['96102', 'laverie, repassage, Wäscherei, Bügeln, wasserij, strijken, laundry, ironing'],
  ['96210', 'coiffeur, coiffeuse, Friseur, Friseurin, Frisör, kapper, kapster, hairdresser'],
  ['96220', 'esthéticienne, manucure, Kosmetikerin, schoonheidssalon, beautician'],
  ['96910 88109', 'courses, Einkaufshilfe, boodschappen, shopping help'],
  ['96993', 'promener les chiens, Hundesitter, hondenuitlaatdienst, dog walking'],
];

/**
 * What people say of useful work, and the codes under which it stands, where the official title has other
 * words. Compiled for this project; a code stands here only as an offer to choose, never as a choice made.
 */
export const everydayWords: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  said.flatMap(([codes, words]) => words.split(', ').map((word) => [fold(word), codes.split(' ')])),
);

import { fold } from '../platform/sheets/fold.ts';

/** Codes, and how people call what stands under them in French, German, Dutch and English. */
const said: readonly (readonly [codes: string, words: string])[] = [
  [
    '01130',
    'maraîchage, maraîcher, potager, Gemüsebau, Gemüsegarten, Gemüsegärtner, moestuin, groenteteelt, groenteteler, market gardening, market gardener',
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
  [
    '43341',
    'peintre, peinture, travaux de peinture, Maler, schilder, schilderwerk, painter, painting',
  ],
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
  ['56301', 'café, Café, bar, bistrot, Kneipe, koffiehuis, coffee house'],
  ['74301 74302', 'traducteur, interprète, Übersetzer, Dolmetscher, vertaler, tolk, translator'],
  ['81210', 'ménage, nettoyage, Putzen, Reinigung, Putzhilfe, schoonmaak, poetsen, cleaning'],
  ['81210 88101', 'aide ménagère, Haushaltshilfe, huishoudhulp, poetshulp, home help'],
  [
    '81300',
    'jardin, jardinage, jardinier, tonte, tondre, pelouse, gazon, haie, élagueur, désherbage, Garten, Gärtner, Rasenmähen, Rasen, Hecke, Unkraut, tuin, tuinman, gras maaien, haag, onkruid, gardening, gardener, lawn, lawn mowing, hedge, weeding',
  ],
  ['82100', 'secrétariat, Sekretariat, Büroarbeit, secretariaat, secretarial work'],
  ['88101 88109', 'aide à domicile, häusliche Hilfe, thuishulp, thuiszorg, home care'],
  ['88911 88912 88919', 'garde d’enfants, Kinderbetreuung, kinderopvang, childcare'],
  ['95100', 'réparation d’ordinateurs, Computerhilfe, computerhulp, computer help'],
  ['95240 47793', 'meubles, Möbel, meubels, furniture'],
  [
    '95290 14210',
    'couture, retouche, retouches, Nähen, Schneiderei, Änderungsschneiderei, naaien, naaiatelier, kledingherstel, sewing, alterations',
  ],
  ['95290 47632', 'vélo, Fahrrad, Velo, fiets, fietsen, bicycle, bike'],
  ['96102', 'laverie, repassage, lessive, Wäscherei, Bügeln, wasserij, strijken, laundry, ironing'],
  ['96210', 'coiffeur, coiffeuse, Friseur, Friseurin, Frisör, kapper, kapster, hairdresser'],
  ['96220', 'esthéticienne, manucure, Kosmetikerin, schoonheidssalon, beautician'],
  ['96910 88109', 'courses, Einkaufshilfe, boodschappen, shopping help'],
  ['96993', 'promener les chiens, Hundesitter, hondenuitlaatdienst, dog walking'],
  [
    '43211 43221 95220 95100 52210',
    'dépannage, dépanneur, Notdienst, herstelling, repairs at home',
  ],
  [
    '95290 43320 25620',
    'serrurier, clé, clés, Schlosser, Schlüsseldienst, slotenmaker, sleutel, locksmith, keys',
  ],
  [
    '43410',
    'toiture, toit, couvreur, Dachdecker, Dach, dakdekker, dak, dakwerken, roofer, roofing, roof',
  ],
  [
    '81220 81210',
    'vitres, nettoyage de vitres, laveur de vitres, lavage de vitres, Fensterputzer, Fenster putzen, Fensterreinigung, glazenwasser, ramen wassen, ramen lappen, window cleaning, window cleaner',
  ],
  ['81220', 'ramoneur, ramonage, Schornsteinfeger, Kaminkehrer, schoorsteenveger, chimney sweep'],
  [
    '81230',
    'déneigement, balayage, propreté, nettoyage de rue, Schneeräumen, Straßenreinigung, sneeuwruimen, straatvegen, snow clearing, street sweeping, street cleaning',
  ],
  [
    '56220 56210 53200',
    'repas à domicile, repas, portage de repas, livraison de repas, Essen auf Rädern, Mahlzeitendienst, Mahlzeiten, maaltijden aan huis, maaltijden, maaltijdbedeling, meals on wheels, meals at home, meals',
  ],
  [
    '56112 56120',
    'sandwicherie, friterie, frites, Imbiss, Frittenbude, broodjeszaak, frituur, frietkot, sandwich bar, chip shop, take away',
  ],
  [
    '88919 88912',
    'baby sitting, babysitter, babysitting, gardienne, oppas, kinderoppas, onthaalouder, Tagesmutter, childminder',
  ],
  [
    '95290',
    'réparation de vélos, Fahrradreparatur, Fahrradwerkstatt, fietsenmaker, fietshersteller, fietsherstelling, bike repair, bicycle repair',
  ],
  [
    '95100',
    'dépannage informatique, smartphone, GSM, tablette, Handy, Handyreparatur, gsm herstelling, mobile phone, phone repair',
  ],
  ['95210', 'télé, téléviseur, TV, Fernseher, televisietoestel, television repair'],
  [
    '95220',
    'électroménager, lave linge, machine à laver, frigo, Haushaltsgeräte, Waschmaschine, Kühlschrank, huishoudtoestellen, wasmachine, koelkast, household appliances, washing machine, fridge',
  ],
  [
    '95230',
    'cordonnier, cordonnerie, chaussures, Schuster, Schuhmacher, Schuhe, schoenmaker, schoenen, cobbler, shoe repair',
  ],
  ['95240', 'tapissier, garnisseur, Polsterer, stoffeerder, meubelstoffeerder, upholsterer'],
  ['95290 95220 95240 95100', 'repair café, Repair Cafe, Reparaturcafé, herstelcafé'],
  [
    '43222 43223',
    'chauffagiste, chaudière, Heizungsbauer, Heizung, verwarmingsinstallateur, verwarming, heating engineer, heating, boiler',
  ],
  ['43230', 'isolation, isolation de maisons, Dämmung, isolatie, isoleren, insulation'],
  ['43910', 'maçon, maçonnerie, Maurer, metselaar, metselwerk, bricklayer, mason'],
  [
    '43331',
    'carreleur, carrelage, Fliesenleger, Fliesen, tegelzetter, tegels, vloerder, tiler, tiling',
  ],
  [
    '43310',
    'plafonneur, plafonnage, plâtrier, Verputzer, Gipser, stukadoor, pleisteraar, plasterer',
  ],
  [
    '43320 43343',
    'châssis, fenêtre, fenêtres, porte, portes, volets, Fenster, Türen, Rollladen, ramen, deuren, rolluiken, windows, doors, shutters',
  ],
  ['43343', 'vitrier, Glaser, glazenmaker, glaszetter, glazier'],
  [
    '43213 43211',
    'panneaux solaires, photovoltaïque, borne de recharge, Solaranlage, Photovoltaik, Ladestation, zonnepanelen, laadpaal, solar panels, charging point',
  ],
  ['43214', 'alarme, Alarmanlage, alarm, alarminstallatie, burglar alarm'],
  [
    '37000 43221',
    'débouchage, égout, égouts, fosse septique, vidange, Kanalreinigung, Abfluss, ontstopping, riool, septische put, drains, unblocking, septic tank',
  ],
  [
    '25530 25110 33110',
    'soudure, soudeur, ferronnerie, ferronnier, Schweißer, Schweißen, lasser, laswerk, smeedwerk, welder, welding, blacksmith',
  ],
  [
    '81100 96910',
    'conciergerie, concierge, Hausmeister, huisbewaarder, conciërge, caretaker, janitor',
  ],
  [
    '88109 88101 96910',
    'seniors, aînés, aide aux seniors, personnes âgées, Seniorenhilfe, Senioren, Altenhilfe, ouderenhulp, ouderen, seniorenhulp, elderly care, older people',
  ],
  ['88109 88999', 'visites à domicile, compagnie, Besuchsdienst, bezoekdienst, befriending'],
  [
    '82100 88994',
    'écrivain public, aide administrative, papiers, Schreibhilfe, Hilfe mit Papieren, administratieve hulp, paperwork',
  ],
  [
    '82100 18120',
    'photocopies, copies, numérisation, archivage, Kopieren, Fotokopien, Digitalisierung, kopieën, fotokopieën, digitaliseren, copy shop, photocopying, scanning',
  ],
  [
    '85599 88919',
    'soutien scolaire, école de devoirs, devoirs, cours particuliers, Nachhilfe, Hausaufgabenhilfe, bijles, huiswerkbegeleiding, tutoring, homework help',
  ],
  [
    '85599 85591',
    'cours de français, cours de langue, Sprachkurs, Deutschkurs, taalles, taalcursus, language course',
  ],
  [
    '49330 49320 49390',
    'transport de personnes, navette, Personenbeförderung, Pendelbus, personenvervoer, pendeldienst, passenger transport, shuttle',
  ],
  ['95316', 'lavage de voitures, car wash, carwash, Autowäsche, autowassen'],
  [
    '95311 52210',
    'garage, garagiste, mécanicien, mécanique, Autowerkstatt, Automechaniker, garagist, automonteur, autoherstelling, car mechanic, car repair',
  ],
  [
    '38110 47793 49420',
    'débarras, encombrants, vide maison, Entrümpelung, Sperrmüll, Haushaltsauflösung, opruiming, grofvuil, inboedel, house clearance, bulky waste',
  ],
  [
    '47793 47791',
    'brocante, vide grenier, Flohmarkt, Trödel, rommelmarkt, flea market, jumble sale',
  ],
  ['38210 38230', 'compost, compostage, Kompost, Kompostierung, composteren, composting'],
  [
    '01480',
    'apiculture, apiculteur, abeilles, ruche, ruches, Imkerei, Imker, bijen, bijenteelt, beekeeping, beekeeper',
  ],
  [
    '10391 10392',
    'conserverie, conserves, confiture, bocaux, Konserven, Einmachen, Marmelade, conserven, inmaken, confituur, preserves, jam',
  ],
  ['62100 62900', 'site web, site internet, Webseite, Website, webdesign, web design'],
  [
    '96993 96995 96994',
    'chien, chiens, chat, chats, garde d’animaux, Hund, Katze, Tierpension, hond, kat, dierenoppas, dierenopvang, dog, cat, pet sitting, pet care',
  ],
  [
    '77221',
    'outilthèque, prêt d’outils, location d’outils, Werkzeugverleih, gereedschap huren, gereedschapsbibliotheek, tool library, tool hire',
  ],
  ['91110 77210', 'ludothèque, Ludothek, Spielverleih, spelotheek, toy library'],
  [
    '82300 56210 77223 77392',
    'fête, fêtes, événement, événements, Feier, Veranstaltung, feest, evenement, party, event',
  ],
  ['81300 96302', 'entretien de tombes, tombes, Grabpflege, grafonderhoud, grave care'],
  ['47610 47793', 'livres, Bücher, boeken, books'],
  ['47781 02200', 'bois de chauffage, bûches, Brennholz, brandhout, firewood'],
];

/**
 * What people say of useful work, and the codes under which it stands, where the official title has other
 * words. Compiled for this project; a code stands here only as an offer to choose, never as a choice made.
 */
export const everydayWords: readonly (readonly [word: string, codes: readonly string[]])[] =
  said.flatMap(([written, words]) => {
    const codes = written.split(' ');
    return words.split(', ').map((word) => [fold(word), codes] as const);
  });

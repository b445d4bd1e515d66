import { describe, expect, it } from 'vitest';
import { everydayWords } from './everyday-words.ts';
import { naceTitles } from './nace-titles.queries.ts';
import { searchNace } from './search-nace.ts';

const entries = await naceTitles();
const codes = (asked: string) => searchNace(entries, asked).map(({ code }) => code);

describe('looking for an economic activity', () => {
  it.each([
    ['jardins', '81300'],
    ['aménagement paysager', '81300'],
    ['amenagement PAYSAGER', '81300'],
    ['Landschaftsbau', '81300'],
    ['landscape', '81300'],
    ['landschapsverzorging', '81300'],
    ['installation électrique', '43211'],
    ['fietsen reparatie', '95290'],
    ['nettoyage bâtiments', '81210'],
    ['vélos', '95290'],
    ['Petits travaux', '43320'],
    ['Garten', '81300'],
  ])('finds by words of four languages: %s', (asked, code) => {
    expect(codes(asked)).toContain(code);
  });

  it.each([
    ['43211', 'électricien', 'Elektriker', 'elektricien', 'electrician'],
    ['96210', 'coiffeuse', 'Friseur', 'kapper', 'hairdresser'],
    ['81210', 'nettoyage', 'Reinigung', 'schoonmaak', 'cleaning'],
    ['43221', 'robinet', 'fuite', 'Wasserhahn', 'kraan', 'tap'],
    ['43221', 'plombier', 'Klempner', 'loodgieter', 'plumber'],
    ['81300', 'jardinier', 'Gärtner', 'tuinman', 'gardener'],
    ['96102', 'repassage', 'Bügeln', 'strijken', 'ironing'],
    ['43221', 'dépannage'],
    ['95100', 'dépannage informatique', 'Handyreparatur', 'phone repair'],
    ['95290', 'serrurier', 'Schlüsseldienst', 'slotenmaker', 'locksmith'],
    ['43410', 'toiture', 'couvreur', 'Dachdecker', 'dakdekker', 'roofer'],
    ['81220', 'nettoyage de vitres', 'Fensterputzer', 'glazenwasser', 'window cleaning'],
    ['56210', 'repas à domicile', 'Essen auf Rädern', 'maaltijden aan huis', 'meals on wheels'],
    ['88919', "garde d'enfants", 'Kinderbetreuung', 'kinderopvang', 'childcare', 'baby-sitting'],
    ['95290', 'vélo', 'réparation de vélos', 'Fahrradreparatur', 'fietsenmaker', 'bike repair'],
    ['43310', 'plafonneur', 'Verputzer', 'stukadoor', 'plasterer'],
    ['88109', 'aide aux seniors', 'Seniorenhilfe', 'ouderenhulp', 'elderly care'],
    ['38110', 'débarras', 'Entrümpelung', 'grofvuil', 'house clearance'],
    ['82100', 'écrivain public', 'administratieve hulp', 'paperwork'],
  ])('has %s among the first by what people say in each language', (code, ...said) => {
    expect(said.filter((word) => !codes(word).slice(0, 3).includes(code))).toEqual([]);
  });

  it.each([
    ['81.30', ['81300']],
    ['81300', ['81300']],
    ['8130', ['81300']],
    ['8130001', ['81300']],
  ])('finds by the digits of a code: %s', (asked, found) => {
    expect(codes(asked)).toEqual(found);
  });

  it.each([
    ['taille de haies', '81300'],
    ['tonte de pelouses', '81300'],
    ['réparation de toiture', '43410'],
    ['atelier vélo', '95290'],
    ['courses à domicile', '96910'],
    ['aide aux personnes âgées', '88109'],
  ])('finds by the part of it that people say, small words left aside: %s', (asked, code) => {
    expect(codes(asked).slice(0, 3)).toContain(code);
  });

  it('has each word of every day beside the codes of one place only', () => {
    const codesOf = new Map(everydayWords);
    expect(everydayWords.filter(([word, codes]) => codesOf.get(word) !== codes)).toEqual([]);
  });

  it('takes a whole word for that word only: a meal is no repair', () => {
    expect(codes('repas')).not.toContain('33120');
  });

  it('knows each code that stands beside a word of every day', () => {
    const known = new Set(entries.map(({ code }) => code));
    expect(everydayWords.flatMap(([, codes]) => codes).filter((code) => !known.has(code))).toEqual(
      [],
    );
  });

  it.each(['', '  ', 'zzzqqq', '?', 'a'])('finds nothing for «%s»', (asked) => {
    expect(codes(asked)).toEqual([]);
  });

  it('has the code whose title begins with the words first', () => {
    expect(codes('Travaux d’installation électrotechnique')[0]).toMatch(/^4321/);
  });
});

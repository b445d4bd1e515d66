/** The twenty arrondissements of Wallonia and their provinces, by the first digits of code NIS (Statbel, REFNIS). */
const names: Record<string, readonly [district: string, province: string]> = {
  25: ['Nivelles', 'Brabant wallon'],
  51: ['Ath', 'Hainaut'],
  52: ['Charleroi', 'Hainaut'],
  53: ['Mons', 'Hainaut'],
  55: ['Soignies', 'Hainaut'],
  56: ['Thuin', 'Hainaut'],
  57: ['Tournai-Mouscron', 'Hainaut'],
  58: ['La Louvière', 'Hainaut'],
  61: ['Huy', 'Liège'],
  62: ['Liège', 'Liège'],
  63: ['Verviers', 'Liège'],
  64: ['Waremme', 'Liège'],
  81: ['Arlon', 'Luxembourg'],
  82: ['Bastogne', 'Luxembourg'],
  83: ['Marche-en-Famenne', 'Luxembourg'],
  84: ['Neufchâteau', 'Luxembourg'],
  85: ['Virton', 'Luxembourg'],
  91: ['Dinant', 'Namur'],
  92: ['Namur', 'Namur'],
  93: ['Philippeville', 'Namur'],
};

/** The arrondissement in which a municipality of that code lies, by its own code and name. */
export function districtOf(nis: string): { nis: string; name: string; province: string } | null {
  const first = nis.slice(0, 2);
  const found = names[first];
  return found ? { nis: `${first}000`, name: found[0], province: found[1] } : null;
}

import type { Schemas } from '@etabli/sdk';

type Rules = Schemas['Programme']['versions'][number]['rules'];

/** Provinces of Wallonia, offered while typing; any other name may be typed. */
const provinces = ['Brabant wallon', 'Hainaut', 'Liège', 'Luxembourg', 'Namur'];

/** Names that the form offers: districts as the rules write them, for they are compared by letter. */
export function namesFor(rules: Rules | null): { districts: string[]; provinces: string[] } {
  const areas = rules?.eligibleAreas.value ?? [];
  return {
    districts: areas.filter(({ kind }) => kind === 'district').map(({ name }) => name),
    provinces,
  };
}

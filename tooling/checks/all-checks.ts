import { actor } from './actor.ts';
import type { Check } from './check.ts';
import { docs } from './docs.ts';
import { migrations } from './migrations.ts';
import { names } from './names.ts';
import { purity } from './purity.ts';
import { sizes } from './sizes.ts';
import { translations } from './translations.ts';
import { tenWords } from './words.ts';

/** The checks that only read the sources. (`fresh` needs the API built.) */
export const sourceChecks: Check[] = [
  tenWords,
  names,
  sizes,
  purity,
  actor,
  migrations,
  translations,
  docs,
];

import type { CheckName } from '../check-result.ts';

/** What each check may find; each has a sentence for a member of the committee and one for the team. */
export const checkReasons = {
  'within-reach': ['nobody', 'found', 'edition-absent'],
  exposure: ['none', 'low', 'medium', 'high'],
  'direct-competitors': ['none', 'some'],
  'nearest-direct': ['none', 'found', 'found-approximately', 'place-unknown'],
  crowding: ['few', 'as-elsewhere', 'many', 'not-meaningful', 'no-norm'],
  'supply-density': [
    'counts-missing',
    'not-meaningful',
    'well-served',
    'under-served',
    'as-elsewhere',
  ],
  'social-economy-overlap': ['on-lists', 'told', 'not-asked', 'none'],
  'public-overlap': ['told', 'not-asked', 'none'],
  'market-prices': ['below-market', 'no-price', 'not-documented', 'as-market'],
  'unmet-need': ['shown', 'short-wait', 'not-shown'],
  'solvent-customers': ['not-estimated', 'few', 'many'],
  'clientele-restricted': ['everyone', 'restricted'],
} as const satisfies Record<CheckName, readonly string[]>;

type Snake<Text extends string> = Text extends `${infer First}-${infer Rest}`
  ? `${First}_${Snake<Rest>}`
  : Text;
type FoundKey = {
  [Name in CheckName]: `${Snake<Name>}_${Snake<(typeof checkReasons)[Name][number]>}`;
}[CheckName];

export type PlainCheckKey = `non_competition_plain_${FoundKey}`;
export type WorkerCheckKey = `non_competition_worker_${FoundKey}`;

/** The end of a key for what a check found; a reason without one is our own bug. */
function foundKey(rule: CheckName, reason: string): FoundKey {
  const known: readonly string[] = checkReasons[rule];
  if (!known.includes(reason)) {
    throw new Error(`no words for ${rule} ${reason}`);
  }
  return `${rule}_${reason}`.replaceAll('-', '_') as FoundKey;
}

/** The message that tells a member of the committee what a check found; throws for a reason without words. */
export const plainCheckKey = (rule: CheckName, reason: string): PlainCheckKey =>
  `non_competition_plain_${foundKey(rule, reason)}`;

/** The same for who prepares the dossier. */
export const workerCheckKey = (rule: CheckName, reason: string): WorkerCheckKey =>
  `non_competition_worker_${foundKey(rule, reason)}`;

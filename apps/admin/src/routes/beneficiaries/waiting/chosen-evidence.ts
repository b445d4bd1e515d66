import type { FormValues } from '#lib/platform/form-values.ts';

const most = 300;

/** The proofs that were ticked: a box is named for its proof, for a form keeps one value a name. */
export function chosenEvidence(values: FormValues): string[] {
  return Object.entries(values)
    .filter(([name, value]) => name.startsWith('evidence.') && value === 'yes')
    .map(([name]) => name.slice('evidence.'.length))
    .slice(0, most);
}

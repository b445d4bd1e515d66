import type { Schemas } from '@etabli/sdk';
import type { Words } from '../words-of.ts';

type Versions = Schemas['Eligibility']['versions'];

/** Which version of which rules, and from when, of a name like `wallonie-2022@1`. */
export function rulesText(rules: string, versions: Versions, { t, dateInWords }: Words): string {
  const known = versions.find((version) => version.rules === rules);
  return known
    ? t('beneficiaries_rules_version', {
        programme: known.programme,
        version: known.version,
        from: dateInWords(known.validFrom),
      })
    : t('beneficiaries_rules_named', { rules });
}

/** The short name of a version of the programme that the territory has. */
export const versionName = (version: number, versions: Versions): string =>
  versions.find((known) => known.version === version)?.rules ?? String(version);

/** The same in words. */
export const versionText = (version: number, versions: Versions, told: Words): string =>
  rulesText(versionName(version, versions), versions, told);

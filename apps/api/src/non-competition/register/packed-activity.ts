/** The versions of the nomenclature that the register uses, in the order in which they are packed. */
export const naceVersions = [2003, 2008, 2025] as const;
export type NaceVersion = (typeof naceVersions)[number];

/** What an activity is to who carries it out, in the register’s own words. */
const activityRoles = ['MAIN', 'SECO', 'ANCI'] as const;
type ActivityRole = (typeof activityRoles)[number];

/** One activity of an establishment: five digits of NACE-BEL, the two national ones after them cut off. */
export type RegisterActivity = { version: NaceVersion; code: string; role: ActivityRole };

const versionStep = 100_000;
const roleStep = 1_000_000;

/**
 * An activity as one number that a person can still read: role, version, code. `1 2 81210` is a second
 * activity of 2025. Some 36 million of them fit into memory and disk that way.
 */
export function packActivity({ version, code, role }: RegisterActivity): number {
  return (
    activityRoles.indexOf(role) * roleStep +
    naceVersions.indexOf(version) * versionStep +
    Number(code)
  );
}

export function unpackActivity(packed: number): RegisterActivity {
  const role = activityRoles[Math.floor(packed / roleStep)];
  const version = naceVersions[Math.floor((packed % roleStep) / versionStep)];
  if (role === undefined || version === undefined) {
    throw new Error(`${packed} is no packed activity`);
  }
  return { role, version, code: String(packed % versionStep).padStart(5, '0') };
}

/** A class of four digits within its version, as `register_class_counts` and `classes` name it. */
export const packClass = (version: NaceVersion, fourDigits: string): number =>
  naceVersions.indexOf(version) * 10_000 + Number(fourDigits);

/** A division of two digits within its version. */
export const packDivision = (version: NaceVersion, twoDigits: string): number =>
  naceVersions.indexOf(version) * 100 + Number(twoDigits);

/** The division of a packed activity. */
export const divisionOf = (packed: number): number => Math.floor((packed % roleStep) / 1_000);

/** A division of two digits in a postcode: what `cells` holds, so that one index answers “which, where”. */
export const packCell = (postcode: string, version: NaceVersion, twoDigits: string): number =>
  Number(postcode) * 1_000 + packDivision(version, twoDigits);

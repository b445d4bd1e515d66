/** The editions of the Belgian list of economic activities (NACE-BEL) that the register of firms uses. */
export const naceVersions = ['2003', '2008', '2025'] as const;
export type NaceVersion = (typeof naceVersions)[number];

/**
 * A code in its edition, digits only. Never one without the other: 38310 takes wrecks apart in 2008 and
 * burns waste in 2025.
 */
export type NaceCode = { version: NaceVersion; code: string };

/** The codes that exist, as `keyOfNace` writes them; whoever asks brings the table. */
export type NaceTable = { has(key: string): boolean };

/** A code as one text, edition first: `2025:38310`. */
export const keyOfNace = ({ version, code }: NaceCode): string => `${version}:${code}`;

/** The edition of this name; undefined for one that the register does not use. */
export function parseNaceVersion(text: string): NaceVersion | undefined {
  return naceVersions.find((version) => version === text);
}

/**
 * The digits of a code as people write it: `43.21`, `43.211`, `4321 1`. Undefined when it does not have
 * two to five digits, or the seven of the older detail.
 */
export function parseNaceDigits(text: string): string | undefined {
  const digits = text.trim().replaceAll(/[\s.\u00a0]/g, '');
  return /^(\d{2,5}|\d{7})$/.test(digits) ? digits : undefined;
}

/** A code as people read it: `43.211`. */
export function writtenNace(code: string): string {
  return code.length > 2 ? `${code.slice(0, 2)}.${code.slice(2)}` : code;
}

/** What compares: the five digits of Belgium; the older seven are cut. */
export const fiveDigits = (code: string): string => code.slice(0, 5);

/** The European class of a code: its first four digits. */
export const classOf = (code: string): string => code.slice(0, 4);

/** A code and those above it in the tree, from near to far: `43211`, `4321`, `432`, `43`. */
export function naceBranch(code: string): string[] {
  const five = fiveDigits(code);
  return Array.from({ length: five.length - 1 }, (_, cut) => five.slice(0, five.length - cut));
}

/** How many first digits two codes of one edition share: 0, or 2 to 5; one alone says nothing. */
export function sharedDigits(a: string, b: string): number {
  let shared = 0;
  while (shared < 5 && shared < a.length && a[shared] === b[shared]) {
    shared += 1;
  }
  return shared < 2 ? 0 : shared;
}

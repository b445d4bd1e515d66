const longest = 60;

/** A short name for addresses out of a name: "Pré-Javais (Verviers)" becomes `pre-javais-verviers`. */
export function codeFor(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '');
}

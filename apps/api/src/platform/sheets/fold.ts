/** Without accents, case and signs, one space between words: how headings and answers are compared. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/œ/g, 'oe')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

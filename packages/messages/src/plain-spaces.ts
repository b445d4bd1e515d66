/**
 * Intl separates thousands with U+202F in French. Our fonts do not hold it, and in a PDF it prints
 * as a box, so every text that leaves this package takes U+00A0 instead.
 */
export function plainSpaces(text: string): string {
  return text.replaceAll('\u202F', '\u00A0');
}

/**
 * The enterprise number (Banque-Carrefour des Entreprises) that a text names, as its ten digits; spaces,
 * dots and the letters of the VAT form may stand around them. Undefined when there is no such number: it
 * has ten digits, the first is 0 or 1, and the last two are 97 less the rest of the first eight
 * divided by 97. Source: guide of the BCE to its numbers; that it exists is not asked.
 */
export function parseEnterpriseNumber(text: string): string | undefined {
  const digits = text.replaceAll(/[\s.]/g, '').replace(/^BE/i, '');
  if (!/^[01]\d{9}$/.test(digits)) {
    return undefined;
  }
  const check = 97 - (Number(digits.slice(0, 8)) % 97);
  return Number(digits.slice(8)) === check ? digits : undefined;
}

const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' });

/** The civil day (2026-11-02) of a moment, where the readers live. */
export function belgianDay(at: Date): string {
  return format.format(at);
}

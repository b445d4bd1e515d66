const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' });

/** The civil day (2026-11-02) where the programme is. */
export function belgianToday(): string {
  return format.format(new Date());
}

/** As a team writes a day: 02/11/2026, or 11/2026 where only the month is known. */
export const writtenDay = (date: string | null): string =>
  (date ?? '').split('-').reverse().join('/');

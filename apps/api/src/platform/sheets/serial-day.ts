import { type PlainDate, parsePlainDate } from '@etabli/domain/values/plain-date';

/**
 * A day as a spreadsheet counts it: 1 is 1 January 1900, and 60 a 29 February 1900 that never was.
 * Hours are left out.
 */
export function dayOfSerial(serial: number): PlainDate | undefined {
  const whole = Math.floor(serial);
  if (whole < 1 || whole === 60 || whole > 109_574) {
    return undefined;
  }
  const days = whole < 60 ? whole : whole - 1;
  return parsePlainDate(new Date(Date.UTC(1899, 11, 31 + days)).toISOString().slice(0, 10));
}

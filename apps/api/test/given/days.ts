import { type PlainDate, plainDate } from '@etabli/domain/values/plain-date';
import { today } from '../../src/platform/access/today.ts';

/** A day so many days from today: -1 is yesterday. */
export function dayFromToday(days: number): PlainDate {
  const noon = new Date(`${today()}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return plainDate(noon.toISOString().slice(0, 10));
}

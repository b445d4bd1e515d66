import { type PlainDate, plainDateOf } from '@etabli/domain/values/plain-date';

export const timeZone = 'Europe/Brussels';

/** Today where the programme is, on the clock of this machine. */
export const today = (): PlainDate => plainDateOf(new Date(), timeZone);

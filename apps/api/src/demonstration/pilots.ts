import type { Pilot } from './pilot.ts';
import { pilotsHainaut } from './pilots-hainaut.ts';
import { pilotsLiege } from './pilots-liege.ts';
import { pilotsLuxembourg } from './pilots-luxembourg.ts';
import { pilotsUnnamed } from './pilots-unnamed.ts';

/** The seventeen of 2023: those that the press names, province by province, then the others. */
export const pilots: Pilot[] = [
  ...pilotsLiege,
  ...pilotsHainaut,
  ...pilotsLuxembourg,
  ...pilotsUnnamed,
];

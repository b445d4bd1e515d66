import type { Place } from './project-point.ts';

/** What a disc of the schematic stands for; `points` are where it lies, several for one territory. */
export interface MapDisc {
  number: number;
  label: string;
  href: string;
  isEnded: boolean;
  points: readonly { latitude: number; longitude: number }[];
}

/** A disc with its places in the drawing: where it stands, and what it points at. */
export interface PlacedDisc extends MapDisc {
  at: Place;
  places: Place[];
  centre: Place;
}

import type { MapDisc, PlacedDisc } from './map-disc.ts';
import { mapSize, type Place, projectPoint } from './project-point.ts';
import { type Obstacle, spreadDiscs } from './spread-discs.ts';
import { towns } from './wallonia-outline.ts';

/** 44 CSS pixels between two discs when the drawing is as narrow as a phone of 360 pixels. */
const gap = 98;
/** A disc hides neither what it points at nor the name of a town. */
const reach = { point: 44, town: 48 };

/** Gives each disc its place: beside the middle of its points, clear of the others and of names. */
export function placeDiscs(discs: readonly MapDisc[]): PlacedDisc[] {
  const drawn = discs.flatMap((disc) => {
    const places = disc.points.map(projectPoint);
    return places.length > 0 ? [{ ...disc, places, centre: middle(places) }] : [];
  });
  const points = drawn.flatMap(({ places }) => places);
  const spread = spreadDiscs(
    drawn.map(({ centre }) => centre),
    {
      gap,
      ...mapSize,
      obstacles: [...points.map((place) => ({ ...place, reach: reach.point })), ...townNames()],
    },
  );
  return drawn.map((disc, index) => ({ ...disc, at: spread[index] ?? disc.centre }));
}

/** The square of each town and the length of its name. */
function townNames(): Obstacle[] {
  return towns.flatMap(({ name, point: [longitude, latitude] }) => {
    const { x, y } = projectPoint({ longitude, latitude });
    const width = 12 * name.length;
    return [0, 0.5, 1].map((part) => ({ x: x + part * width, y, reach: reach.town }));
  });
}

function middle(places: readonly Place[]): Place {
  const sum = places.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  return { x: sum.x / places.length, y: sum.y / places.length };
}

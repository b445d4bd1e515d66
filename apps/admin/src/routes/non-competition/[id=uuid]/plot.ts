import { municipalitiesOn } from '@etabli/domain/territories/municipalities/municipality';
import { plainDate } from '@etabli/domain/values/plain-date';
import type { Schemas } from '@etabli/sdk';

type Check = Schemas['Check'];
type Point = { latitude: number; longitude: number };
type Spot = { x: number; y: number };

export type Plot = {
  size: number;
  circles: (Spot & { radius: number; kind: 'reach' | 'catchment' })[];
  origins: Spot[];
  places: (Spot & { name: string })[];
  marks: (Spot & { label: string; width: number; isDirect: boolean; isOut: boolean })[];
};

const size = 480;
const margin = 12;
const metresInDegree = 111_195;
/** So small a part of the picture two places must lie apart to have both their names. */
const roomForName = 46;

/**
 * Where the findings of a check lie around the activity, in a drawing without tiles. Findings of one place,
 * which share the centre of their municipality, stand in one mark with their numbers. Null where nothing has a place.
 */
export function plotOf(check: Check): Plot | null {
  const placed = check.rows.flatMap((row, index) =>
    row.point ? [{ row, number: index + 1, point: row.point }] : [],
  );
  const centre = middleOf(
    check.origins.length > 0 ? check.origins : placed.map((one) => one.point),
  );
  if (!centre) {
    return null;
  }
  const shape = projection(centre, [
    ...check.origins.map((point) => ({ point, beyond: check.catchmentMetres })),
    ...placed.map(({ point }) => ({ point, beyond: 0 })),
  ]);
  const spots = Map.groupBy(placed, ({ point }) => `${point.latitude} ${point.longitude}`);
  const inside = ({ x, y }: Spot) => x > 24 && y > 12 && x < size - 24 && y < size - 6;
  return {
    size,
    circles: check.origins.flatMap((point) => [
      { ...shape.spot(point), radius: check.reachMetres * shape.scale, kind: 'reach' as const },
      {
        ...shape.spot(point),
        radius: check.catchmentMetres * shape.scale,
        kind: 'catchment' as const,
      },
    ]),
    origins: check.origins.map(shape.spot),
    places: apart(
      municipalitiesOn(plainDate(check.extract.snapshotOn))
        .toSorted((a, b) => b.inhabitants - a.inhabitants)
        .map(({ name, centre: at }) => ({ name, ...lowered(shape.spot(at)) }))
        .filter(inside),
    ),
    marks: [...spots.values()].map((members) => markOf(members, shape.spot)),
  };
}

const lowered = ({ x, y }: Spot) => ({ x, y: y + 22 });

type Placed = { row: Check['rows'][number]; number: number; point: Point };

function markOf(members: Placed[], spot: (point: Point) => Spot): Plot['marks'][number] {
  const [first] = members;
  const numbers = members.map(({ number }) => String(number));
  const label =
    numbers.length > 3
      ? `${numbers.slice(0, 2).join(', ')}… ×${numbers.length}`
      : numbers.join(', ');
  return {
    ...spot(first?.point ?? { latitude: 0, longitude: 0 }),
    label,
    width: Math.max(18, label.length * 7 + 10),
    isDirect: members.some(({ row }) => row.isDirect && row.struckOut === null),
    isOut: members.every(({ row }) => row.struckOut !== null),
  };
}

function middleOf(points: readonly Point[]): Point | null {
  const sum = (pick: (point: Point) => number) =>
    points.reduce((total, point) => total + pick(point), 0) / points.length;
  return points.length > 0
    ? { latitude: sum((one) => one.latitude), longitude: sum((one) => one.longitude) }
    : null;
}

/** A flat map around a point: right to a few metres over the distances of a check. */
function projection(centre: Point, shown: { point: Point; beyond: number }[]) {
  const narrow = Math.cos((centre.latitude * Math.PI) / 180);
  const metres = ({ latitude, longitude }: Point) => ({
    east: (longitude - centre.longitude) * metresInDegree * narrow,
    north: (latitude - centre.latitude) * metresInDegree,
  });
  const farthest = Math.max(
    500,
    ...shown.map(({ point, beyond }) => {
      const { east, north } = metres(point);
      return Math.max(Math.abs(east), Math.abs(north)) + beyond;
    }),
  );
  const scale = (size / 2 - margin) / farthest;
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return {
    scale,
    spot: (point: Point): Spot => {
      const { east, north } = metres(point);
      return { x: rounded(size / 2 + east * scale), y: rounded(size / 2 - north * scale) };
    },
  };
}

/** The largest places first; one whose name would lie on another’s is left out. */
function apart(places: Plot['places']): Plot['places'] {
  const kept: Plot['places'] = [];
  for (const place of places) {
    const isCovered = kept.some(
      ({ x, y }) => Math.abs(x - place.x) < roomForName * 2 && Math.abs(y - place.y) < 16,
    );
    if (!isCovered) {
      kept.push(place);
    }
  }
  return kept;
}

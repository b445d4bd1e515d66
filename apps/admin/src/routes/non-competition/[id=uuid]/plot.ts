import { municipalitiesOn } from '@etabli/domain/territories/municipalities/municipality';
import { plainDate } from '@etabli/domain/values/plain-date';
import type { Schemas } from '@etabli/sdk';

type Check = Schemas['Check'];
type Point = { latitude: number; longitude: number };
type Spot = { x: number; y: number };

/** The ground of the catchments lies under the edges of all of them. */
type Ring = 'ground' | 'catchment' | 'reach';

export type Plot = {
  size: number;
  circles: (Spot & { radius: number; kind: Ring })[];
  origins: Spot[];
  places: (Spot & { name: string; point: Point })[];
  marks: (Spot & Mark)[];
};

/** Findings of one place: its numbers, with a tilde before them where the place is only that of its municipality. */
export type Mark = {
  point: Point;
  label: string;
  width: number;
  isDirect: boolean;
  isOut: boolean;
};

const size = 480;
const margin = 12;
const metresInDegree = 111_195;
/** So small a part of the picture two places must lie apart to have both their names. */
const roomForName = 46;
const mostNames = 12;

/**
 * Where the findings of a check lie around the activity, in a drawing without tiles. Findings of one place,
 * which share the centre of their municipality, stand in one mark with their numbers. Null where nothing has a place.
 */
export function plotOf(check: Check): Plot | null {
  const placed = placedIn(check);
  const centre = middleOf(
    check.origins.length > 0 ? check.origins : placed.map((one) => one.point),
  );
  if (!centre) {
    return null;
  }
  const shape = projection(centre, [
    ...check.origins.map((point) => ({
      point,
      beyond: Math.max(check.catchmentMetres, check.reachMetres),
    })),
    ...placed.map(({ point }) => ({ point, beyond: 0 })),
  ]);
  const circlesOf = (kind: Ring, metres: number) =>
    check.origins.map((point) => ({ ...shape.spot(point), radius: metres * shape.scale, kind }));
  const inside = ({ name, x, y }: Spot & { name: string }) => {
    const half = name.length * 5;
    return x > half && y > 12 && x < size - half && y < size - 6;
  };
  return {
    size,
    circles: [
      ...circlesOf('ground', check.catchmentMetres),
      ...circlesOf('catchment', check.catchmentMetres),
      ...circlesOf('reach', check.reachMetres),
    ],
    origins: check.origins.map(shape.spot),
    places: apart(
      municipalitiesOn(plainDate(check.extract.snapshotOn))
        .toSorted((a, b) => b.inhabitants - a.inhabitants)
        .map(({ name, centre: point }) => ({ name, point, ...lowered(shape.spot(point)) }))
        .filter(inside),
    ),
    marks: marksOf(check).map((mark) => ({ ...mark, ...shape.spot(mark.point) })),
  };
}

const lowered = ({ x, y }: Spot) => ({ x, y: y + 28 });

type Placed = { row: Check['rows'][number]; number: number; point: Point };

/** One mark for each place, in the order of the table; its label stays short, however many there are. */
export function marksOf(check: Check): Mark[] {
  const spots = Map.groupBy(placedIn(check), ({ point }) => `${point.latitude} ${point.longitude}`);
  return [...spots.values()].flatMap((members) => markOf(members) ?? []);
}

const placedIn = ({ rows }: Check): Placed[] =>
  rows.flatMap((row, index) => (row.point ? [{ row, number: index + 1, point: row.point }] : []));

function markOf(members: Placed[]): Mark | undefined {
  const [first] = members;
  const numbers = members.map(({ number }) => String(number));
  const shown =
    numbers.length > 3
      ? `${numbers.slice(0, 2).join(', ')}… ×${numbers.length}`
      : numbers.join(', ');
  const label = first?.row.precision === 'address' ? shown : `~${shown}`;
  return (
    first && {
      point: first.point,
      label,
      width: Math.max(18, label.length * 7 + 10),
      isDirect: members.some(({ row }) => row.isDirect && row.struckOut === null),
      isOut: members.every(({ row }) => row.struckOut !== null),
    }
  );
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

/** The largest places first, and not too many; one whose name would lie on another’s is left out. */
function apart(places: Plot['places']): Plot['places'] {
  const kept: Plot['places'] = [];
  for (const place of places) {
    const isCovered = kept.some(
      ({ x, y }) => Math.abs(x - place.x) < roomForName * 2 && Math.abs(y - place.y) < 16,
    );
    if (!isCovered && kept.length < mostNames) {
      kept.push(place);
    }
  }
  return kept;
}

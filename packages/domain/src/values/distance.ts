/** A place on earth in degrees (WGS 84). */
export type Point = { latitude: number; longitude: number };

/** The mean radius of the earth in metres (IUGG). */
const radius = 6_371_009;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres between two places as the crow flies, by the haversine formula, in whole metres. */
export function metresBetween(a: Point, b: Point): number {
  const north = Math.sin(radians(b.latitude - a.latitude) / 2);
  const east = Math.sin(radians(b.longitude - a.longitude) / 2);
  const chord =
    north * north + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east * east;
  return Math.round(2 * radius * Math.asin(Math.min(1, Math.sqrt(chord))));
}

export interface Place {
  x: number;
  y: number;
}

/** The drawing's own units; its box leaves room round the region for the discs. */
export const mapSize = { width: 720, height: 470 };

const origin = { longitude: 2.84, latitude: 50.82 };
const unitsPerDegree = 265;
const margin = { left: 56, top: 60 };
/** A degree of longitude is shorter than one of latitude: cosine of the middle of the region. */
const squeeze = Math.cos((50.15 * Math.PI) / 180);

/** Plain projection, good enough for a schematic of this size. */
export function projectPoint(point: { longitude: number; latitude: number }): Place {
  return {
    x: round(margin.left + (point.longitude - origin.longitude) * squeeze * unitsPerDegree),
    y: round(margin.top + (origin.latitude - point.latitude) * unitsPerDegree),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

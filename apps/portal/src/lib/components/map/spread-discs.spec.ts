import { describe, expect, it } from 'vitest';
import { spreadDiscs } from './spread-discs.ts';

const room = { gap: 94, width: 720, height: 470, obstacles: [] };
const crowd = [
  { x: 520, y: 110 },
  { x: 535, y: 125 },
  { x: 570, y: 120 },
  { x: 572, y: 122 },
  { x: 572, y: 122 },
  { x: 535, y: 150 },
];

const distances = (places: { x: number; y: number }[]) =>
  places.flatMap((a, index) =>
    places.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
  );

describe('the discs of the map', () => {
  it('stay where they are when there is room', () => {
    const apart = [
      { x: 100, y: 100 },
      { x: 300, y: 300 },
    ];
    expect(spreadDiscs(apart, room)).toEqual(apart);
  });

  it('never hide one another', () => {
    expect(Math.min(...distances(spreadDiscs(crowd, room)))).toBeGreaterThanOrEqual(93);
  });

  it('stay inside the drawing', () => {
    for (const { x, y } of spreadDiscs([...crowd, { x: 718, y: 2 }], room)) {
      expect(x).toBeGreaterThanOrEqual(47);
      expect(x).toBeLessThanOrEqual(720 - 47);
      expect(y).toBeGreaterThanOrEqual(47);
    }
  });

  it('leave the name of a town readable', () => {
    const name = { x: 200, y: 210, reach: 60 };
    const [disc] = spreadDiscs([{ x: 200, y: 200 }], { ...room, obstacles: [name] });
    expect(Math.hypot((disc?.x ?? 200) - 200, (disc?.y ?? 210) - 210)).toBeGreaterThan(58);
  });

  it('come out the same each time', () => {
    expect(spreadDiscs(crowd, room)).toEqual(spreadDiscs(crowd, room));
  });
});

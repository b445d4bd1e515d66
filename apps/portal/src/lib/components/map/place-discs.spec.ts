import { describe, expect, it } from 'vitest';
import { placeDiscs } from './place-discs.ts';
import { mapSize } from './project-point.ts';

const disc = (number: number, ...points: [number, number][]) => ({
  number,
  label: String(number),
  href: '#',
  isEnded: false,
  points: points.map(([latitude, longitude]) => ({ latitude, longitude })),
});

/** Seven territories round Liège and Verviers: the corner of the region that is fullest. */
const crowded = [
  disc(1, [50.653, 5.604], [50.645, 5.555], [50.652, 5.59]),
  disc(2, [50.586, 5.643], [50.573, 5.69]),
  disc(3, [50.597, 5.853], [50.583, 5.857], [50.61, 5.853]),
  disc(4, [50.475, 5.577], [50.474, 5.676], [50.509, 5.659]),
  disc(5, [50.268, 5.447], [50.352, 5.456], [50.293, 5.547]),
  disc(6, [50.523, 5.24]),
  disc(7, [50.631, 6.031]),
];

describe('the discs on the schematic', () => {
  const placed = placeDiscs(crowded);

  it('are targets of 44 pixels apart from each other on the narrowest phone', () => {
    const onPhone = (360 - 2 * 16) / mapSize.width;
    for (const [index, a] of placed.entries()) {
      for (const b of placed.slice(index + 1)) {
        const apart = Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y) * onPhone;
        expect(apart).toBeGreaterThanOrEqual(44);
      }
    }
  });

  it('do not hide what they point at', () => {
    const points = placed.flatMap(({ places }) => places);
    for (const { at } of placed) {
      for (const { x, y } of points) {
        expect(Math.hypot(at.x - x, at.y - y)).toBeGreaterThan(31);
      }
    }
  });

  it('are left out where no place is known', () => {
    expect(placeDiscs([disc(1)])).toEqual([]);
  });
});

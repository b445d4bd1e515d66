import { describe, expect, it } from 'vitest';
import { someCheckFacts } from '../../testing/a-check.ts';
import type { AreaCount } from '../check-facts.ts';
import { densitiesOf } from './densities.ts';

const area = (name: string, inhabitants: number | null, establishments: number): AreaCount => ({
  name,
  inhabitants,
  classes: [
    { version: '2025', code: '4321', establishments },
    { version: '2008', code: '4321', establishments: 999 },
  ],
});

const density = (here: [number | null, number], there: [number | null, number]) =>
  densitiesOf(
    someCheckFacts({
      counts: {
        territory: area('Ici', ...here),
        district: area('Verviers', ...there),
        region: null,
      },
    }),
  )[0];

describe('how well a class is supplied', () => {
  it.each([
    ['as elsewhere', [10_000, 9], [290_000, 261], 1],
    ['half as well', [10_000, 9], [145_000, 261], 0.5],
    ['not at all here', [10_000, 0], [290_000, 261], 0],
    ['with few there, but enough', [10_000, 1], [50_000, 5], 1],
    ['not meaningful with four there', [10_000, 1], [50_000, 4], null],
    ['unknown without a head-count here', [null, 9], [290_000, 261], null],
    ['unknown without a head-count there', [10_000, 9], [null, 261], null],
  ] as const)('is %s', (_, here, there, quotient) => {
    expect(density([...here], [...there])?.compared[0]?.quotient).toBe(quotient);
  });

  it('is told for 1,000 inhabitants, of its own edition alone', () => {
    expect(density([10_000, 9], [290_000, 261])).toMatchObject({
      code: '4321',
      establishments: 9,
      perThousand: 0.9,
      compared: [{ area: 'district', perThousand: 0.9, establishments: 261 }],
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GroupMember, groupFigures } from './group-figures.ts';

const many = (group: string, placed: number, waiting: number): GroupMember[] => [
  ...Array.from({ length: placed }, () => ({ group, isPlaced: true })),
  ...Array.from({ length: waiting }, () => ({ group, isPlaced: false })),
];
const rules = { groups: ['young', 'middle', 'old'], leastShown: 5 };

describe('groupFigures', () => {
  it('tells of each group how many have a place and how many wait', () => {
    const members = [...many('young', 5, 6), ...many('middle', 20, 10), ...many('old', 0, 7)];
    expect(groupFigures(members, rules)).toEqual({
      rows: [
        { group: 'young', people: 11, placed: 5, waiting: 6 },
        { group: 'middle', people: 30, placed: 20, waiting: 10 },
        { group: 'old', people: 7, placed: 0, waiting: 7 },
      ],
      total: { people: 48, placed: 25, waiting: 23 },
    });
  });

  it('hides a small figure, and the smallest group beside it, so that no total tells it', () => {
    const members = [...many('young', 4, 8), ...many('middle', 20, 10), ...many('old', 6, 7)];
    expect(groupFigures(members, rules).rows).toEqual([
      { group: 'young', people: 12, placed: null, waiting: null },
      { group: 'middle', people: 30, placed: 20, waiting: 10 },
      { group: 'old', people: 13, placed: null, waiting: null },
    ]);
  });

  it('hides the size of a small group, and of another, so that their sum does not tell it', () => {
    const members = [...many('young', 1, 2), ...many('middle', 20, 10), ...many('old', 6, 7)];
    expect(groupFigures(members, rules).rows).toEqual([
      { group: 'young', people: null, placed: null, waiting: null },
      { group: 'middle', people: 30, placed: 20, waiting: 10 },
      { group: 'old', people: null, placed: null, waiting: null },
    ]);
  });

  it('shows a group of nobody, and shows nothing of one group alone that is small', () => {
    const [young, middle] = groupFigures(many('young', 1, 8), rules).rows;
    expect(young).toMatchObject({ people: null, placed: null, waiting: null });
    expect(middle).toMatchObject({ people: null });
    expect(groupFigures(many('young', 5, 8), rules).rows[1]).toMatchObject({
      people: 0,
      placed: 0,
    });
  });

  it('never lets a hidden figure be told: two tables at least fit what is shown', () => {
    const count = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { minLength: 3, maxLength: 3 }), (counts) => {
        const members = counts.flatMap(([placed, waiting], at) =>
          many(rules.groups[at] as string, placed, waiting),
        );
        const shown = groupFigures(members, { ...rules, leastShown: 3 });
        const fitting = tablesLike(shown);
        shown.rows.forEach((row, at) => {
          const isGone = shown.rows.every(({ people }) => people === null);
          if (row.placed === null && !isGone) {
            expect(new Set(fitting.map((table) => table[at]?.[0])).size).toBeGreaterThan(1);
          }
          expect(row.placed === 1 || row.placed === 2 || row.waiting === 1).toBe(false);
        });
      }),
      { numRuns: 400 },
    );
  });
});

/** Each table of three groups that says what is shown. */
function tablesLike({ rows, total }: ReturnType<typeof groupFigures>): [number, number][][] {
  const most = Math.max(total.placed, total.waiting);
  const cells = Array.from({ length: most + 1 }, (_, at) => at);
  const options = rows.map(({ people, placed, waiting }) =>
    cells
      .flatMap((a) => cells.map((b): [number, number] => [a, b]))
      .filter(
        ([a, b]) =>
          (people === null || a + b === people) &&
          (placed === null || a === placed) &&
          (waiting === null || b === waiting),
      ),
  ) as [[number, number][], [number, number][], [number, number][]];
  const third = new Map(options[2].map((cell) => [cell.join(), cell]));
  return options[0].flatMap((a) =>
    options[1].flatMap((b) => {
      const last = third.get([total.placed - a[0] - b[0], total.waiting - a[1] - b[1]].join());
      return last ? [[a, b, last]] : [];
    }),
  );
}

/** One measured case, as a line of the table and as an object for programs. */
export type Figure = {
  name: string;
  case: string;
  median: number;
  min: number;
  max: number;
  unit: string;
  /** What it was measured beside in the same run; null where the goal is a plain figure. */
  yardstick: string | null;
  ratio: number | null;
  goal: string;
  met: boolean;
};

/** A benchmark: measures its cases and says for each whether the goal is met. */
export type Benchmark = {
  name: string;
  about: string;
  run(say: (line: string) => void): Promise<Figure[]>;
};

const sorted = (values: number[]) => values.toSorted((a, b) => a - b);

export function median(values: number[]): number {
  const ordered = sorted(values);
  const middle = Math.floor(ordered.length / 2);
  const upper = ordered[middle] ?? Number.NaN;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? Number.NaN) + upper) / 2;
}

type Plain = Pick<Figure, 'name' | 'case' | 'unit'>;

/** A case whose goal is a figure of its own: at most so many of its unit. */
export function plainFigure(what: Plain, values: number[], most: number): Figure {
  const middle = median(values);
  return {
    ...what,
    median: middle,
    min: Math.min(...values),
    max: Math.max(...values),
    yardstick: null,
    ratio: null,
    goal: `<= ${most} ${what.unit}`,
    met: middle <= most,
  };
}

/** A case whose goal is at least so many of its unit. */
export function leastFigure(what: Plain, values: number[], least: number): Figure {
  const middle = median(values);
  return {
    ...plainFigure(what, values, least),
    goal: `>= ${least} ${what.unit}`,
    met: middle >= least,
  };
}

/** A case whose goal is a ratio to a yardstick of the same run: pairs, and the median of their ratios. */
export function ratioFigure(
  what: Plain & { yardstick: string },
  pairs: { value: number; beside: number }[],
  most: number,
): Figure {
  const values = pairs.map(({ value }) => value);
  const ratio = median(pairs.map(({ value, beside }) => value / beside));
  return {
    ...what,
    median: median(values),
    min: Math.min(...values),
    max: Math.max(...values),
    ratio,
    goal: `<= ${most} x`,
    met: ratio <= most,
  };
}

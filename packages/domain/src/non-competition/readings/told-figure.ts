/**
 * A figure as a committee reads it: two decimals at most, one from ten on. It keeps more only where it would
 * else seem to stand on the other side of a threshold, or on it.
 */
export function toldFigure(value: number, thresholds: readonly number[] = []): number {
  const sides = (one: number) => thresholds.map((threshold) => Math.sign(one - threshold)).join();
  for (let decimals = Math.abs(value) >= 10 ? 1 : 2; decimals < 4; decimals++) {
    const told = Number(value.toFixed(decimals));
    if (sides(told) === sides(value)) {
      return told;
    }
  }
  return value;
}

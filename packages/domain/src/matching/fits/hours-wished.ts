import { type FitPart, mostPoints } from '../fit-part.ts';

/**
 * Proposed here — the share of the hours that the person would take, from the fewest to the most, that
 * a post can be; a single wish that a post can be has all the points.
 */
export const hoursWished: FitPart = ({ hours: wished }, { hours: offered }) => {
  if (!wished) {
    return null;
  }
  const common = Math.min(wished.most, offered.most) - Math.max(wished.least, offered.least);
  if (common < 0) {
    return 0;
  }
  const width = wished.most - wished.least;
  return width <= 0 ? mostPoints : Math.floor((common * mostPoints) / width);
};

import { type FitPart, mostPoints } from '../fit-part.ts';

/**
 * Proposed here — the share of the skills asked that the person brings. One to be learned at work
 * lowers it and takes nothing away; nothing to compare where none is asked.
 */
export const skillsBrought: FitPart = (person, activity) => {
  const asked = activity.skills;
  if (asked.length === 0) {
    return null;
  }
  const held = asked.filter(({ code }) => person.skills.includes(code)).length;
  return Math.floor((held * mostPoints) / asked.length);
};

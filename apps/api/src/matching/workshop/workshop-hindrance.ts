import { moveHindrances } from '@etabli/domain/matching/move-by-hand';

/** Why somebody cannot be moved or locked: what the person has become, and then what the move would be. */
export const workshopHindrances = [
  'not_in_round',
  'held',
  'taken_up',
  'answered',
  'left_list',
  'locked',
  ...moveHindrances,
] as const;
export type WorkshopHindrance = (typeof workshopHindrances)[number];

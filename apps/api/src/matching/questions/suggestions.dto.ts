import { z } from 'zod';
import { movedPerson, notWeighed } from './what-if.dto.ts';

const points = z.int().nullable();
const parts = z.object({ wishes: points, skills: points, distance: points, hours: points });

const suggestion = z
  .object({
    /** Who would move; all of them together, and nobody else. */
    moved: z.array(
      z.object({
        ...movedPerson.shape,
        /** How well each of the two suits, part by part; null of whom nothing is known any more. */
        before: parts.nullable(),
        after: parts.nullable(),
      }),
    ),
    fit: z.int(),
    /** Places that the round before had proposed, more or fewer. */
    kept: z.int(),
  })
  .meta({ id: 'MoveSuggestion' });

export const SuggestionsView = z
  .object({ items: z.array(suggestion), notWeighed })
  .meta({ id: 'MoveSuggestions' });
export type SuggestionsView = z.output<typeof SuggestionsView>;

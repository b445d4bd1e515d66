import { PassingOverRow } from './passing-over.entity.ts';
import { ProposalRow } from './proposal.entity.ts';
import { ProposalChangeRow } from './proposal-change.entity.ts';
import { RegionalRoundRow } from './regional-round.entity.ts';
import { RegionalRoundPartRow } from './regional-round-part.entity.ts';
import { RoundRow } from './round.entity.ts';
import { RoundGestureRow } from './round-gesture.entity.ts';
import { RoundPersonRow } from './round-person.entity.ts';

/** The rows of this word. */
export const matchingRows = [
  RegionalRoundRow,
  RoundRow,
  RegionalRoundPartRow,
  RoundPersonRow,
  RoundGestureRow,
  ProposalRow,
  ProposalChangeRow,
  PassingOverRow,
];

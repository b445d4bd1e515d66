import { PassingOverRow } from './proposals/passing-over.entity.ts';
import { ProposalRow } from './proposals/proposal.entity.ts';
import { ProposalChangeRow } from './proposals/proposal-change.entity.ts';
import { RegionalRoundRow } from './regional/regional-round.entity.ts';
import { RegionalRoundPartRow } from './regional/regional-round-part.entity.ts';
import { RoundRow } from './round.entity.ts';
import { RoundPersonRow } from './round-person.entity.ts';
import { RoundGestureRow } from './workshop/round-gesture.entity.ts';

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

import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../../platform/access/actor.ts';
import { Asker } from '../../platform/access/asker.ts';
import { Permit } from '../../platform/access/permit.ts';
import { Answers } from '../../platform/http/answers.ts';
import { PresentProposal } from './present-proposal.ts';
import {
  PresentInput,
  ProposalReceipt,
  ProposalReceipts,
  SetAsideInput,
  ShortlistInput,
  UndoInput,
} from './proposal-input.dto.ts';
import { SetAsideProposal } from './set-aside-proposal.ts';
import { ShortlistProposals } from './shortlist-proposals.ts';
import { UndoStep } from './undo-step.ts';

const id = { schema: z.uuid() };

/** What the team chooses, before and when a person hears of it. */
@ApiTags('matching')
@Controller()
export class ChoicesController {
  constructor(
    private readonly shortlisting: ShortlistProposals,
    private readonly settingAside: SetAsideProposal,
    private readonly presenting: PresentProposal,
    private readonly undoing: UndoStep,
  ) {}

  @Post('rounds/:id/shortlist')
  @HttpCode(200)
  @Permit('matching.decide', 'territory')
  @Answers(200, ProposalReceipts)
  shortlist(
    @Asker() actor: PersonActor,
    @Param('id', id) round: string,
    @Body({ schema: ShortlistInput }) input: ShortlistInput,
  ) {
    return this.shortlisting.shortlist(actor, round, input);
  }

  @Post('proposals/:id/set-aside')
  @HttpCode(200)
  @Permit('matching.decide', 'territory')
  @Answers(200, ProposalReceipt)
  setAside(
    @Asker() actor: PersonActor,
    @Param('id', id) proposal: string,
    @Body({ schema: SetAsideInput }) input: SetAsideInput,
  ) {
    return this.settingAside.set(actor, proposal, input);
  }

  @Post('proposals/:id/present')
  @HttpCode(200)
  @Permit('matching.decide', 'territory')
  @Answers(200, ProposalReceipt)
  present(
    @Asker() actor: PersonActor,
    @Param('id', id) proposal: string,
    @Body({ schema: PresentInput }) input: PresentInput,
  ) {
    return this.presenting.present(actor, proposal, input);
  }

  @Post('proposals/:id/undo')
  @HttpCode(200)
  @Permit('matching.decide', 'territory')
  @Answers(200, ProposalReceipt)
  undo(
    @Asker() actor: PersonActor,
    @Param('id', id) proposal: string,
    @Body({ schema: UndoInput }) input: UndoInput,
  ) {
    return this.undoing.undo(actor, proposal, input);
  }
}

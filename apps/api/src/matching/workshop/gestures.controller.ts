import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../../platform/access/actor.ts';
import { Asker } from '../../platform/access/asker.ts';
import { Permit } from '../../platform/access/permit.ts';
import { Answers } from '../../platform/http/answers.ts';
import {
  LockPersonInput,
  MovePersonInput,
  MovePreviewInput,
  UndoGestureInput,
} from './gesture-input.dto.ts';
import { GestureReceipt, MovePreviewView, WorkshopView } from './gesture-view.dto.ts';
import { LockPerson } from './lock-person.ts';
import { MovePerson } from './move-person.ts';
import { RedoGesture } from './redo-gesture.ts';
import { UndoGesture } from './undo-gesture.ts';
import { WorkshopQueries } from './workshop.queries.ts';

const id = { schema: z.uuid() };

/** What a team does by hand on a computed round, before anybody is told of it. */
@ApiTags('matching')
@Controller()
export class GesturesController {
  constructor(
    private readonly queries: WorkshopQueries,
    private readonly moving: MovePerson,
    private readonly locking: LockPerson,
    private readonly undoing: UndoGesture,
    private readonly redoing: RedoGesture,
  ) {}

  @Get('rounds/:id/workshop')
  @Permit('matching.read', 'territory')
  @Answers(200, WorkshopView)
  workshop(@Asker() actor: PersonActor, @Param('id', id) round: string) {
    return this.queries.workshop(actor, round);
  }

  @Get('rounds/:id/move-preview')
  @Permit('matching.read', 'territory')
  @Answers(200, MovePreviewView)
  preview(
    @Asker() actor: PersonActor,
    @Param('id', id) round: string,
    @Query({ schema: MovePreviewInput }) asked: MovePreviewInput,
  ) {
    return this.queries.preview(actor, round, asked);
  }

  @Post('rounds/:id/gestures/move')
  @HttpCode(200)
  @Permit('matching.decide', 'territory')
  @Answers(200, GestureReceipt)
  move(
    @Asker() actor: PersonActor,
    @Param('id', id) round: string,
    @Body({ schema: MovePersonInput }) input: MovePersonInput,
  ) {
    return this.moving.move(actor, round, input);
  }

  @Post('rounds/:id/gestures/lock')
  @HttpCode(200)
  @Permit('matching.decide', 'territory')
  @Answers(200, GestureReceipt)
  lock(
    @Asker() actor: PersonActor,
    @Param('id', id) round: string,
    @Body({ schema: LockPersonInput }) input: LockPersonInput,
  ) {
    return this.locking.lock(actor, round, input);
  }

  @Post('rounds/:id/gestures/undo')
  @HttpCode(200)
  @Permit('matching.decide', 'territory')
  @Answers(200, GestureReceipt)
  undo(
    @Asker() actor: PersonActor,
    @Param('id', id) round: string,
    @Body({ schema: UndoGestureInput }) input: UndoGestureInput,
  ) {
    return this.undoing.undo(actor, round, input);
  }

  @Post('rounds/:id/gestures/redo')
  @HttpCode(200)
  @Permit('matching.decide', 'territory')
  @Answers(200, GestureReceipt)
  redo(
    @Asker() actor: PersonActor,
    @Param('id', id) round: string,
    @Body({ schema: UndoGestureInput }) input: UndoGestureInput,
  ) {
    return this.redoing.redo(actor, round, input);
  }
}

import { Module } from '@nestjs/common';
import { BeneficiariesModule } from '../../beneficiaries/beneficiaries.module.ts';
import { GesturesController } from './gestures.controller.ts';
import { LockPerson } from './lock-person.ts';
import { MovePerson } from './move-person.ts';
import { RedoGesture } from './redo-gesture.ts';
import { UndoGesture } from './undo-gesture.ts';
import { WorkshopQueries } from './workshop.queries.ts';

/** What a team does by hand on a computed round. */
@Module({
  imports: [BeneficiariesModule],
  controllers: [GesturesController],
  providers: [MovePerson, LockPerson, UndoGesture, RedoGesture, WorkshopQueries],
  exports: [MovePerson, LockPerson, UndoGesture, RedoGesture, WorkshopQueries],
})
export class WorkshopModule {}

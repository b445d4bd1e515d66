import { passingReasons } from '@etabli/domain/matching/proposal-lifecycle';
import { z } from 'zod';
import { text, version } from '../../platform/http/inputs.ts';

/** Whom to move where: null is without a proposal. */
export const MovePersonInput = z
  .strictObject({
    beneficiaryId: z.uuid(),
    activityId: z.uuid().nullable(),
    /** Asked, both of them, where somebody who waits longer is passed over. */
    reasonCode: z.enum(passingReasons).nullable().default(null),
    reason: text(1_000).nullable().default(null),
    /** Of the round: each gesture counts it up. */
    version,
  })
  .meta({ id: 'MovePersonInput' });
export type MovePersonInput = z.output<typeof MovePersonInput>;

export const LockPersonInput = z
  .strictObject({ beneficiaryId: z.uuid(), isLocked: z.boolean(), version })
  .meta({ id: 'LockPersonInput' });
export type LockPersonInput = z.output<typeof LockPersonInput>;

export const UndoGestureInput = z.strictObject({ version }).meta({ id: 'UndoGestureInput' });
export type UndoGestureInput = z.output<typeof UndoGestureInput>;

/** What would follow from a move; an activity left out asks what follows without a proposal. */
export const MovePreviewInput = z.object({ person: z.uuid(), activity: z.uuid().optional() });
export type MovePreviewInput = z.output<typeof MovePreviewInput>;

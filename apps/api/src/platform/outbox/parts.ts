import { SetMetadata } from '@nestjs/common';
import type { QueueName } from './reactions.ts';

/** The parts of larger work by the names of their handlers, with the ids that each is told. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by the words
export interface Parts {}

export type PartMeta = { queue: QueueName };
export const partKey = 'etabli:part';

/**
 * The method does a part of larger work that a flow hands out, or what follows on all parts. It may begin
 * again after a crash, or run twice: it finds by itself what an earlier try has done.
 */
export const Part =
  (queue: QueueName) =>
  (
    target: object,
    method: string,
    descriptor: TypedPropertyDescriptor<(ids: never) => Promise<void>>,
  ): void => {
    SetMetadata(partKey, { queue } satisfies PartMeta)(target, method, descriptor);
  };

import { SetMetadata } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FactName, Facts } from './announce.ts';

export const queueNames = ['mail', 'upkeep'] as const;
/** Queues are by nature of work, not by feature. */
export type QueueName = (typeof queueNames)[number];

export type ReactionMeta = { fact: FactName; queue: QueueName };
export type ScheduleMeta = { every: { pattern: string } | { ms: number }; queue: QueueName };

export const reactionKey = 'etabli:reaction';
export const scheduleKey = 'etabli:schedule';

/** What a reaction is given: the fact's ids, and the transaction in which its effect counts once. */
export type Reaction<Name extends FactName = FactName> = (
  ids: Facts[Name],
  tx: EntityManager,
  fact: { id: string },
) => Promise<void>;

/** The method reacts to a fact: one reaction, one effect, safe to run twice. */
export const On =
  <Name extends FactName>(fact: Name, queue: QueueName) =>
  <Method extends Reaction<Name>>(
    target: object,
    method: string,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    SetMetadata(reactionKey, { fact, queue } satisfies ReactionMeta)(target, method, descriptor);
  };

/** The method runs by the clock, on one of the workers: `every` in milliseconds or as a cron pattern. */
export const Every =
  (every: ScheduleMeta['every'], queue: QueueName) =>
  (
    target: object,
    method: string,
    descriptor: TypedPropertyDescriptor<() => Promise<void>>,
  ): void => {
    SetMetadata(scheduleKey, { every, queue } satisfies ScheduleMeta)(target, method, descriptor);
  };

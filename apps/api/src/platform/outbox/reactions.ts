import { SetMetadata } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FactName, Facts } from './announce.ts';

export const queueNames = ['mail', 'upkeep', 'imports', 'matching'] as const;
/** Queues are by nature of work, not by feature. */
export type QueueName = (typeof queueNames)[number];

export type ReactionMeta = { fact: FactName; queue: QueueName; isLong: boolean };
export type ScheduleMeta = { every: { pattern: string } | { ms: number }; queue: QueueName };

export const reactionKey = 'etabli:reaction';
export const scheduleKey = 'etabli:schedule';

/** What a reaction is given: the fact's ids, and the transaction in which its effect counts once. */
export type Reaction<Name extends FactName = FactName> = (
  ids: Facts[Name],
  tx: EntityManager,
  fact: { id: string },
) => Promise<void>;

/**
 * Work that is too long for one transaction: it opens its own, and is marked as done after the last. It
 * may therefore begin again after a crash, or run in two places for a moment: it keeps its own place,
 * and moves it in the transaction of each step.
 */
export type LongReaction<Name extends FactName = FactName> = (
  ids: Facts[Name],
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
    const meta: ReactionMeta = { fact, queue, isLong: false };
    SetMetadata(reactionKey, meta)(target, method, descriptor);
  };

/** The method does long work because of a fact, in transactions of its own. */
export const OnLong =
  <Name extends FactName>(fact: Name, queue: QueueName) =>
  <Method extends LongReaction<Name>>(
    target: object,
    method: string,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const meta: ReactionMeta = { fact, queue, isLong: true };
    SetMetadata(reactionKey, meta)(target, method, descriptor);
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

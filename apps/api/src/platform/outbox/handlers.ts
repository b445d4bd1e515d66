import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { announcedFacts } from './announce.ts';
import { type PartMeta, partKey } from './parts.ts';
import {
  type LongReaction,
  type Reaction,
  type ReactionMeta,
  reactionKey,
  type ScheduleMeta,
  scheduleKey,
} from './reactions.ts';

export type ReactionHandler = Omit<ReactionMeta, 'isLong'> & { name: string } & (
    | { isLong: false; react: Reaction }
    | { isLong: true; react: LongReaction }
  );
export type PartHandler = PartMeta & { name: string; run: (ids: never) => Promise<void> };
export type ScheduleHandler = ScheduleMeta & { name: string; run: () => Promise<unknown> };

/** All reactions, parts of flows and schedules there are. Two of one name, or one to no known fact, stop the start. */
@Injectable()
export class Handlers implements OnModuleInit {
  readonly reactions = new Map<string, ReactionHandler>();
  readonly schedules = new Map<string, ScheduleHandler>();
  readonly parts = new Map<string, PartHandler>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    @Inject(announcedFacts) private readonly announced: readonly string[],
  ) {}

  onModuleInit(): void {
    const instances = this.discovery.getProviders().map(({ instance }) => instance);
    for (const instance of new Set(instances)) {
      if (instance && Object.getPrototypeOf(instance) !== null) {
        this.collect(instance);
      }
    }
  }

  reactionsTo(fact: string): ReactionHandler[] {
    return [...this.reactions.values()].filter((handler) => handler.fact === fact);
  }

  part(name: string): PartHandler {
    const part = this.parts.get(name);
    if (!part) {
      throw new Error(`no part of a flow is called ${name}`);
    }
    return part;
  }

  private collect(instance: Record<string, (...given: never[]) => Promise<never>>): void {
    const prototype = Object.getPrototypeOf(instance);
    for (const name of this.scanner.getAllMethodNames(prototype)) {
      const method = prototype[name];
      const reaction = this.reflector.get<ReactionMeta | undefined>(reactionKey, method);
      const schedule = this.reflector.get<ScheduleMeta | undefined>(scheduleKey, method);
      const part = this.reflector.get<PartMeta | undefined>(partKey, method);
      if (reaction || schedule || part) {
        this.refuseDouble(name);
      }
      if (reaction && !this.announced.includes(reaction.fact)) {
        throw new Error(`${name} reacts to ${reaction.fact}, which no word announces`);
      }
      if (reaction) {
        this.reactions.set(name, { ...reaction, name, react: method.bind(instance) });
      }
      if (schedule) {
        this.schedules.set(name, { ...schedule, name, run: method.bind(instance) });
      }
      if (part) {
        this.parts.set(name, { ...part, name, run: method.bind(instance) });
      }
    }
  }

  private refuseDouble(name: string): void {
    if (this.reactions.has(name) || this.schedules.has(name) || this.parts.has(name)) {
      throw new Error(
        `two handlers are called ${name}: a handler's name is its mark in the database`,
      );
    }
  }
}

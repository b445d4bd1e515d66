import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { today } from '../platform/access/today.ts';
import type { Facts } from '../platform/outbox/announce.ts';
import { Every, On } from '../platform/outbox/reactions.ts';
import { findOtherAnswers, keepAnswers } from './keep-answers.ts';
import { readFilesToAssess } from './read-files-to-assess.ts';
import { RecheckAnswers } from './recheck-answers.ts';
import { rulesOf } from './rules-today.queries.ts';

type Changed = Facts['beneficiary.facts-changed'];

/** What follows for the answer about the conditions when facts, days or rules are others. */
@Injectable()
export class EligibilityJobs {
  constructor(private readonly rechecking: RecheckAnswers) {}

  /** Each night after midnight: those whose day has come, and all where the rules are others. */
  @Every({ pattern: '0 20 0 * * *' }, 'upkeep')
  async recheckAnswers(): Promise<void> {
    await this.rechecking.recheck();
  }

  @On('beneficiary.opened', 'upkeep')
  async keepFirstAnswer(changed: Changed, tx: EntityManager): Promise<void> {
    await keepAnswerOf(changed, tx);
  }

  @On('beneficiary.facts-changed', 'upkeep')
  async keepAnswerToFacts(changed: Changed, tx: EntityManager): Promise<void> {
    await keepAnswerOf(changed, tx);
  }

  /** With a yes or its end, the person tells a fact. */
  @On('beneficiary.moved', 'upkeep')
  async keepAnswerAfterMove(changed: Changed, tx: EntityManager): Promise<void> {
    await keepAnswerOf(changed, tx);
  }

  @On('beneficiary.derogation-changed', 'upkeep')
  async keepAnswerByDerogation(changed: Changed, tx: EntityManager): Promise<void> {
    await keepAnswerOf(changed, tx);
  }
}

async function keepAnswerOf(
  { territoryId, beneficiaryId }: Changed,
  tx: EntityManager,
): Promise<void> {
  const on = today();
  const look = { on, ...(await rulesOf(tx, territoryId, on)), cause: 'facts' as const };
  const files = await readFilesToAssess(tx, territoryId, [beneficiaryId]);
  const found = findOtherAnswers(files, territoryId, look);
  await keepAnswers(tx, { kind: 'job', name: 'keep-answer', territoryId }, found, look);
}

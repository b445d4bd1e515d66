import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { record } from '../platform/audit/audit-log.ts';
import { Acts } from '../platform/connections/acts.ts';
import type { ProgrammeView, PublishRulesInput } from './programme.dto.ts';
import { ProgrammeRow } from './programme.entity.ts';
import { ProgrammeVersionRow } from './programme-version.entity.ts';
import { getProgramme } from './programmes.queries.ts';

@Injectable()
export class PublishRules {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Adds a version of a programme's rules; those before stay, for the decisions that used them. */
  async publish(
    actor: PersonActor,
    code: string,
    input: PublishRulesInput,
  ): Promise<ProgrammeView> {
    this.wall.allowEverywhere(actor, 'programmes.publish');
    return this.acts.run(actor, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`programme ${code}`]);
      const { brand, validFrom, rules } = input;
      await tx.upsert(ProgrammeRow, { code, brand }, ['code']);
      const last = await tx.maximum(ProgrammeVersionRow, 'version', { programmeCode: code });
      const version = (last ?? 0) + 1;
      await tx.insert(ProgrammeVersionRow, {
        id: randomUUID(),
        programmeCode: code,
        version,
        validFrom,
        rules,
      });
      await record(tx, actor, {
        act: 'programme.published',
        subject: `programme:${code}`,
        chain: 'region',
        rule: `${code}@${version}`,
        facts: { version, validFrom },
      });
      return (await getProgramme(tx, code)) as ProgrammeView;
    });
  }
}

import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { PermitAnyone } from '../access/permit.ts';
import { Database } from '../connections/database.ts';
import { Answers } from './answers.ts';
import { refuse } from './refusal.ts';

const HealthView = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** Answers when the database does: what a load balancer asks before it sends people here. */
  @Get()
  @PermitAnyone()
  @Answers(200, HealthView)
  async health() {
    try {
      await this.database.read({ kind: 'public' }, (tx) => tx.query('select 1'));
    } catch {
      throw refuse.unavailable('shared.database-away');
    }
    return { status: 'ok' };
  }
}

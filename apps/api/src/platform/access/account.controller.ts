import { isInForce } from '@etabli/domain/access/membership';
import { permissions } from '@etabli/domain/access/permissions';
import { roleAllows } from '@etabli/domain/access/roles';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../connections/database.ts';
import { Answers } from '../http/answers.ts';
import { OwnAccountView } from './account.dto.ts';
import type { PersonActor } from './actor.ts';
import { Asker } from './asker.ts';
import { Permit } from './permit.ts';

@ApiTags('account')
@Controller('me')
export class AccountController {
  constructor(private readonly database: Database) {}

  @Get()
  @Permit('account.read-own', 'self')
  @Answers(200, OwnAccountView)
  async me(@Asker() actor: PersonActor): Promise<OwnAccountView> {
    const [account] = await this.database.read(actor, (tx) =>
      tx.query('select name, email from accounts where id = $1', [actor.id]),
    );
    const held = actor.memberships.filter((membership) => isInForce(membership, actor.today));
    return {
      id: actor.id,
      ...account,
      permissions: permissions.filter((permission) =>
        held.some(({ role }) => roleAllows(role, permission)),
      ),
      memberships: held,
    };
  }
}

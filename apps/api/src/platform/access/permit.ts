import type { Permission } from '@etabli/domain/access/permissions';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

/** Where a route looks: anybody; the asker's own; what the asker's memberships reach. */
export type PermitScope = 'public' | 'self' | 'territory' | 'region';
export type Permitted = { permission: Permission | 'anyone'; scope: PermitScope };

export const permitKey = 'etabli:permit';

/** Says who may call a route. A route without it stops the start of the API. */
export const Permit = (
  permission: Permission,
  scope: Exclude<PermitScope, 'public'>,
): MethodDecorator => permitted({ permission, scope });

/** A route that anybody may call. */
export const PermitAnyone = (): MethodDecorator =>
  permitted({ permission: 'anyone', scope: 'public' });

const permitted = (permit: Permitted) =>
  applyDecorators(
    SetMetadata(permitKey, permit),
    ApiExtension('x-permission', permit.permission),
    ApiExtension('x-scope', permit.scope),
  );

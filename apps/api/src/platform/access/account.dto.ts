import { permissions } from '@etabli/domain/access/permissions';
import { roleNames } from '@etabli/domain/access/roles';
import { z } from 'zod';
import { day } from '../http/day.dto.ts';

export const OwnAccountView = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    permissions: z.array(z.enum(permissions)),
    memberships: z.array(
      z.object({
        role: z.enum(roleNames),
        territoryId: z.string().nullable(),
        from: day,
        until: day.nullable(),
      }),
    ),
  })
  .meta({ id: 'OwnAccount' });
export type OwnAccountView = z.output<typeof OwnAccountView>;

import { roleNames } from '@etabli/domain/access/roles';
import { z } from 'zod';

/** Who did something and in which role; without a name when the account is out of the asker’s sight. */
export const author = z
  .object({ name: z.string().nullable(), role: z.enum(roleNames) })
  .meta({ id: 'Author' });

/** The same where a job, or somebody without a role by then, may have done it. */
export const authorOrJob = z
  .object({ name: z.string().nullable(), role: z.enum(roleNames).nullable() })
  .meta({ id: 'AuthorOrJob' });

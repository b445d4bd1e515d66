import { employerKinds } from '@etabli/domain/activities/activity';
import { z } from 'zod';

const account = z.object({ id: z.string(), name: z.string() }).meta({ id: 'EmployerAccount' });

export const EmployerView = z
  .object({
    id: z.string(),
    territoryId: z.string(),
    name: z.string(),
    enterpriseNumber: z.string().nullable(),
    kind: z.enum(employerKinds),
    version: z.int(),
    /** Activities that name this employer and are not over. */
    activities: z.int(),
    /** To how many its activities are proposed, or who said yes or signed; null for who corrects nothing. */
    promised: z.int().nullable(),
    /** Who acts for it; `isInForce` is false once the role has ended. */
    accounts: z.array(account.extend({ isInForce: z.boolean() }).meta({ id: 'LinkedAccount' })),
  })
  .meta({ id: 'Employer' });
export type EmployerView = z.output<typeof EmployerView>;

export const EmployerListView = z
  .object({
    territory: z.object({ id: z.string(), name: z.string() }),
    items: z.array(EmployerView),
    /** Who holds the role of an employer here, and may be linked; for those who may link. */
    candidates: z.array(account),
    mayWrite: z.boolean(),
  })
  .meta({ id: 'EmployerList' });
export type EmployerListView = z.output<typeof EmployerListView>;

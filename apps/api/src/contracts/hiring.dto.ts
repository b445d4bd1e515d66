import { hiringKinds } from '@etabli/domain/contracts/hiring';
import { z } from 'zod';
import { day } from '../platform/http/day.dto.ts';
import { plainDate, text, version } from '../platform/http/inputs.ts';

const minutes = z.int().min(15).max(2_880);
const contract = { kind: z.enum(hiringKinds), signedOn: plainDate, startsOn: plainDate };

export const RecordHiringInput = z
  .strictObject({ ...contract, weeklyMinutes: minutes, version })
  .meta({ id: 'RecordHiringInput' });
export type RecordHiringInput = z.output<typeof RecordHiringInput>;

export const RecordHiringElsewhereInput = z
  .strictObject({
    ...contract,
    employerName: text(200),
    weeklyMinutes: minutes.nullable().default(null),
    /** Of the file. */
    version,
  })
  .meta({ id: 'RecordHiringElsewhereInput' });
export type RecordHiringElsewhereInput = z.output<typeof RecordHiringElsewhereInput>;

export const HiringReceipt = z.object({ id: z.string() }).meta({ id: 'HiringReceipt' });
export type HiringReceipt = z.output<typeof HiringReceipt>;

const name = z.object({ id: z.string(), name: z.string() });

export const HiringListView = z
  .object({
    /** Some of them are of people who are invented: the page says so. */
    isDemonstration: z.boolean(),
    items: z.array(
      z.object({
        id: z.string(),
        /** Null where the asker no longer sees the person. */
        person: z.object({ givenName: z.string(), familyName: z.string().nullable() }).nullable(),
        activity: name.nullable(),
        employer: name.nullable(),
        employerName: z.string().nullable(),
        kind: z.enum(hiringKinds),
        signedOn: day,
        startsOn: day,
        weeklyMinutes: z.int().nullable(),
      }),
    ),
    counts: z.object({
      here: z.int(),
      elsewhere: z.int(),
      kinds: z.record(z.enum(hiringKinds), z.int()),
    }),
  })
  .meta({ id: 'HiringList' });
export type HiringListView = z.output<typeof HiringListView>;

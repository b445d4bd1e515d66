import { territoryStates } from '@etabli/domain/territories/territory-lifecycle';
import { z } from 'zod';
import { plainDate, text, version } from '../platform/http/inputs.ts';

export const source = z.strictObject({
  title: text(300),
  url: z
    .url({ protocol: /^https?$/ })
    .max(600)
    .optional(),
  readOn: plainDate.optional(),
  note: z.string().max(600).optional(),
});
export const sourced = <Value extends z.ZodType>(value: Value) => z.strictObject({ value, source });

const zoneInput = z.strictObject({
  id: z.uuid().optional(),
  name: text(120),
  municipality: text(120),
  district: text(120),
  province: text(120),
  inhabitants: z
    .strictObject({ count: z.int().min(0).max(1_000_000), on: plainDate.nullable(), source })
    .nullable(),
  countedWith: z.string().trim().min(1).max(120).nullable().default(null),
  point: z
    .strictObject({
      latitude: z.number().min(49).max(51.6),
      longitude: z.number().min(2.5).max(6.5),
    })
    .nullable(),
});

const correctable = {
  name: text(160),
  promoter: sourced(text(200)).nullable(),
  jobsTarget: sourced(z.int().min(1).max(10_000)).nullable(),
  committeeInstalledOn: plainDate.nullable(),
  agreementSignedOn: plainDate.nullable(),
  zones: z
    .array(zoneInput)
    .max(50)
    .superRefine((zones, context) => {
      for (const [index, { countedWith }] of zones.entries()) {
        if (
          countedWith !== null &&
          !zones.some((zone) => zone.name === countedWith && zone.inhabitants)
        ) {
          const params = { code: 'territories.counted-with-unknown', zone: countedWith };
          context.addIssue({ code: 'custom', path: [index, 'countedWith'], params });
        }
      }
    }),
};

export const CreateTerritoryInput = z
  .strictObject({
    programmeCode: text(60),
    code: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'code' })
      .max(60),
    isNamePublished: z.boolean().default(true),
    isDemonstration: z.boolean().default(false),
    ...correctable,
    on: plainDate,
    reason: text(1_000),
  })
  .meta({ id: 'CreateTerritoryInput' });
export type CreateTerritoryInput = z.output<typeof CreateTerritoryInput>;

export const MoveTerritoryInput = z
  .strictObject({
    to: z.enum(territoryStates),
    on: plainDate,
    reason: text(1_000),
    decision: text(300).nullable().default(null),
    version,
  })
  .meta({ id: 'MoveTerritoryInput' });
export type MoveTerritoryInput = z.output<typeof MoveTerritoryInput>;

export const CorrectTerritoryInput = z
  .strictObject({
    ...z.strictObject(correctable).partial().shape,
    reason: text(1_000),
    version,
  })
  .meta({ id: 'CorrectTerritoryInput' });
export type CorrectTerritoryInput = z.output<typeof CorrectTerritoryInput>;

export const ListTerritoriesInput = z.object({
  q: z.string().trim().max(100).optional(),
  state: z.enum(territoryStates).optional(),
  sort: z.enum(['name', '-name', 'since', '-since']).default('name'),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ListTerritoriesInput = z.output<typeof ListTerritoriesInput>;

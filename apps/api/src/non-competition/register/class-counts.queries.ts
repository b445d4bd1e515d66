import type { AreaCount, AreaCounts } from '@etabli/domain/non-competition/check-facts';
import type { comparedAreas } from '@etabli/domain/non-competition/check-territory';
import type { Municipality } from '@etabli/domain/territories/municipalities/municipality';
import { classOf, type NaceCode, type NaceVersion } from '@etabli/domain/values/nace-code';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type NaceVersion as PackedVersion, packClass } from './packed-activity.ts';
import type { CurrentExtract } from './register.queries.ts';

type Counted = { class: number; nisCode: string | null; establishments: number };

const packed = ({ version, code }: NaceCode) =>
  packClass(Number(version) as PackedVersion, classOf(code));

/** How many establishments of a class an area has: as many as its municipalities have together. */
@Injectable()
export class ClassCountsQueries {
  async count(
    tx: EntityManager,
    { slot }: CurrentExtract,
    { codes, areas }: { codes: readonly NaceCode[]; areas: ReturnType<typeof comparedAreas> },
  ): Promise<AreaCounts> {
    const classes = new Map(codes.map((one) => [packed(one), one]));
    const counted: Counted[] = await tx.query(
      `select class, nis_code as "nisCode", sum(establishments)::integer as establishments
       from register_class_counts where slot = $1 and class = any($2::integer[])
       group by class, nis_code`,
      [slot, [...classes.keys()]],
    );
    const areaOf = (name: string, all: readonly Municipality[]): AreaCount => {
      const inside = new Set(all.map(({ nis }) => nis));
      return {
        name,
        inhabitants: all.reduce((sum, { inhabitants }) => sum + inhabitants, 0) || null,
        classes: [...classes].map(([key, { version, code }]) => ({
          version,
          code: classOf(code),
          establishments: counted
            .filter((one) => one.class === key && one.nisCode !== null && inside.has(one.nisCode))
            .reduce((sum, { establishments }) => sum + establishments, 0),
        })),
      };
    };
    const names = (all: readonly { name: string }[]) =>
      [...new Set(all.map(({ name }) => name))].join(', ');
    return {
      territory: areaOf(names(areas.territory), areas.territory),
      district: areaOf(names(areas.territory.map(({ district }) => district)), areas.district),
      region: areaOf('Wallonie', areas.region),
    };
  }

  /** Of some editions those of which the extract has not one code: the first class on or after each tells. */
  async listAbsentEditions(
    tx: EntityManager,
    { slot }: CurrentExtract,
    editions: readonly NaceVersion[],
  ): Promise<NaceVersion[]> {
    const firsts = editions.map((one) => packClass(Number(one) as PackedVersion, '0000'));
    const present: { first: number }[] = await tx.query(
      `select first from unnest($2::integer[]) as first
       where (select class from register_class_counts where slot = $1 and class >= first
         order by class limit 1) < first + 10000`,
      [slot, firsts],
    );
    const found = new Set(present.map(({ first }) => first));
    return editions.filter((_, index) => !found.has(firsts[index] ?? -1));
  }
}

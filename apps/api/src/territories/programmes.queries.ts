import {
  type Programme,
  type ProgrammeVersion,
  rulesOn,
} from '@etabli/domain/territories/programme';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import { refuse } from '../platform/http/refusal.ts';
import type { PublicProgrammeView } from './programme.dto.ts';
import { ProgrammeRow } from './programme.entity.ts';
import { ProgrammeVersionRow } from './programme-version.entity.ts';

/** A programme with all versions of its rules, the newest first. */
export async function getProgramme(tx: EntityManager, code: string): Promise<Programme> {
  const row = await tx.findOneBy(ProgrammeRow, { code });
  if (!row) {
    throw refuse.notFound('shared.not-found');
  }
  const versions = await tx.find(ProgrammeVersionRow, {
    where: { programmeCode: code },
    order: { version: 'DESC' },
  });
  return {
    code,
    brand: row.brand,
    versions: versions.map(({ version, validFrom, rules }) => ({ version, validFrom, rules })),
  };
}

/** The rules in force on a day; a day before the first rules is refused by name. */
export async function getRulesOn(
  tx: EntityManager,
  code: string,
  on: PlainDate,
): Promise<{ programme: Programme; version: ProgrammeVersion }> {
  const programme = await getProgramme(tx, code);
  const version = rulesOn(programme, on);
  if (!version) {
    throw refuse.conflict('territories.no-rules-yet', { on });
  }
  return { programme, version };
}

/** The programme that has the most territories, with how many stand where. */
export async function getPublicProgramme(
  tx: EntityManager,
  on: PlainDate,
): Promise<PublicProgrammeView> {
  const [main] = await tx.query(
    `select p.code from programmes p left join territories t on t.programme_code = p.code
     group by p.code order by count(t.id) desc, p.code limit 1`,
  );
  if (!main) {
    throw refuse.notFound('shared.not-found');
  }
  const { programme, version } = await getRulesOn(tx, main.code, on);
  const territories = await tx.query(
    `select state, count(*)::int as count from territories where programme_code = $1
     group by state order by state`,
    [programme.code],
  );
  return {
    code: programme.code,
    brand: programme.brand,
    rules: version.rules,
    rulesVersion: version.version,
    rulesValidFrom: version.validFrom,
    territories,
  };
}

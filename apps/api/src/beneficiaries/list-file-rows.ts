import { accompaniedStates, listStates } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import { waitingMonths } from '@etabli/domain/beneficiaries/waiting';
import type { TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import { byText, cursorOf, placeOf } from '../platform/http/page-cursor.ts';
import type { fileSorts, ListFilesInput } from './beneficiary-input.dto.ts';
import type { FileListView, FileRowView } from './beneficiary-view.dto.ts';

type Asked = ListFilesInput & { territoryId: TerritoryId; actor: PersonActor };
type Row = Omit<FileRowView, 'waitingMonths' | 'listEntryOn'> & {
  listEntryOn: PlainDate | null;
  place: string;
};

const name = `app.fold(coalesce(b.family_name, '') || ' ' || b.given_name)`;
const orders = {
  name: { place: name, direction: 'asc', beyond: '>' },
  '-name': { place: name, direction: 'desc', beyond: '<' },
  entry: { place: 'b.list_entry_on::text', direction: 'asc', beyond: '>' },
  '-entry': { place: 'b.list_entry_on::text', direction: 'desc', beyond: '<' },
} as const satisfies Record<(typeof fileSorts)[number], object>;

const waits = `exists (select 1 from beneficiary_evidence e where e.territory_id = b.territory_id
  and e.beneficiary_id = b.id and e.validated_by is null and e.withdrawn_at is null)`;

const filters = `b.territory_id = $1 and b.state <> 'anonymised' and ($2::text is null or b.state = $2)
  and ($3::text is null or strpos(${name}, app.fold($3)) > 0
    or strpos(app.fold(b.given_name || ' ' || coalesce(b.family_name, '')), app.fold($3)) > 0
    or strpos(app.fold(b.reference), app.fold($3)) > 0)
  and ($4::boolean is null or (b.worker_id is null) = $4) and ($5::uuid is null or b.worker_id = $5)
  and ($6::text[] is null or (b.state = any ($6) and b.list_entry_on is not null))
  and (not $7::boolean or ${waits})
  and ($8::date is null or ((b.last_contact_on is null or b.last_contact_on < $8)
    and ($2 is not null or b.state = any ($11))))
  and (not $9::boolean or b.list_entry_on is not null)
  and (not $10::boolean or b.answer_changed_on is not null)`;

const columns = `b.id, b.reference, b.given_name as "givenName", b.family_name as "familyName", b.zone,
  b.state, b.state_since::text as "stateSince", b.list_entry_on::text as "listEntryOn",
  b.last_contact_on::text as "lastContactOn", b.answer_changed_on::text as "answerChangedOn",
  b.is_demonstration as "isDemonstration", b.version,
  case when b.worker_id is not null then jsonb_build_object('id', b.worker_id, 'name', w.name) end
    as worker, ${waits} as "hasEvidenceWaiting"`;

/** What the filters are given, in their order. */
async function paramsOf(tx: EntityManager, asked: Asked): Promise<unknown[]> {
  const { worker, withoutContactWeeks: weeks, actor } = asked;
  const [since] = weeks
    ? await tx.query('select ($1::date - 7 * $2::int)::text as day', [actor.today, weeks])
    : [];
  return [
    asked.territoryId,
    asked.state ?? null,
    asked.q?.normalize() || null,
    worker === 'none' ? true : null,
    worker === 'me' ? actor.id : worker === 'none' ? null : (worker ?? null),
    asked.list ? listStates : null,
    asked.evidence === 'waiting',
    since?.day ?? null,
    asked.sort.endsWith('entry'),
    asked.answer === 'changed',
    accompaniedStates,
  ];
}

/** How long somebody has waited: only who is on the list waits. */
export const waitingOf = (
  file: { state: string; listEntryOn: PlainDate | null },
  on: PlainDate,
): number | null =>
  file.listEntryOn !== null && listStates.some((state) => state === file.state)
    ? waitingMonths(file.listEntryOn, on)
    : null;

/** A page of a territory's files in the asked order, from a place on. */
export async function listFileRows(tx: EntityManager, asked: Asked): Promise<FileListView> {
  const { place, direction, beyond } = orders[asked.sort];
  const filtered = await paramsOf(tx, asked);
  const rows: Row[] = await tx.query(
    `select ${columns}, ${place} as place from beneficiaries b left join accounts w on w.id = b.worker_id
     where ${filters} and ($12::text is null or (${place}, b.id) ${beyond} ($12, $13::uuid))
     order by ${place} ${direction}, b.id ${direction} limit $14`,
    [...filtered, ...placeOf(byText, asked.cursor), asked.limit + 1],
  );
  const [count] = await tx.query(
    `select count(*)::int as total from beneficiaries b where ${filters}`,
    filtered,
  );
  const items = rows.slice(0, asked.limit);
  const last = items.at(-1);
  const more = rows.length > asked.limit && last !== undefined;
  return {
    items: items.map(({ place: _, ...row }) => ({
      ...row,
      waitingMonths: waitingOf(row, asked.actor.today),
    })),
    next: more ? cursorOf([last.place, last.id]) : null,
    total: count.total,
  };
}

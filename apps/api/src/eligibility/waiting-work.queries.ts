import { accompaniedStates } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import { addDays } from '@etabli/domain/values/calendar';
import type { TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { getFilesTerritory } from '../beneficiaries/beneficiaries.queries.ts';
import { FileReads } from '../beneficiaries/file-reads.queries.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import type { DueFilesView, WaitingWorkView } from './waiting-work.dto.ts';

type Counted<T> = T & { total: number };

/** An answer that changes within so many days is told of. */
const soonDays = 30;
/** Most people told of at once, of each kind. */
const most = 200;

@Injectable()
export class WaitingWorkQueries {
  constructor(
    private readonly reads: FileReads,
    private readonly wall: FirstWall,
  ) {}

  /** How much waits in each territory whose files the asker may read: one query, and nobody’s name. */
  async count(actor: PersonActor): Promise<WaitingWorkView> {
    const until = addDays(actor.today, soonDays);
    const territories = this.wall.visibleTo(actor, 'beneficiaries.read');
    return this.reads.read(actor, async (tx) => {
      const items = await countWork(tx, { actor, territories, until });
      return { answer: { until, items }, of: [] };
    });
  }

  /** Who is behind the counts of reviews and of answers that change, whose day comes first before. */
  async list(actor: PersonActor, territoryId: TerritoryId): Promise<DueFilesView> {
    this.wall.allow(actor, 'beneficiaries.read', territoryId);
    const until = addDays(actor.today, soonDays);
    return this.reads.read(actor, async (tx) => {
      await getFilesTerritory(tx, territoryId);
      const reviews = await listOpenReviews(tx, territoryId, actor.today);
      const changing = await listChangingAnswers(tx, territoryId, until);
      const totals = { reviews: reviews[0]?.total ?? 0, changing: changing[0]?.total ?? 0 };
      const of = [...reviews, ...changing].map(({ beneficiaryId }) => beneficiaryId);
      return { answer: { until, reviews, changing, totals }, of };
    });
  }
}

const countWork = (
  tx: EntityManager,
  asked: { actor: PersonActor; territories: TerritoryId[] | null; until: PlainDate },
): Promise<WaitingWorkView['items']> =>
  tx.query(
    `select jsonb_build_object('id', t.id, 'name', t.name) as territory,
       (select count(distinct e.beneficiary_id)::int from beneficiary_evidence e
         where e.territory_id = t.id and e.validated_by is null and e.withdrawn_at is null)
         as unconfirmed,
       (select count(*)::int from beneficiaries b
         where b.territory_id = t.id and b.answer_changed_on is not null) as "toLookAt",
       (select jsonb_build_object('open', count(*), 'next', min(r.decide_by),
           'overdue', count(*) filter (where r.decide_by < $2))
         from eligibility_reviews r where r.territory_id = t.id and r.outcome is null) as reviews,
       (select jsonb_build_object('count', count(*), 'next', min(a.changes_on),
           'mine', count(*) filter (where b.worker_id = $5))
         from eligibility_answers a join beneficiaries b on b.id = a.beneficiary_id
         where a.territory_id = t.id and a.changes_on <= $3 and b.state = any ($4)) as changing,
       case when v.weeks is not null then
         (select jsonb_build_object('count', count(*), 'mine', count(*) filter (where b.worker_id = $5),
             'weeks', v.weeks -> 'value', 'source', v.weeks -> 'source')
           from beneficiaries b where b.territory_id = t.id and b.state = any ($4)
             and (b.last_contact_on is null
               or b.last_contact_on < $2::date - 7 * (v.weeks ->> 'value')::int)) end as silent
     from territories t left join lateral (
       select p.rules #> '{list,contactWeeks}' as weeks from programme_versions p
       where p.programme_code = t.programme_code and p.valid_from <= $2
       order by p.valid_from desc, p.version desc limit 1) v on true
     where t.id = any ((select app.file_territories())::uuid[])
       and ($1::uuid[] is null or t.id = any ($1))
     order by t.name, t.id`,
    [asked.territories, asked.actor.today, asked.until, accompaniedStates, asked.actor.id],
  );

const listOpenReviews = (
  tx: EntityManager,
  territoryId: TerritoryId,
  today: PlainDate,
): Promise<Counted<DueFilesView['reviews'][number]>[]> =>
  tx.query(
    `select b.id as "beneficiaryId", b.reference, b.given_name as "givenName",
       b.family_name as "familyName", b.state, case when b.worker_id is not null
         then jsonb_build_object('id', b.worker_id, 'name', w.name) end as worker,
       r.id as "reviewId", r.asked_on::text as "askedOn", r.decide_by::text as "decideBy",
       coalesce(r.asked_on > r.ask_by, false) as "isLate",
       coalesce(r.decide_by < $2, false) as "isOverdue", (count(*) over ())::int as total
     from eligibility_reviews r join beneficiaries b on b.id = r.beneficiary_id
       left join accounts w on w.id = b.worker_id
     where r.territory_id = $1 and r.outcome is null
     order by r.decide_by nulls last, r.asked_on, r.id limit $3`,
    [territoryId, today, most],
  );

const listChangingAnswers = (
  tx: EntityManager,
  territoryId: TerritoryId,
  until: PlainDate,
): Promise<Counted<DueFilesView['changing'][number]>[]> =>
  tx.query(
    `select b.id as "beneficiaryId", b.reference, b.given_name as "givenName",
       b.family_name as "familyName", b.state, case when b.worker_id is not null
         then jsonb_build_object('id', b.worker_id, 'name', w.name) end as worker,
       a.outcome, a.changes_on::text as "changesOn", (count(*) over ())::int as total
     from eligibility_answers a join beneficiaries b on b.id = a.beneficiary_id
       left join accounts w on w.id = b.worker_id
     where a.territory_id = $1 and a.changes_on <= $2 and b.state = any ($3)
     order by a.changes_on, b.id limit $4`,
    [territoryId, until, accompaniedStates, most],
  );

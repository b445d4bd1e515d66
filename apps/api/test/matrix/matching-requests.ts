import { randomUUID } from 'node:crypto';
import type { ProposalState } from '@etabli/domain/matching/proposal-lifecycle';
import { givenClearedActivity } from '../given/activities.ts';
import { givenFiles } from '../given/beneficiaries.ts';
import type { TestApp } from '../test-app.ts';
import { type Asked, type AskedMatching, askedStates, type MadeRequest } from './asked.ts';

const referenceOf = (state: ProposalState) => `matrice ${state}`;
const fileStateOf = (state: ProposalState) =>
  state === 'computed' || state === 'shortlisted' ? 'on_list' : 'proposed';

/** One statement, as it is asked before every request: whatever was done before is undone. */
const again = `
  with round as (
    update rounds set state = case number when 1 then 'computed' else 'requested' end
    where territory_id = $1 and number in (1, 2) returning id, number, version),
  gesture as (
    update round_gestures set undone_at = case number when 2 then clock_timestamp() end,
      undone_by = case number when 2 then account_id end where territory_id = $1 and number in (1, 2)),
  ungestured as (delete from round_gestures where territory_id = $1 and number > 2),
  unhired as (delete from hirings where territory_id = $1),
  linked as (
    insert into employer_accounts (employer_id, account_id, territory_id)
    select distinct p.employer_id, m.account_id, m.territory_id from memberships m
    join proposals p on p.territory_id = m.territory_id and p.employer_id is not null
    where m.territory_id = $1 and m.role = 'employer' on conflict do nothing),
  file as (
    update beneficiaries b set state_since = '2026-01-12',
      state = case when $2::jsonb ->> b.reference in ('computed', 'shortlisted') then 'on_list'
        else 'proposed' end,
      shared_with_employer_id = case when $2::jsonb ->> b.reference in ('accepted', 'confirmed')
        then (select p.employer_id from proposals p where p.beneficiary_id = b.id) end
    where b.territory_id = $1 and $2::jsonb ? b.reference returning b.id, b.version, b.reference),
  line as (
    insert into proposal_changes (id, territory_id, proposal_id, number, kind, effective_on,
      from_state, to_state)
    select gen_random_uuid(), p.territory_id, p.id, p.version + 1,
      case $2::jsonb ->> b.reference when 'accepted' then 'employer-agreed' else 'moved' end,
      '2026-01-12', 'computed',
      $2::jsonb ->> b.reference
    from proposals p join beneficiaries b on b.id = p.beneficiary_id
    where p.territory_id = $1 and $2::jsonb ? b.reference returning proposal_id),
  proposal as (
    update proposals p set version = p.version + 1, state_since = '2026-01-12',
      state = $2::jsonb ->> b.reference
    from beneficiaries b where b.id = p.beneficiary_id and p.territory_id = $1
      and $2::jsonb ? b.reference
    returning p.id, p.version, p.state, p.territory_id, p.activity_id),
  promise as (
    insert into activity_promises (reference, territory_id, activity_id, state, state_since)
    select id, territory_id, activity_id,
      case state when 'presented' then 'offered' else 'accepted' end, '2026-01-12'
    from proposal where state not in ('computed', 'shortlisted')
    on conflict (reference) do update set state = excluded.state)
  select (select id from round where number = 1) as round,
    (select version from round where number = 1) as "roundVersion",
    (select id from round where number = 2) as unfinished,
    (select jsonb_object_agg(state, jsonb_build_object('id', id, 'version', version))
      from proposal) as proposals,
    (select jsonb_build_object('id', id, 'version', version) from file
      where reference = $3) as waiting`;

const states = JSON.stringify(
  Object.fromEntries(askedStates.map((state) => [referenceOf(state), state])),
);

/** Rounds of the whole region: there is one such undertaking, and it is on the way. */
const regionalAgain = `
  insert into regional_rounds (id, number, state, assessed_on, requested_by, version)
  values (gen_random_uuid(), 1, 'requested', '2026-01-12',
    (select id from accounts order by created_at limit 1), 1)
  on conflict (number) do update set state = 'requested', version = regional_rounds.version + 1
  returning id`;

/** Rounds and proposals as every request must find them. */
export async function asProposed(app: TestApp, territoryId: string): Promise<AskedMatching> {
  const [regional] = await app.asOwner<{ id: string }>(regionalAgain);
  const [asked] = await app.asOwner<AskedMatching>(again, [
    territoryId,
    states,
    referenceOf('computed'),
  ]);
  if (asked?.round) {
    return { ...asked, regional: regional?.id ?? '' };
  }
  await plant(app, territoryId);
  return asProposed(app, territoryId);
}

/** What the engine is asked and answers where a round is of nobody. */
const askedOfNobody = {
  people: { id: [], waitingMonths: [] },
  activities: { id: [], posts: [] },
  pairs: { person: [], activity: [], fit: [] },
};
const answeredToNobody = {
  match: [],
  score: { placed: 0, waiting: 0, kept: 0, fit: 0 },
  prices: [],
};

async function plant(app: TestApp, territoryId: string): Promise<void> {
  const activity = await givenClearedActivity(app, {
    territoryId,
    code: 'matrice-ouverte',
    posts: 50,
  });
  await app.asOwner(
    `insert into rounds (id, territory_id, number, state, assessed_on, requested_by, rules_version, version,
       instance, result)
     select gen_random_uuid(), $1, n, case n when 1 then 'computed' else 'requested' end, '2026-01-12',
       (select id from accounts order by created_at limit 1), 1, 1,
       case n when 1 then $2::jsonb end, case n when 1 then $3::jsonb end from generate_series(1, 2) n`,
    [territoryId, JSON.stringify(askedOfNobody), JSON.stringify(answeredToNobody)],
  );
  const files = await givenFiles(
    app,
    territoryId,
    askedStates.map((state) => ({ reference: referenceOf(state), state: fileStateOf(state) })),
  );
  await plantPlan(app, { territoryId, person: files[0]?.id ?? '', activity: activity.id });
  const reasons = { reasons: [], parts: { wishes: 1, skills: 1, distance: 1, hours: 1 } };
  for (const [at, file] of files.entries()) {
    await app.asOwner(
      `insert into proposals (id, territory_id, round_id, beneficiary_id, activity_id, employer_id, state,
         state_since, waiting_months, fit, reasons, version)
       select $1, $2, r.id, $3, $4, $5, $6, '2026-01-12', 12, 500, $7, 1
       from rounds r where r.territory_id = $2 and r.number = 1`,
      [
        randomUUID(),
        territoryId,
        file.id,
        activity.id,
        activity.employerId,
        askedStates[at],
        JSON.stringify(reasons),
      ],
    );
  }
  // Nothing is told of them: their conditions are open until somebody decides.
  await app.asOwner(
    `insert into eligibility_decisions (id, territory_id, beneficiary_id, assessed_on, outcome, verdict,
       rules_version, account_id, role)
     select gen_random_uuid(), b.territory_id, b.id, '2026-01-12', 'eligible', '{}', 1,
       (select id from accounts order by created_at limit 1), 'territory_coordinator' from beneficiaries b
     where b.territory_id = $1 and $2::jsonb ? b.reference`,
    [territoryId, states],
  );
}

/** What the round computed, for the one person who waits, and two gestures: one stands, one does not. */
async function plantPlan(
  app: TestApp,
  { territoryId, person, activity }: { territoryId: string; person: string; activity: string },
): Promise<void> {
  const instance = {
    people: { id: [person], waitingMonths: [12] },
    activities: { id: [activity], posts: [50] },
    pairs: { person: [0], activity: [0], fit: [500] },
  };
  const score = { placed: 1, waiting: 12, kept: 0, fit: 500 };
  await app.asOwner(
    'update rounds set instance = $2, result = $3, digest = id::text where territory_id = $1 and number = 1',
    [territoryId, JSON.stringify(instance), JSON.stringify({ match: [0], score, prices: [0] })],
  );
  await app.asOwner(
    `insert into round_gestures (id, territory_id, round_id, number, kind, beneficiary_id, changes,
       account_id, role)
     select gen_random_uuid(), territory_id, id, n, 'unlock', $2, '[]', requested_by,
       'territory_coordinator'
     from rounds, generate_series(1, 2) n where territory_id = $1 and rounds.number = 1`,
    [territoryId, person],
  );
}

/** The same things, nowhere. */
export const nowhereMatched = ({ proposals, waiting }: AskedMatching): AskedMatching => ({
  round: randomUUID(),
  roundVersion: 1,
  unfinished: randomUUID(),
  regional: randomUUID(),
  proposals: Object.fromEntries(
    Object.entries(proposals).map(([state, one]) => [state, { ...one, id: randomUUID() }]),
  ) as AskedMatching['proposals'],
  waiting: { ...waiting, id: randomUUID() },
});

type Asking = Pick<Asked, 'id' | 'matching'>;
const on = '2026-01-12';
const contract = { kind: 'cdi', signedOn: on, startsOn: on };

/** Requests about rounds, proposals and contracts. */
export const matchingRequests: Record<string, (asked: Asking) => MadeRequest> = {
  'GET /territories/{id}/rounds': ({ id }) => ({ url: `/territories/${id}/rounds` }),
  'POST /territories/{id}/rounds': ({ id }) => ({ url: `/territories/${id}/rounds` }),
  'GET /rounds/{id}': ({ matching: { round } }) => ({ url: `/rounds/${round}` }),
  'GET /rounds/{id}/people': ({ matching: { round } }) => ({ url: `/rounds/${round}/people` }),
  'POST /rounds/{id}/what-if': ({ matching: { round } }) => ({
    url: `/rounds/${round}/what-if`,
    body: { changes: [{ kind: 'aims', aims: ['fit', 'kept', 'waiting', 'placed'] }] },
  }),
  'GET /rounds/{id}/suggestions': ({ matching: { round } }) => ({
    url: `/rounds/${round}/suggestions`,
  }),
  'GET /rounds/{id}/groups': ({ matching: { round } }) => ({ url: `/rounds/${round}/groups` }),
  'GET /rounds/{id}/ideas': ({ matching: { round } }) => ({ url: `/rounds/${round}/ideas` }),
  'POST /rounds/{id}/cancel': ({ matching: { unfinished } }) => ({
    url: `/rounds/${unfinished}/cancel`,
  }),
  'GET /rounds/{id}/workshop': ({ matching: { round } }) => ({ url: `/rounds/${round}/workshop` }),
  'GET /rounds/{id}/move-preview': ({ matching: { round, waiting } }) => ({
    url: `/rounds/${round}/move-preview?person=${waiting.id}`,
  }),
  'GET /rounds/{id}/proof': ({ matching: { round } }) => ({ url: `/rounds/${round}/proof` }),
  'POST /rounds/{id}/gestures/move': ({ matching: { round, waiting, roundVersion: version } }) => ({
    url: `/rounds/${round}/gestures/move`,
    body: { beneficiaryId: waiting.id, activityId: null, version },
  }),
  'POST /rounds/{id}/gestures/lock': ({ matching: { round, waiting, roundVersion: version } }) => ({
    url: `/rounds/${round}/gestures/lock`,
    body: { beneficiaryId: waiting.id, isLocked: true, version },
  }),
  'POST /rounds/{id}/gestures/undo': ({ matching: { round, roundVersion: version } }) => ({
    url: `/rounds/${round}/gestures/undo`,
    body: { version },
  }),
  'POST /rounds/{id}/gestures/redo': ({ matching: { round, roundVersion: version } }) => ({
    url: `/rounds/${round}/gestures/redo`,
    body: { version },
  }),
  'GET /regional-rounds': () => ({ url: '/regional-rounds' }),
  'POST /regional-rounds': () => ({ url: '/regional-rounds', body: { territories: null } }),
  'GET /regional-rounds/{id}': ({ matching: { regional } }) => ({
    url: `/regional-rounds/${regional}`,
  }),
  'POST /regional-rounds/{id}/cancel': ({ matching: { regional } }) => ({
    url: `/regional-rounds/${regional}/cancel`,
  }),
  'POST /rounds/{id}/shortlist': ({ matching: { round, proposals } }) => ({
    url: `/rounds/${round}/shortlist`,
    body: { proposals: [proposals.computed] },
  }),
  'GET /proposals/{id}': ({ matching: { proposals } }) => ({
    url: `/proposals/${proposals.computed.id}`,
  }),
  'GET /beneficiaries/{id}/proposals': ({ matching: { waiting } }) => ({
    url: `/beneficiaries/${waiting.id}/proposals`,
  }),
  'GET /territories/{id}/shared-people': ({ id }) => ({ url: `/territories/${id}/shared-people` }),
  'POST /proposals/{id}/set-aside': ({ matching: { proposals } }) => ({
    url: `/proposals/${proposals.computed.id}/set-aside`,
    body: { version: proposals.computed.version, reasonCode: 'availability' },
  }),
  'POST /proposals/{id}/present': ({ matching: { proposals } }) => ({
    url: `/proposals/${proposals.shortlisted.id}/present`,
    body: { on, answerBefore: '2199-12-31', version: proposals.shortlisted.version },
  }),
  'POST /proposals/{id}/undo': ({ matching: { proposals } }) => ({
    url: `/proposals/${proposals.shortlisted.id}/undo`,
    body: { version: proposals.shortlisted.version },
  }),
  'POST /proposals/{id}/answer': ({ matching: { proposals } }) => ({
    url: `/proposals/${proposals.presented.id}/answer`,
    body: { answer: 'no', on, version: proposals.presented.version },
  }),
  'POST /proposals/{id}/employer-answer': ({ matching: { proposals } }) => ({
    url: `/proposals/${proposals.accepted.id}/employer-answer`,
    body: { answer: 'yes', on, version: proposals.accepted.version },
  }),
  'POST /proposals/{id}/trial': ({ matching: { proposals } }) => ({
    url: `/proposals/${proposals.accepted.id}/trial`,
    body: { on, version: proposals.accepted.version },
  }),
  'POST /proposals/{id}/confirm': ({ matching: { proposals } }) => ({
    url: `/proposals/${proposals.accepted.id}/confirm`,
    body: { on, version: proposals.accepted.version },
  }),
  'GET /territories/{id}/hirings': ({ id }) => ({ url: `/territories/${id}/hirings` }),
  'POST /proposals/{id}/hiring': ({ matching: { proposals } }) => ({
    url: `/proposals/${proposals.confirmed.id}/hiring`,
    body: { ...contract, weeklyMinutes: 1_440, version: proposals.confirmed.version },
  }),
  'POST /beneficiaries/{id}/hiring-elsewhere': ({ matching: { waiting } }) => ({
    url: `/beneficiaries/${waiting.id}/hiring-elsewhere`,
    body: { ...contract, employerName: 'Ailleurs', version: waiting.version },
  }),
};

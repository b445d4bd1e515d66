import type { ProposalState } from '@etabli/domain/matching/proposal-lifecycle';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { goBefore } from '../../../test/before-migration.ts';
import {
  givenEligible,
  givenMatchingWorld,
  givenProposal,
  type MatchingWorld,
} from '../../../test/given/matching.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';

type Line = { by: 'worker' | 'coordinator' | 'job'; on: string; to: ProposalState };
type Hired = { by: 'worker' | 'coordinator'; signed: string; recorded: string; here?: true };
type Old = {
  told: string;
  lines: Line[];
  hired?: Hired;
  /** What the first migration makes of it, and what stands at the end. */
  first: ProposalState;
  last: ProposalState;
};

const yes: Line = { by: 'worker', on: '2026-02-02', to: 'accepted' };
const no = (by: Line['by'], on = '2026-02-10'): Line => ({ by, on, to: 'declined_by_person' });
const left = 'person_left';
const declined = 'declined_by_person';

/** Rows as they were before: who left, and who was hired elsewhere, had “said no”. */
const old: Old[] = [
  {
    told: 'a job ended it, as the person had left',
    lines: [yes, no('job')],
    first: left,
    last: left,
  },
  {
    told: 'a contract elsewhere ended it, in the same act',
    lines: [yes, no('coordinator')],
    hired: { by: 'coordinator', signed: '2026-02-10', recorded: '2026-02-10T10:00:00.3Z' },
    first: left,
    last: left,
  },
  {
    told: 'a contract signed earlier ended it, on the first day that was in order',
    lines: [yes, no('coordinator')],
    hired: { by: 'coordinator', signed: '2026-02-04', recorded: '2026-02-10T10:00:00.3Z' },
    first: left,
    last: left,
  },
  { told: 'the person said no', lines: [yes, no('worker')], first: declined, last: declined },
  {
    told: 'the person said no, and a job had ended nothing',
    lines: [{ by: 'job', on: '2026-02-01', to: 'expired' }, no('worker')],
    first: declined,
    last: declined,
  },
  {
    told: 'the person said no, and another account noted a contract elsewhere',
    lines: [no('worker')],
    hired: { by: 'coordinator', signed: '2026-02-10', recorded: '2026-02-10T10:00:00.3Z' },
    first: declined,
    last: declined,
  },
  {
    told: 'the person said no, and signed elsewhere only afterwards',
    lines: [no('coordinator')],
    hired: { by: 'coordinator', signed: '2026-03-01', recorded: '2026-03-02T10:00:00Z' },
    first: declined,
    last: declined,
  },
  {
    told: 'the person said no, and signed here afterwards',
    lines: [no('coordinator')],
    hired: {
      by: 'coordinator',
      signed: '2026-02-10',
      recorded: '2026-02-10T10:00:00Z',
      here: true,
    },
    first: declined,
    last: declined,
  },
  {
    told: 'the person said no because of a contract elsewhere, which was noted two days later',
    lines: [yes, no('coordinator')],
    hired: { by: 'coordinator', signed: '2026-02-08', recorded: '2026-02-12T09:00:00Z' },
    first: left,
    last: declined,
  },
  {
    told: 'nobody answered in time',
    lines: [{ by: 'job', on: '2026-02-10', to: 'expired' }],
    first: 'expired',
    last: 'expired',
  },
  { told: 'the person said yes', lines: [yes], first: 'accepted', last: 'accepted' },
];

let app: TestApp;
let world: MatchingWorld;
const ids: string[] = [];
beforeAll(async () => {
  app = await openTestApp();
  world = await givenMatchingWorld(app);
  for (const one of old) {
    ids.push(await plant(one));
  }
});
afterAll(() => app.close());

const accountOf = (by: Line['by']) =>
  by === 'job' ? null : by === 'worker' ? world.worker.id : world.a.coordinator.id;

async function plant({ lines, hired }: Old): Promise<string> {
  const territoryId = world.a.id;
  const [file] = await givenEligible(app, territoryId, 1);
  const { id } = await givenProposal(app, {
    ...{ territoryId, beneficiaryId: file?.id ?? '', activity: world.activities[0] },
    ...{ accountId: world.worker.id, state: lines.at(-1)?.to ?? 'computed' },
  });
  await app.asOwner('update proposals set version = $2 where id = $1', [id, lines.length + 1]);
  for (const [at, { by, on, to }] of lines.entries()) {
    await app.asOwner(
      `insert into proposal_changes (id, territory_id, proposal_id, number, at, kind, effective_on,
         from_state, to_state, account_id)
       values (gen_random_uuid(), $1, $2, $3, $4, 'moved', $5, $6, $7, $8)`,
      [
        ...[territoryId, id, at + 2, `${on}T10:00:00Z`, on],
        ...[lines[at - 1]?.to ?? 'presented', to, accountOf(by)],
      ],
    );
  }
  if (hired) {
    await app.asOwner(
      `insert into hirings (id, territory_id, beneficiary_id, proposal_id, activity_id, employer_id,
         employer_name, kind, signed_on, starts_on, weekly_minutes, account_id, role, recorded_at, version)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, 'other', $7, $7, 1200, $8,
         'territory_coordinator', $9, 1)`,
      [
        ...[territoryId, file?.id, hired.here ? id : null],
        ...(hired.here
          ? [world.activities[0].id, world.employer.id, null]
          : [null, null, 'Ailleurs']),
        ...[hired.signed, accountOf(hired.by), hired.recorded],
      ],
    );
  }
  return id;
}

const told = async () => {
  const rows = await app.asOwner<{
    id: string;
    state: ProposalState;
    version: number;
    lines: string;
  }>(
    `select p.id, p.state, p.version, string_agg(c.to_state, ' ' order by c.number) as lines
     from proposals p join proposal_changes c on c.proposal_id = p.id where p.id = any ($1) group by p.id`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
};

it('old rows: leaving is told from a no, each with a line of its own, and nothing twice', async () => {
  const run = await goBefore(app, 'tell-leaving-from-a-no');
  const before = await told();
  expect(old.map(({ lines }) => lines.at(-1)?.to)).toEqual(ids.map((id) => before.get(id)?.state));
  await run('tell-leaving-from-a-no');
  const after = await told();
  expect(old.map(({ told: what }, at) => [what, after.get(ids[at] ?? '')?.state])).toEqual(
    old.map(({ told: what, first }) => [what, first]),
  );
  await run('tell-a-no-from-leaving');
  const end = await told();
  for (const [at, { told: what, lines, first, last }] of old.entries()) {
    const steps = [
      ...lines.map(({ to }) => to),
      ...(first === left ? [left] : []),
      ...(last === first ? [] : [last]),
    ];
    expect([what, end.get(ids[at] ?? '')]).toMatchObject([
      what,
      { state: last, version: steps.length + 1, lines: steps.join(' ') },
    ]);
  }
});

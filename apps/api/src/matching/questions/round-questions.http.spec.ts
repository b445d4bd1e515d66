import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  givenMatchingWorld,
  givenRound,
  type MatchingWorld,
} from '../../../test/given/matching.ts';
import { givenVisitor } from '../../../test/given/visitors.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { type Answer, Visitor } from '../../../test/visitor.ts';

let app: TestApp;
let world: MatchingWorld;
let round: string;
let coordinator: Visitor;
let others: { who: string; visitor: Visitor; status: number }[];
beforeAll(async () => {
  app = await openTestApp();
  world = await givenMatchingWorld(app);
  round = await givenRound(app, world.a.coordinator, world.a.id);
  const [here, elsewhere] = [{ territoryId: world.a.id }, { territoryId: world.b.id }];
  coordinator = await givenVisitor(app, { role: 'territory_coordinator', ...here });
  others = [
    {
      who: 'another territory',
      visitor: await givenVisitor(app, { role: 'territory_coordinator', ...elsewhere }),
      status: 404,
    },
    {
      who: 'an employer',
      visitor: await givenVisitor(app, { role: 'employer', ...here }),
      status: 404,
    },
  ];
});
afterAll(() => app.close());

type Route = [method: 'GET' | 'POST', name: string];

const whatIf: Route = ['POST', 'what-if'];
const routes: Route[] = [whatIf, ['GET', 'ideas'], ['GET', 'suggestions'], ['GET', 'groups']];

const oneMore = () => ({
  changes: [{ kind: 'posts', activityId: world.activities[1].id, more: 1 }],
});

function ask(visitor: Visitor, [method, name]: Route, body: object = oneMore()) {
  return visitor.ask(method, `/rounds/${round}/${name}`, method === 'POST' ? { body } : {});
}

async function refused(changes: object[]) {
  const answer = await ask(coordinator, whatIf, { changes });
  const { violations = [] } = answer.json();
  return [
    answer.statusCode,
    ...violations.map(({ path, code }: Record<string, string>) => `${path} ${code}`),
  ];
}

describe('what a round is asked, over HTTP', () => {
  it('answers its territory, and writes nothing for it', async () => {
    const standing = () =>
      app.asOwner(
        `select r.version, r.result::text, (select count(*)::int from proposals) as proposals,
           (select count(*)::int from round_gestures) as gestures
         from rounds r where r.id = $1`,
        [round],
      );
    const before = await standing();
    const answers: Answer[] = [];
    for (const route of routes) {
      answers.push(await ask(coordinator, route));
    }
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    const [thought, ideas, suggestions, groups] = answers.map((answer) => answer.json());
    expect(thought).toMatchObject({
      score: { placed: 4 },
      all: { change: { placed: 1 }, moved: [{ from: null, to: { name: expect.any(String) } }] },
      falls: null,
      passed: [],
    });
    expect(ideas.morePosts).toHaveLength(2);
    expect(suggestions.items).toEqual([]);
    expect(groups.byAge.total).toEqual({ people: 4, placed: 3, waiting: 1 });
    expect(await standing()).toEqual(before);
  });

  it.each(routes)('%s %s is there for nobody else', async (...route) => {
    for (const { who, visitor, status } of others) {
      expect([who, (await ask(visitor, route)).statusCode]).toEqual([who, status]);
    }
    expect((await ask(new Visitor(app), route)).statusCode).toBe(401);
  });

  it('names the place of a change that is none', async () => {
    const fine = oneMore().changes[0] as object;
    const stranger = '00000000-0000-4000-8000-000000000000';
    expect(await refused([])).toEqual([422, expect.stringMatching(/^changes /)]);
    expect(await refused([fine, { kind: 'posts', activityId: stranger, more: 1 }])).toEqual([
      422,
      'changes.1.activityId matching.not-in-round',
    ]);
    expect(await refused([{ ...fine, more: 51 }])).toEqual([
      422,
      expect.stringMatching(/^changes\.0\.more /),
    ]);
    expect(await refused([{ kind: 'travel', mode: 'boat' }])).toEqual([
      422,
      expect.stringMatching(/^changes\.0\.mode /),
    ]);
    expect(await refused([{ kind: 'aims', aims: ['placed', 'placed', 'kept', 'fit'] }])).toEqual([
      422,
      expect.stringMatching(/^changes\.0\.aims /),
    ]);
    expect(
      await refused([{ kind: 'skill', skill: 'cooking', beneficiaryIds: [stranger] }]),
    ).toEqual([422, 'changes.0.beneficiaryIds matching.not-in-round']);
    expect(await refused([{ ...fine, more: -2 }])).toEqual([
      422,
      'changes.0 matching.no-post-to-give',
    ]);
  });
});

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Benchmark, plainFigure } from '../figure.ts';
import { apiFolder, type OwnDatabase } from '../own-database.ts';
import {
  type CheckDesk,
  openCheckDesk,
  plantActivities,
  runCommand,
} from '../register/ask-checks.ts';
import { besideRegister } from '../register/beside-register.ts';
import { registerSize } from '../register/generated-register.ts';
import { serve } from '../served.ts';

/** Ten territories of the demonstration, towns and villages, with fifty activities each. */
const territories = [
  ...['verviers-dison', 'liege', 'la-louviere', 'frameries', 'farciennes', 'ateliers-de-la-vesdre'],
  ...['bertrix', 'nord-luxembourg', 'sud-luxembourg', 'comblain-aywaille-sprimont'],
];
const branches = [
  ...['43211', '43222', '43310', '43320', '43341', '43342', '43910', '46711', '47110', '47210'],
  ...['47241', '47521', '47551', '47610', '47781', '47793', '49410', '53200', '55201', '56111'],
  ...['56210', '56301', '58110', '59111', '62100', '63100', '68201', '70200', '73110', '74201'],
  ...['77110', '77210', '78200', '80010', '81100', '81210', '81220', '81300', '82100', '85510'],
  ...['85592', '86220', '87101', '88101', '88911', '90111', '93130', '95100', '95220', '96210'],
];
const metres = 10_000;
const mostSeconds = 60;
const patienceSeconds = 900;

/** Decided about after their first checks, as a committee does. */
const allow = `
  insert into clearances (id, territory_id, activity_id, number, decision, conditions, decided_on,
    in_force_from, motive)
  select gen_random_uuid(), territory_id, id, 1, 'favourable', '[]', current_date, current_date, 'Essai'
  from activities where id = any ($1::uuid[])`;

/** The seconds from the moment at which an update is in use until its job has looked at everything. */
const looked = `
  select extract(epoch from h.handled_at - o.occurred_at)::float8 as seconds
  from outbox o join handled_facts h on h.fact_id = o.id
  where o.fact = 'register.imported' and o.ids ->> 'extractId' = $1`;

const found = `
  select count(*)::int as checked, count(r.id)::int as marked
  from checks c left join clearance_reviews r on r.activity_id = c.activity_id and r.check_number = c.number
  where c.cause = 'register' and c.activity_id = any ($1::uuid[])`;

async function until<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer> {
  for (let tries = 0; tries < patienceSeconds * 4; tries++) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    await pause(250);
  }
  throw new Error('the worker did not come to its end');
}

/** Two at a time, as two people would. */
async function checkAll(desk: CheckDesk, ids: readonly string[]): Promise<void> {
  const waiting = [...ids];
  const ask = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      await desk.check(id);
    }
  };
  await Promise.all([ask(), ask()]);
}

/** Activities that were checked and are allowed, as their coordinators and committees leave them. */
export async function allowActivities(database: OwnDatabase): Promise<string[]> {
  const ids = await plantActivities(database, { territories, metres, branches, state: 'cleared' });
  const desk = await openCheckDesk(database, territories);
  await checkAll(desk, ids);
  await desk.close();
  await database.asOwner(allow, [ids]);
  await database.asOwner('vacuum analyze');
  return ids;
}

/** Seconds that the worker takes, beside whatever else it does, once an update is in use. */
export async function lookAgain(
  database: OwnDatabase,
  update: string,
  ids: readonly string[],
): Promise<{ seconds: number; checked: number; marked: number }> {
  const worker = await serve(join(apiFolder, 'dist/worker.js'), database.env);
  await until(async () => {
    const [waits] = await database.asOwner('select 1 from outbox where relayed_at is null limit 1');
    return waits ? undefined : true;
  });
  const { id } = runCommand<{ id: string }>(database, 'register', 'import', update);
  const seconds = await until(async () => {
    const [done] = await database.asOwner(looked, [id]);
    return done && Number(done.seconds);
  });
  await worker.stop();
  const [counts] = await database.asOwner(found, [ids]);
  return { seconds, checked: Number(counts?.checked), marked: Number(counts?.marked) };
}

export const recheckActivitiesBenchmark: Benchmark = {
  name: 'recheck-activities',
  about: 'what is allowed looked at again after an update (REGISTER_SIZE, REGISTER_CACHE)',
  run: (say) =>
    besideRegister(say, async (database, register) => {
      const ids = await allowActivities(database);
      say(`${ids.length} activities are checked and allowed`);
      const { seconds, checked, marked } = await lookAgain(database, register.update, ids);
      say(`${seconds.toFixed(1)} s: ${checked} checked again, ${marked} marked`);
      if (marked === 0 || checked > ids.length) {
        throw new Error('who came near to an activity was not found, or was found twice');
      }
      const size = `${registerSize.toLocaleString('en')} enterprises`;
      const what = {
        name: 'recheck-activities',
        case: `${ids.length} after an update of 1 %, ${size}`,
      };
      return [plainFigure({ ...what, unit: 's' }, [seconds], mostSeconds)];
    }),
};

import { join } from 'node:path';
import getPort from 'get-port';
import { type Benchmark, type Figure, plainFigure } from '../figure.ts';
import {
  activities,
  coordinator,
  emptyTerritory,
  fromListsToProposals,
  people,
  withLists,
} from '../match/round-of-lists.ts';
import { apiFolder, build, type OwnDatabase, openOwnDatabase } from '../own-database.ts';
import { serve } from '../served.ts';

const rounds = 9;
const origin = 'http://localhost:4001';
const password = 'demonstration-etabli';

type Page = { items: { person: { id: string } }[] };
type Chosen = { items: { open: string[] }[] };
type Workshop = { version: number; activities: { id: string; posts: number; taken: number }[] };
type Preview = { hindrance: string | null; version: number };
type Desk = {
  get<T>(path: string): Promise<{ body: T; bytes: number }>;
  send(path: string, body: object): Promise<void>;
};

async function deskOf(url: string): Promise<Desk> {
  const signedIn = await fetch(`${url}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email: coordinator, password }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${url}${path}`, {
      ...init,
      headers: { cookie, origin, 'content-type': 'application/json' },
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${path} answered ${answer.status}: ${text}`);
    }
    return text;
  };
  return {
    get: async (path) => {
      const text = await ask(path);
      return { body: JSON.parse(text), bytes: Buffer.byteLength(text) };
    },
    send: async (path, body) => {
      await ask(path, { method: 'POST', body: JSON.stringify(body) });
    },
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const begun = performance.now();
  const value = await work();
  return { ms: performance.now() - begun, value };
}

/** All that the page of a round asks of the API when it opens, at once as it does. */
const opening = (desk: Desk, round: string) =>
  Promise.all([
    desk.get(`/rounds/${round}`),
    desk.get<Workshop>(`/rounds/${round}/workshop`),
    desk.get<Page>(`/rounds/${round}/people?limit=50&detail=short`),
    desk.get<Page>(`/rounds/${round}/people?standing=unplaced&limit=50&detail=short`),
  ]);

type Measured = { page: number[]; kilobytes: number[]; weigh: number[]; move: number[] };

async function measure(database: OwnDatabase, round: string, say: (line: string) => void) {
  const port = await getPort();
  const env = { ...database.env, API_PORT: String(port) };
  const api = await serve(join(apiFolder, 'dist/main.js'), env);
  try {
    const desk = await deskOf(`http://127.0.0.1:${port}`);
    const measured: Measured = { page: [], kilobytes: [], weigh: [], move: [] };
    for (let turn = 0; turn <= rounds; turn++) {
      const opened = await timed(() => opening(desk, round));
      const moved = await moveSomebody(desk, round, opened.value[2].body.items[turn]?.person.id);
      const kilobytes = opened.value.reduce((sum, { bytes }) => sum + bytes, 0) / 1_024;
      say(
        `${turn} of ${rounds}: page ${opened.ms.toFixed(0)} ms, ${kilobytes.toFixed(0)} KiB; weighed in ${moved.weigh.toFixed(0)} ms, moved in ${moved.move.toFixed(0)} ms`,
      );
      // The first turn warms up.
      if (turn > 0) {
        measured.page.push(opened.ms);
        measured.kilobytes.push(kilobytes);
        measured.weigh.push(moved.weigh);
        measured.move.push(moved.move);
      }
    }
    return measured;
  } finally {
    await api.stop();
  }
}

/** Somebody to the first full activity where no hard rule is against it: weighed, then done. */
async function moveSomebody(desk: Desk, round: string, person = '') {
  const chosen = await desk.get<Chosen>(`/rounds/${round}/people?person=${person}&limit=1`);
  const { body: workshop } = await desk.get<Workshop>(`/rounds/${round}/workshop`);
  const open = new Set(chosen.body.items[0]?.open);
  const full = workshop.activities.filter(({ id, posts, taken }) => taken >= posts && open.has(id));
  for (const { id } of full) {
    const path = `/rounds/${round}/move-preview?person=${person}&activity=${id}`;
    const weighed = await timed(() => desk.get<Preview>(path));
    if (weighed.value.body.hindrance === null) {
      const asked = { beneficiaryId: person, activityId: id, version: workshop.version };
      const because = { reasonCode: 'urgency_social', reason: 'Mesure.' };
      const move = `/rounds/${round}/gestures/move`;
      const moved = await timed(() => desk.send(move, { ...asked, ...because }));
      return { weigh: weighed.ms, move: moved.ms };
    }
  }
  throw new Error('nobody can be moved');
}

export const workshopBenchmark: Benchmark = {
  name: 'workshop',
  about: 'the workshop of a large round over HTTP: opening it, weighing a move, moving',
  async run(say): Promise<Figure[]> {
    build('@etabli/api');
    const database = await openOwnDatabase();
    try {
      emptyTerritory(database);
      const { id } = await withLists(async (lists) => fromListsToProposals(database, lists));
      await database.asOwner('vacuum analyze');
      const { page, kilobytes, weigh, move } = await measure(database, id, say);
      const size = `${people} × ${activities}`;
      const figure = (name: string, unit: string, values: number[], most: number) =>
        plainFigure({ name: 'workshop', case: `${size}, ${name}`, unit }, values, most);
      return [
        figure('page', 'ms', page, 2_000),
        figure('page', 'KiB', kilobytes, 500),
        figure('weigh a move', 'ms', weigh, 200),
        figure('move', 'ms', move, 500),
      ];
    } finally {
      await database.close();
    }
  },
};

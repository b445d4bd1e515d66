/** People and activities on a plain, in columns, as the matching engine takes them. */
export type BenchInstance = {
  people: { waitingMonths: Int32Array };
  activities: { posts: Int32Array };
  pairs: { person: Int32Array; activity: Int32Array; fit: Int32Array };
};

/** How large an instance is, and how many posts there are for each person. */
export type InstanceSize = {
  people: number;
  activities: number;
  pairsEach: number;
  tight: number;
  seed: number;
};

/** Numbers from 0 up to but not 1, the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

type Place = { x: number; y: number; skill: number };
type Plain = { side: number; cells: number[][]; places: Place[] };

/**
 * An instance with locality: everybody can do some of the activities nearby, and likes best what is
 * near, close to the own skill, and wished for. Few have waited very long.
 */
export function makeInstance(size: InstanceSize): BenchInstance {
  const { people, pairsEach } = size;
  const number = numbersFrom(size.seed);
  const plain = makePlain(size.activities, number);
  const posts = makePosts(size, number);
  const waitingMonths = new Int32Array(people);
  const columns = [0, 1, 2].map(() => new Int32Array(people * pairsEach)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const [person, activity, fit] = columns;
  let count = 0;
  for (let who = 0; who < people; who++) {
    waitingMonths[who] = 24 + Math.floor(200 * number() * number());
    const home = { x: number(), y: number(), skill: number() };
    for (const { to, distance } of nearest(plain, home, pairsEach, number)) {
      const far = 60 * distance * Math.sqrt(plain.places.length);
      const apart = Math.abs(home.skill - (plain.places[to] as Place).skill);
      person[count] = who;
      activity[count] = to;
      fit[count] = Math.max(0, Math.round(600 - far - 100 * apart + 400 * number()));
      count++;
    }
  }
  const [persons, activities, fits] = columns.map((column) => column.subarray(0, count));
  return {
    people: { waitingMonths },
    activities: { posts },
    pairs: { person: persons, activity: activities, fit: fits } as BenchInstance['pairs'],
  };
}

function makePlain(activities: number, number: () => number): Plain {
  const side = Math.max(1, Math.floor(Math.sqrt(activities / 8)));
  const places = Array.from({ length: activities }, () => ({
    x: number(),
    y: number(),
    skill: number(),
  }));
  const cells = Array.from({ length: side * side }, (): number[] => []);
  places.forEach((place, at) => {
    cells[cellOf(place.x, side) * side + cellOf(place.y, side)]?.push(at);
  });
  return { side, cells, places };
}

const cellOf = (coordinate: number, side: number) => Math.floor(coordinate * side);

function makePosts({ people, activities, tight }: InstanceSize, number: () => number): Int32Array {
  const shares = Array.from({ length: activities }, () => 0.3 + number());
  const sum = shares.reduce((all, share) => all + share, 0);
  const total = Math.round(people * tight);
  const posts = Int32Array.from(shares, (share) => Math.max(1, Math.floor((share * total) / sum)));
  const missing = total - posts.reduce((all, count) => all + count, 0);
  for (let more = 0; more < missing; more++) {
    posts[more % activities] = (posts[more % activities] as number) + 1;
  }
  return posts;
}

type Near = { to: number; distance: number };

/** Three of four of the activities around a place, ring by ring, and of these the nearest. */
function nearest(
  { side, cells, places }: Plain,
  { x, y }: Place,
  count: number,
  number: () => number,
): Near[] {
  const found: Near[] = [];
  const [column, row] = [cellOf(x, side), cellOf(y, side)];
  for (let ring = 0; ring < side && found.length < 1.5 * count; ring++) {
    for (let a = column - ring; a <= column + ring; a++) {
      for (let b = row - ring; b <= row + ring; b++) {
        const isOnRing = Math.max(Math.abs(a - column), Math.abs(b - row)) === ring;
        const isInside = a >= 0 && b >= 0 && a < side && b < side;
        for (const to of isOnRing && isInside ? (cells[a * side + b] as number[]) : []) {
          const place = places[to] as Place;
          if (number() < 0.75) {
            found.push({ to, distance: Math.hypot(place.x - x, place.y - y) });
          }
        }
      }
    }
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .sort((a, b) => a.to - b.to);
}

import { Dice, weighted } from './dice.ts';
import type { Division, Nace } from './nace-codes.ts';
import { type Place, places } from './places.ts';

/** The real one of October 2025, and the seed of ours. */
export const realSize = 1_938_238;
export type Size = {
  enterprises: number;
  seed: number;
  /** One entity in so many is touched by the update. */
  updatedOneIn?: number;
};

const kinds = { enterprise: 1, establishment: 2, activity: 3, place: 4, update: 5, name: 6 };

/** How many establishments an enterprise has: shares of legal persons as published for 2026. */
function establishmentsOf(dice: Dice, isNatural: boolean): number {
  const throwOf = dice.below(10_000);
  if (isNatural) {
    return throwOf < 1_100 ? 0 : throwOf < 9_900 ? 1 : 2;
  }
  const steps: [upTo: number, from: number, spread: number][] = [
    [3_170, 0, 1],
    [9_500, 1, 1],
    [9_870, 2, 1],
    [9_960, 3, 3],
    [9_985, 6, 5],
    [10_000, 11, 60],
  ];
  const step = steps.find(([upTo]) => throwOf < upTo) ?? [0, 1, 1];
  return step[1] + dice.below(step[2]);
}

/** With its two digits of control, which both kinds of number have. */
const withControl = (eightDigits: number) => eightDigits * 100 + 97 - (eightDigits % 97);

export type InventedAddress = { place: Place; street: string; house: number };
export type InventedActivity = { code: string; isMain: boolean };

/**
 * How many different codes an entity has. Half of them have two or fewer, a few have hundreds: with its
 * repetitions that makes 12.4 rows on average, 6 in the middle and 900 at most, as published.
 */
const codesTable = Array.from({ length: 4_096 }, (_, place) => {
  const z = normalAt((place + 0.5) / 4_096);
  return Math.min(Math.max(Math.round(2.2 * Math.exp(1.16 * z)), 1), 230);
});

const streets = ['Rue Inventée', 'Rue de l’Exemple', 'Place Fictive', 'Chaussée d’Essai'];

/** A register of enterprises that do not exist, in the shape and the shares of the real one. */
export class InventedRegister {
  readonly enterprises: number;
  readonly establishments: number;
  readonly updatedOneIn: number;
  readonly isNatural: Uint8Array;
  /** Whose an establishment is, by its number. */
  readonly owner: Uint32Array;
  private readonly dice: Dice;
  private readonly placeTable = weighted(places);
  private readonly divisions: Division[];
  private readonly steps: { enterprise: number; establishment: number };

  constructor({ enterprises, seed, updatedOneIn = 100 }: Size, nace: Nace) {
    this.updatedOneIn = updatedOneIn;
    this.dice = new Dice(seed);
    this.divisions = nace.divisions;
    this.enterprises = enterprises;
    this.isNatural = new Uint8Array(enterprises);
    const owners: number[] = [];
    for (let index = 0; index < enterprises; index++) {
      const dice = this.dice.of(kinds.enterprise, index);
      const isNatural = dice.chance(0.39);
      this.isNatural[index] = isNatural ? 1 : 0;
      for (let more = establishmentsOf(dice, isNatural); more > 0; more--) {
        owners.push(index);
      }
    }
    this.owner = Uint32Array.from(owners);
    this.establishments = owners.length;
    this.shuffle();
    // Numbers lie in the ranges of the real ones, and leave room between them for what comes later.
    this.steps = {
      enterprise: Math.max(Math.floor(7_900_000 / enterprises), 1),
      establishment: Math.max(Math.floor(3_600_000 / owners.length), 2),
    };
  }

  private shuffle(): void {
    const { owner } = this;
    const dice = this.dice.of(kinds.establishment, 0, 99);
    for (let at = owner.length - 1; at > 0; at--) {
      const other = dice.below(at + 1);
      const held = owner[at] as number;
      owner[at] = owner[other] as number;
      owner[other] = held;
    }
  }

  enterpriseNumber(index: number): string {
    const digits = String(withControl(2_000_657 + index * this.steps.enterprise)).padStart(10, '0');
    return `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`;
  }

  /** `isLater` for one that a later extract brings, beside the one of this index. */
  establishmentNumber(index: number, isLater = false): string {
    const base = 20_000_003 + index * this.steps.establishment + (isLater ? 1 : 0);
    const digits = String(withControl(base));
    return `${digits[0]}.${digits.slice(1, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`;
  }

  /** Whether the update touches it: always the same ones. */
  isUpdated(entity: 'enterprise' | 'establishment', index: number): boolean {
    const dice = this.dice.of(kinds.update, index * 2 + (entity === 'enterprise' ? 0 : 1));
    return dice.below(this.updatedOneIn) === 0;
  }

  diceFor(entity: 'enterprise' | 'establishment', index: number, edition = 0): Dice {
    return this.dice.of(kinds.name, index * 2 + (entity === 'enterprise' ? 0 : 1), edition);
  }

  address(entity: 'enterprise' | 'establishment', index: number, edition = 0): InventedAddress {
    const dice = this.dice.of(kinds.place, index * 2 + (entity === 'enterprise' ? 0 : 1), edition);
    const place = this.placeTable[dice.next() & 65_535] as Place;
    return { place, street: streets[dice.below(4)] ?? '', house: 1 + dice.below(240) };
  }

  /** An enterprise has activities of its own in two cases of three. */
  hasActivities(entity: 'enterprise' | 'establishment', index: number): boolean {
    const dice = this.dice.of(kinds.activity, index * 2 + (entity === 'enterprise' ? 0 : 1), 77);
    return dice.chance(entity === 'enterprise' ? 0.65 : 0.99);
  }

  /** Its codes, most of them of one field. */
  activities(
    entity: 'enterprise' | 'establishment',
    index: number,
    edition = 0,
  ): InventedActivity[] {
    const dice = this.dice.of(
      kinds.activity,
      index * 2 + (entity === 'enterprise' ? 0 : 1),
      edition,
    );
    const count = codesTable[dice.next() & 4_095] as number;
    const own = this.divisions[dice.next() & 65_535] as Division;
    const found = new Map<string, boolean>();
    for (let tries = 0; found.size < count && tries < 4 * count; tries++) {
      const division = dice.chance(0.7) ? own : (this.divisions[dice.next() & 65_535] as Division);
      const code = division.codes[dice.below(division.codes.length)] as string;
      found.set(code, found.size === 0 || dice.chance(0.8));
    }
    return [...found].map(([code, isMain]) => ({ code, isMain }));
  }
}

/** The place of a share under the normal curve (after Acklam’s shape, good to a hundredth). */
function normalAt(share: number): number {
  const t = Math.sqrt(-2 * Math.log(share < 0.5 ? share : 1 - share));
  const z =
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t * t) /
      (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
  return share < 0.5 ? -z : z;
}

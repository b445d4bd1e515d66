import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signals } from '../territories/check-terms.ts';
import { anEstablishment, metresNorth, placeVerte, someCheckFacts } from '../testing/a-check.ts';
import type { CheckFacts, RegisterEstablishment } from './check-facts.ts';
import { checkNonCompetition } from './check-non-competition.ts';

const activity = fc.record({
  version: fc.constantFrom('2025' as const, '2008' as const),
  code: fc.constantFrom<string[]>('43211', '43212', '43221', '43310', '81210', '47792'),
  role: fc.constantFrom('MAIN' as const, 'SECO' as const, 'ANCI' as const),
});
const place = fc.record({
  metres: fc.option(fc.integer({ min: 0, max: 8_000 }), { nil: null }),
  isInside: fc.boolean(),
});

function establishmentOf(number: number, given: Given): RegisterEstablishment {
  const { activities, place: where, precision, isInherited } = given;
  return anEstablishment({
    number: String(2_000_000_000 + number),
    activities,
    precision,
    isInherited,
    municipality: where.isInside ? '63079' : null,
    point: where.metres === null ? null : metresNorth(where.metres),
  });
}
const given = fc.record({
  activities: fc.array(activity, { maxLength: 3 }),
  place,
  precision: fc.constantFrom('address' as const, 'municipality' as const),
  isInherited: fc.boolean(),
});
type Given = typeof given extends fc.Arbitrary<infer Value> ? Value : never;

const some = fc
  .array(given, { maxLength: 12 })
  .map((all) => all.map((one, at) => establishmentOf(at, one)));
const area = (inhabitants: number, establishments: number) => ({
  name: 'Essai',
  inhabitants,
  classes: [{ version: '2025' as const, code: '4321', establishments }],
});
/** A village of 3,000, where a firm more or less turns few into many. */
const village = {
  counts: {
    territory: area(3_000, 3),
    district: area(290_000, 290),
    region: area(3_700_000, 3_700),
  },
  inhabited: [{ municipality: '63079', inhabitants: 3_000, centre: placeVerte }],
};
const check = (establishments: RegisterEstablishment[], more: Partial<CheckFacts> = {}) =>
  checkNonCompetition(someCheckFacts({ ...village, establishments, ...more }));
const loudness = (signal: (typeof signals)[number]) => signals.indexOf(signal);

describe('whatever the register says', () => {
  it('an unrelated business raises nothing', () => {
    fc.assert(
      fc.property(some, place, (establishments, where) => {
        const baker = establishmentOf(99, {
          activities: [{ version: '2025', code: '10710', role: 'MAIN' }],
          place: where,
          precision: 'address',
          isInherited: false,
        });
        expect(check([...establishments, baker])).toEqual(check(establishments));
      }),
    );
  });

  it('a nearer twin never lowers exposure or signal', () => {
    fc.assert(
      fc.property(some, given, fc.nat(8_000), fc.nat(8_000), (establishments, twin, a, b) => {
        const at = (metres: number) => {
          const inside = { ...twin, place: { metres, isInside: true } };
          return check([...establishments, establishmentOf(99, inside)]);
        };
        const [near, far] = [at(Math.min(a, b)), at(Math.max(a, b))];
        expect(near.exposure).toBeGreaterThanOrEqual(far.exposure);
        expect(loudness(near.signal)).toBeGreaterThanOrEqual(loudness(far.signal));
        expect(far.exposure).toBeGreaterThanOrEqual(check(establishments).exposure);
      }),
    );
  });

  it('the order of what is given never matters', () => {
    fc.assert(
      fc.property(
        some.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const turned = shuffled.map((one) => ({
            ...one,
            activities: one.activities.toReversed(),
          }));
          expect(check(turned)).toEqual(check(all));
        },
      ),
    );
  });

  it('striking out never makes a signal louder, and is never more than was there', () => {
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.boolean()), (all, choose) => {
        const struckOut = all
          .filter(() => choose.next().value)
          .map(({ number }) => ({ establishmentNumber: number, reason: 'Essai' }));
        const [before, after] = [check(all), check(all, { struckOut })];
        expect(loudness(after.signal)).toBeLessThanOrEqual(loudness(before.signal));
        expect(after.exposure).toBeLessThanOrEqual(before.exposure);
        expect(after.rows.length).toBe(before.rows.length);
      }),
    );
  });
});

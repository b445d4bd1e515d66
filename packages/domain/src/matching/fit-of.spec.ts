import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skillCodes, workKinds } from '../beneficiaries/work-kinds.ts';
import { aPersonInRound } from '../testing/a-person-in-round.ts';
import { anActivityInRound } from '../testing/an-activity-in-round.ts';
import { someMatchingRules } from '../testing/some-matching-rules.ts';
import { fitOf, fitPartsOf } from './fit-of.ts';
import type { ActivityInRound, PersonInRound } from './round-facts.ts';

const rules = someMatchingRules();
const north = (metres: number) => ({ latitude: 50 + metres / 111_195.08, longitude: 5 });
const parts = (person: Partial<PersonInRound>, activity: Partial<ActivityInRound> = {}) =>
  fitPartsOf(aPersonInRound(person), anActivityInRound(activity), rules);

describe('the part of the wishes', () => {
  it.each([
    ['the first wish', ['reuse', 'cooking'], 1_000],
    ['the second', ['cooking', 'reuse'], 800],
    ['the third', ['cooking', 'shop', 'reuse'], 600],
    ['the fourth, as the third', ['cooking', 'shop', 'crafts', 'reuse'], 600],
    ['none of them', ['cooking'], 0],
    ['no wish was told', [], null],
  ] as const)('%s', (_, wishes, points) => {
    expect(parts({ wishes }).wishes).toBe(points);
  });
});

describe('the part of the skills', () => {
  const skills = ['sorting', 'sewing', 'selling'].map((code) => ({
    code: code as 'sorting',
    level: 'trainable' as const,
  }));
  it.each([
    ['all of three', ['sorting', 'sewing', 'selling'], 1_000],
    ['one of three', ['sewing'], 333],
    ['none, all are learned there', [], 0],
  ] as const)('%s', (_, held, points) => {
    expect(parts({ skills: held }, { skills }).skills).toBe(points);
  });
  it('is not counted where nothing is asked', () => {
    expect(parts({ skills: ['sewing'] }).skills).toBeNull();
  });
});

describe('the part of the way', () => {
  it.each([
    ['next door', 0, 1_000],
    ['half of the way', 500, 500],
    ['the last metre', 1_000, 0],
  ])('%s', (_, metres, points) => {
    expect(parts({}, { place: north(metres) }).distance).toBe(points);
  });
  it('is not counted where a place is unknown, or the work goes everywhere', () => {
    expect(parts({ home: null }).distance).toBeNull();
    expect(parts({}, { isItinerant: true }).distance).toBeNull();
  });
});

describe('the part of the hours', () => {
  const hours = (least: number, most: number) => ({ least: least * 60, most: most * 60 });
  it.each([
    ['all hours that are wished', hours(20, 30), 1_000],
    ['half of them', hours(9, 29), 500],
    ['a single one of them', hours(9, 19), 0],
    ['a single wish', hours(24, 24), 1_000],
    ['a wish that no post can be', hours(10, 12), 0],
  ])('%s', (_, wished, points) => {
    expect(parts({ hours: wished }).hours).toBe(points);
  });
});

describe('a fit', () => {
  it('is the weighted mean of its parts, and leaves out what nobody asked about', () => {
    const weights = { wishes: 6, skills: 2, distance: 1, hours: 1 };
    const all = { wishes: 1_000, skills: 500, distance: 0, hours: 1_000 };
    expect(fitOf(all, weights)).toBe(800);
    expect(fitOf({ ...all, skills: null, distance: null }, weights)).toBe(1_000);
    expect(fitOf({ wishes: null, skills: null, distance: null, hours: null }, weights)).toBe(0);
  });

  it('is a whole number from 0 to 1000, whatever the people, the work and the weights', () => {
    const span = fc
      .tuple(fc.integer({ min: 1, max: 2_400 }), fc.nat({ max: 1_200 }))
      .map(([least, more]) => ({ least, most: least + more }));
    const point = fc.option(fc.nat({ max: 30_000 }).map(north));
    const codes = fc.uniqueArray(fc.constantFrom(...skillCodes), { maxLength: 6 });
    const kinds = fc.uniqueArray(fc.constantFrom(...workKinds), { maxLength: 6 });
    const weight = fc.nat({ max: 1_000 });
    const weights = fc.record({ wishes: weight, skills: weight, distance: weight, hours: weight });
    const people = fc.record({ hours: fc.option(span), home: point, wishes: kinds, skills: codes });
    const level = fc.constantFrom('needed' as const, 'trainable' as const);
    const activities = fc.record({
      hours: span,
      place: point,
      workKinds: kinds,
      skills: codes.chain((asked) =>
        fc.tuple(...asked.map((code) => level.map((of) => ({ code, level: of })))),
      ),
    });
    fc.assert(
      fc.property(people, activities, weights, (person, activity, given) => {
        const fit = fitOf(parts(person, activity), given);
        expect(Number.isInteger(fit) && fit >= 0 && fit <= 1_000).toBe(true);
      }),
    );
  });

  it('never falls when the person learns one more of the skills asked', () => {
    const asked = fc.uniqueArray(fc.constantFrom(...skillCodes), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(asked, fc.nat(), (codes, at) => {
        const skills = codes.map((code) => ({ code, level: 'trainable' as const }));
        const held = codes.slice(0, at % codes.length);
        const fitWith = (known: typeof held) =>
          fitOf(parts({ skills: known }, { skills }), rules.weights.value);
        const next = codes[held.length] as (typeof codes)[number];
        expect(fitWith([...held, next])).toBeGreaterThanOrEqual(fitWith(held));
      }),
    );
  });
});

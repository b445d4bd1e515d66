import type { Source } from '@etabli/domain/values/source';
import { describe, expect, it } from 'vitest';
import { demonstrationAccounts } from './accounts.ts';
import type { Pilot } from './pilot.ts';
import { pilots } from './pilots.ts';
import { practice } from './pilots-unnamed.ts';
import { programme2022 } from './programme.ts';
import { sources } from './sources.ts';

const named = pilots.filter(({ input }) => input.isNamePublished);
const unnamed = pilots.filter(({ input }) => !input.isNamePublished);
const stateOf = ({ moves }: Pilot) => moves.at(-1)?.to ?? 'draft';

/** Everything in a value that stands beside a source, however deep it lies. */
function sourcesIn(value: unknown): Source[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' ? [inner as Source] : sourcesIn(inner),
  );
}

describe('the pilots of the demonstration', () => {
  it('are the seventeen, of which twelve are named by what could be read and five are not', () => {
    expect([pilots.length, named.length, unnamed.length]).toEqual([17, 12, 5]);
    expect(new Set(pilots.map(({ input }) => input.code)).size).toBe(17);
  });

  it('say of each target, promoter and head-count where it was read', () => {
    for (const { input } of pilots) {
      const values = [
        input.jobsTarget,
        input.promoter,
        ...input.zones.map(({ inhabitants }) => inhabitants),
      ].filter((value) => value !== null);
      for (const { source } of values) {
        const known = { title: source.title, url: source.url, readOn: source.readOn };
        expect(known, input.code).toEqual({
          title: expect.stringMatching(/\S/),
          url: expect.stringMatching(/^https:\/\//),
          readOn: '2026-11-23',
        });
      }
    }
  });

  it('say of each step of their history where it was read, with a title that is known', () => {
    const titles = Object.values(sources).map(({ title }) => title);
    const steps = pilots.flatMap(({ input, moves }) => [input, ...moves]);
    for (const { reason } of steps) {
      const title = / Source : (.+)\.$/.exec(reason)?.[1];
      expect(titles, reason).toContain(title);
    }
  });

  it('stand where the sources leave them', () => {
    const byState = Object.groupBy(pilots, stateOf);
    const codes = (state: keyof typeof byState) => byState[state]?.map(({ input }) => input.code);
    expect(codes('active')).toEqual([
      'verviers-dison',
      'liege',
      'ateliers-de-la-vesdre',
      'farciennes',
      'marchienne-au-pont',
      'bertrix',
      'sud-luxembourg',
    ]);
    expect(codes('stopped')).toEqual([
      'la-louviere',
      'mons',
      'frameries',
      'nom-non-publie-1',
      'nom-non-publie-2',
    ]);
    expect(byState.validated).toHaveLength(5);
  });

  it('hold nothing invented, and are not marked as if they did', () => {
    for (const { input, moves } of pilots) {
      expect(input.isDemonstration).toBe(false);
      expect(JSON.stringify([input, moves])).not.toMatch(/invent/i);
    }
  });

  it('that nobody names have neither place nor figure', () => {
    for (const { input } of unnamed) {
      expect(input).toMatchObject({ zones: [], jobsTarget: null, promoter: null });
      expect(input.name).toMatch(/^Nom non publié \(\d\)$/);
    }
  });
});

describe('the territory to practise on', () => {
  it('is an invented draft and says so in its mark, its name and each of its sources', () => {
    expect(stateOf(practice)).toBe('draft');
    expect(practice.input.isDemonstration).toBe(true);
    expect(practice.input.name).toContain('(inventé)');
    expect(new Set(sourcesIn(practice.input))).toEqual(new Set([sources.invented]));
  });
});

describe('the programme of 2022', () => {
  it('gives a source for each rule; what no text says is our proposal, and says that', () => {
    const given = [...sourcesIn(programme2022.brand), ...sourcesIn(programme2022.rules)];
    expect(given.length).toBeGreaterThan(10);
    for (const source of given) {
      const isProposal =
        source.title === sources.ours.title &&
        [sources.ours, sources.toConfirm].some(({ note }) => source.note?.endsWith(note));
      expect(source.url || isProposal, JSON.stringify(source)).toBeTruthy();
    }
    expect(given).not.toContain(sources.invented);
  });
});

describe('the accounts of the demonstration', () => {
  it('can belong to nobody: their addresses lie in a domain that is kept for examples', () => {
    for (const { email } of demonstrationAccounts) {
      expect(email).toMatch(/@etabli\.example$/);
    }
  });
});

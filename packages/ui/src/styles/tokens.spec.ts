import { describe, expect, it } from 'vitest';
import { contrast, distance, type Vision, visions } from '../../test/colour.ts';
import { colours, seriesDistance, sides, stepDistance } from '../../test/design-table.ts';
import { blockOf, coloursOf, themesOf, tokensCss } from '../../test/stylesheet.ts';
import { ratioFaults, tokenFaults } from '../../test/token-faults.ts';

const themes = themesOf(tokensCss);
const both = ['light', 'dark'] as const;

function palette(theme: (typeof both)[number], family: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => themes[theme][`${family}-${at + 1}`] ?? '');
}

function smallestDistance(series: string[], vision: Vision): number {
  const pairs = series.flatMap((one, at) => series.slice(at + 1).map((other) => [one, other]));
  return Math.min(...pairs.map(([one = '', other = '']) => distance(one, other, vision)));
}

describe('the token file', () => {
  it('holds every colour of the table, with its ratios', () => {
    expect(tokenFaults(tokensCss)).toEqual([]);
  });

  it('holds the two-sided scale', () => {
    expect(palette('light', 'side', 5)).toEqual(sides);
  });

  it('says the same by preference and by choice', () => {
    const byPreference = blockOf(tokensCss, '@media (prefers-color-scheme: dark)');
    expect(coloursOf(byPreference)).toEqual(
      coloursOf(blockOf(tokensCss, ":root[data-theme='dark']")),
    );
  });

  it('leaves every colour of text, ground and edge to a system that forces its own', () => {
    const forced = coloursOf(blockOf(tokensCss, '@media (forced-colors: active)'));
    const ours = Object.keys(colours).filter((name) => !/^(chart|step)-/.test(name));
    expect(Object.keys(forced).sort()).toEqual(ours.sort());
  });

  it('makes soft ink and borders full ink when more contrast is asked', () => {
    expect(coloursOf(blockOf(tokensCss, '@media (prefers-contrast: more)'))).toEqual({
      'ink-soft': 'VAR(--COLOR-INK)',
      border: 'VAR(--COLOR-INK)',
    });
  });

  it('names the face of titles only from 40 rem up, so that phones never fetch it', () => {
    const wide = blockOf(tokensCss, '@media (min-width: 40rem)');
    expect(wide).toContain('Bricolage');
    expect(tokensCss.replace(wide, '')).not.toContain('Bricolage');
  });
});

describe('the check of the tokens', () => {
  it.each(Object.keys(colours))('fails when %s is missing', (name) => {
    const without = tokensCss.replaceAll(new RegExp(`--color-${name}:[^;]+;`, 'g'), '');
    expect(valueOrError(without)).not.toEqual([]);
  });

  it.each(both.flatMap((theme) => Object.keys(colours).map((name) => [theme, name] as const)))(
    'fails when %s %s changes',
    (theme, name) => {
      const old = themes[theme][name] ?? '';
      const other = old === '#808080' ? '#818181' : '#808080';
      const changed = tokensCss.replaceAll(
        new RegExp(`(--color-${name}: )${old}`, 'gi'),
        `$1${other}`,
      );
      expect(tokenFaults(changed)).not.toEqual([]);
    },
  );

  it('fails by the ratio alone', () => {
    expect(ratioFaults('light', { ...themes.light, 'ink-soft': '#5C6561' })).toHaveLength(2);
  });

  it('knows two colours far apart from two close together', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21);
    expect(contrast('#777777', '#777777')).toBe(1);
    expect(distance('#808080', '#808080')).toBe(0);
    expect(distance('#D03030', '#30A030', 'normal')).toBeGreaterThan(60);
    expect(distance('#B07030', '#808030', 'deuteranopia')).toBeLessThan(15);
  });
});

describe.each(both)('the palettes of charts, %s', (theme) => {
  it.each(visions)('keep four series apart with %s sight', (vision) => {
    const smallest = smallestDistance(palette(theme, 'chart', 4), vision);
    expect(Math.abs(smallest - seriesDistance[theme][vision])).toBeLessThanOrEqual(0.1);
  });

  it.each(visions)('keep neighbouring steps apart with %s sight', (vision) => {
    const steps = palette(theme, 'step', 5);
    const gaps = steps.slice(1).map((step, at) => distance(step, steps[at] ?? '', vision));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(stepDistance - 0.1);
  });
});

function valueOrError(css: string): unknown {
  try {
    return tokenFaults(css);
  } catch (error) {
    return error;
  }
}

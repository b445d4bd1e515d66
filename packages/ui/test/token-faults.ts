import { contrast } from './colour.ts';
import { colours, pairs, softFloor } from './design-table.ts';
import { type Theme, themesOf } from './stylesheet.ts';

const tolerance = 0.1;
const tones = ['yes', 'unclear', 'not-yet', 'info', 'danger', 'action'];

/** Every way in which a token file departs from the table, as sentences. */
export function tokenFaults(css: string): string[] {
  const themes = themesOf(css);
  return (['light', 'dark'] as const).flatMap((theme) => [
    ...valueFaults(theme, themes[theme]),
    ...ratioFaults(theme, themes[theme]),
  ]);
}

function valueFaults(theme: Theme, tokens: Record<string, string>): string[] {
  return Object.entries(colours)
    .filter(([name, line]) => tokens[name] !== line[theme][0])
    .map(([name, line]) => `${theme} ${name}: ${tokens[name] ?? 'missing'}, not ${line[theme][0]}`);
}

export function ratioFaults(theme: Theme, tokens: Record<string, string>): string[] {
  const faults: string[] = [];
  const ratio = (token: string, ground: string) =>
    contrast(tokens[token] ?? '', tokens[ground] ?? '');
  const expectRatio = (token: string, ground: string, expected: number | undefined) => {
    if (expected !== undefined && Math.abs(ratio(token, ground) - expected) > tolerance) {
      faults.push(`${theme} ${token} on ${ground}: ${ratio(token, ground)}, not ${expected}`);
    }
  };
  const expectFloor = (token: string, ground: string, floor: number) => {
    if (ratio(token, ground) < floor - tolerance) {
      faults.push(`${theme} ${token} on ${ground}: ${ratio(token, ground)}, under ${floor}`);
    }
  };

  for (const [name, line] of Object.entries(colours)) {
    const [, onPaper, onSurface] = line[theme];
    expectRatio(name, 'paper', onPaper);
    expectRatio(name, 'surface', onSurface);
  }
  for (const [token, ground, light, dark] of pairs) {
    expectRatio(token, ground, theme === 'light' ? light : dark);
  }
  for (const tone of tones) {
    expectFloor(tone, `${tone}-soft`, softFloor[theme].tone);
    expectFloor('ink', `${tone}-soft`, softFloor[theme].ink);
  }
  return faults;
}

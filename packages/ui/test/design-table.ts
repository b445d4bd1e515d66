/** One line of the table of colours: value, then contrast on paper, then on surface. */
type Shade = [hex: string, onPaper?: number | undefined, onSurface?: number];

export interface Line {
  light: Shade;
  dark: Shade;
}

/** The table of the design, as it was computed: a token that moves must move here too. */
export const colours: Record<string, Line> = {
  paper: { light: ['#FBFAF6'], dark: ['#141816'] },
  surface: { light: ['#FFFFFF'], dark: ['#1C2220'] },
  sunken: { light: ['#F1EEE6'], dark: ['#0F1211'] },
  ink: { light: ['#1D2321', 15.3, 16.0], dark: ['#EDEBE4', 15.0, 13.6] },
  'ink-soft': { light: ['#4C5551', 7.4, 7.7], dark: ['#B4BAB5', 9.1, 8.2] },
  border: { light: ['#7C7869', 4.2, 4.4], dark: ['#868E89', 5.3, 4.8] },
  line: { light: ['#D9D4C7', undefined, 1.5], dark: ['#343C39', undefined, 1.4] },
  action: { light: ['#0E5A4F', 7.8, 8.1], dark: ['#6FD0BE', 9.8, 8.8] },
  'on-action': { light: ['#FFFFFF'], dark: ['#0B1F1B'] },
  'action-hover': { light: ['#0A443C'], dark: ['#95E0D2'] },
  visited: { light: ['#5A3A7E', 8.6], dark: ['#C9B3F0', 9.6] },
  beech: { light: ['#B4652A', 4.2, 4.3], dark: ['#E6A46A', 8.4, 7.6] },
  yes: { light: ['#165C36', 7.7, 8.0], dark: ['#7FD69B', 10.2, 9.2] },
  unclear: { light: ['#704B00', 7.5, 7.8], dark: ['#F0C463', 10.9, 9.8] },
  'not-yet': { light: ['#574787', 7.6, 7.9], dark: ['#BDB0EA', 9.0, 8.1] },
  info: { light: ['#1C5584', 7.5, 7.8], dark: ['#8CC3F2', 9.6, 8.6] },
  danger: { light: ['#9E2418', 7.4, 7.7], dark: ['#FF9C8C', 8.9, 8.0] },
  'on-danger': { light: ['#FFFFFF'], dark: ['#2B0D09'] },
  'yes-soft': { light: ['#E3F3E8'], dark: ['#14321F'] },
  'unclear-soft': { light: ['#FBEFD2'], dark: ['#38290A'] },
  'not-yet-soft': { light: ['#EDE9F7'], dark: ['#2A2342'] },
  'info-soft': { light: ['#E3EEF8'], dark: ['#13304A'] },
  'danger-soft': { light: ['#FBE6E2'], dark: ['#431B15'] },
  'action-soft': { light: ['#E1F0EC'], dark: ['#12362F'] },
  'focus-ring': { light: ['#1D2321', 15.3], dark: ['#FFC93C', 11.7] },
  'focus-halo': { light: ['#FFC93C'], dark: ['#141816'] },
  'chart-1': { light: ['#0E5A4F', undefined, 8.1], dark: ['#6FD0BE', undefined, 8.8] },
  'chart-2': { light: ['#C27D35', undefined, 3.3], dark: ['#F5C65B', undefined, 10.1] },
  'chart-3': { light: ['#2E1F86', undefined, 12.7], dark: ['#9488FF', undefined, 5.6] },
  'chart-4': { light: ['#4F97B3', undefined, 3.3], dark: ['#3B8090', undefined, 3.6] },
  'chart-others': { light: ['#7C7869'], dark: ['#868E89'] },
  'step-1': { light: ['#DCEDE8'], dark: ['#16403A'] },
  'step-2': { light: ['#A3D1C6'], dark: ['#226A5E'] },
  'step-3': { light: ['#5FAA9B'], dark: ['#3A9382'] },
  'step-4': { light: ['#23776A'], dark: ['#74C7B6'] },
  'step-5': { light: ['#0A443C'], dark: ['#C4F0E7'] },
};

/** Two-sided scale: the same in both themes. */
export const sides = ['#5B3A86', '#A58CC4', '#EDE7DA', '#7DBDAF', '#0E5A4F'];

/** Contrast of one token on another, neither of them paper or surface. */
export const pairs: [token: string, ground: string, light: number, dark?: number][] = [
  ['on-action', 'action', 8.1, 9.3],
  ['on-action', 'action-hover', 11.0, 11.3],
  ['on-danger', 'danger', 7.7, 8.9],
  ['focus-halo', 'ink', 10.4],
  ['focus-halo', 'action', 5.3],
];

/** On its soft ground a tone has at least this, and so has ink. */
export const softFloor = { light: { tone: 6.4, ink: 13.3 }, dark: { tone: 7.2, ink: 11.0 } };

/** Smallest distance between any two of the four series. */
export const seriesDistance = {
  light: { normal: 29.5, deuteranopia: 18.7, protanopia: 28.0, tritanopia: 25.0 },
  dark: { normal: 24.7, deuteranopia: 19.1, protanopia: 19.4, tritanopia: 20.5 },
};

/** Smallest distance between neighbouring steps of the ordered palette, however one sees. */
export const stepDistance = 7.4;

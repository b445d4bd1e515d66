import { describe, expect, it } from 'vitest';
import { fullFiles } from './extract-files.ts';
import { InventedRegister } from './invented-register.ts';
import { readNace } from './nace-codes.ts';
import { updateFiles } from './update-files.ts';

const nace = await readNace();
const register = new InventedRegister({ enterprises: 4_000, seed: 7 }, nace);
const textOf = (files: ReturnType<typeof fullFiles>, name: string) =>
  [...(files.find((file) => file.name === name)?.rows() ?? [])].join('');
const full = fullFiles(register, nace, 1_000);

describe('an invented register', () => {
  it('is the same whenever it is asked for, and another with another seed', () => {
    const again = new InventedRegister({ enterprises: 4_000, seed: 7 }, nace);
    const other = new InventedRegister({ enterprises: 4_000, seed: 8 }, nace);
    const activity = textOf(full, 'activity.csv');
    expect(textOf(fullFiles(again, nace, 1_000), 'activity.csv')).toBe(activity);
    expect(textOf(fullFiles(other, nace, 1_000), 'activity.csv')).not.toBe(activity);
  });

  it('has as many establishments and activities for an enterprise as the real one', () => {
    expect(register.establishments / register.enterprises).toBeCloseTo(0.86, 1);
    const rows = textOf(full, 'activity.csv').split('\n').slice(1, -1);
    const entities = new Map<string, number>();
    for (const row of rows) {
      const entity = row.slice(0, row.indexOf(','));
      entities.set(entity, (entities.get(entity) ?? 0) + 1);
    }
    const counts = [...entities.values()].sort((a, b) => a - b);
    expect(rows.length / entities.size).toBeGreaterThan(11);
    expect(rows.length / entities.size).toBeLessThan(14);
    expect(counts[Math.floor(counts.length / 2)]).toBeGreaterThanOrEqual(5);
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(8);
    expect(rows.filter((row) => row.includes('"MAIN"')).length / rows.length).toBeCloseTo(0.8, 1);
  });

  it('numbers each with its digits of control, in order', () => {
    for (const of of [
      (index: number) => register.enterpriseNumber(index),
      (index: number) => register.establishmentNumber(index),
    ]) {
      const numbers = Array.from({ length: 3_000 }, (_, index) => of(index));
      expect(numbers).toEqual(numbers.toSorted());
      expect(new Set(numbers).size).toBe(3_000);
      for (const number of numbers) {
        const digits = Number(number.replaceAll('.', ''));
        expect(digits % 100).toBe(97 - (Math.floor(digits / 100) % 97));
      }
    }
  });

  it('is followed by an update that names what it deletes once', () => {
    const files = updateFiles(register, nace, 1_001);
    const gone = textOf(files, 'activity_delete.csv').split('\n').slice(1, -1);
    expect(gone.length).toBeGreaterThan(30);
    expect(new Set(gone).size).toBe(gone.length);
  });
});

import { type FormValues, zoneCount } from '#lib/platform/form-values.ts';

export interface Arranged {
  values: FormValues;
  /** The id of the field where the person goes on. */
  focus: string;
}

type Rows = FormValues[];

/**
 * Adds, removes or moves a zone of the form and keeps all that was typed: `add`, `remove:2`, `up:2`,
 * `down:0`. Nothing is saved by it.
 */
export function arrangeZones(values: FormValues, command: string): Arranged {
  const { rows, rest } = takeRows(values);
  const [verb = '', at = ''] = command.split(':');
  const place = Number.parseInt(at, 10);
  switch (verb) {
    case 'add':
      return arranged([...rows, { name: '' }], rest, `zones.${rows.length}.name`);
    case 'remove':
      return removed(rows, rest, place);
    case 'up':
      return swapped(rows, rest, [place, place - 1]);
    case 'down':
      return swapped(rows, rest, [place, place + 1]);
    default:
      return { values, focus: 'zones' };
  }
}

function removed(rows: Rows, rest: FormValues, place: number): Arranged {
  const kept = rows.filter((_, index) => index !== place);
  const next = Math.min(place, kept.length - 1);
  return arranged(kept, rest, kept.length > 0 ? `zones.${next}.name` : 'add-zone');
}

function swapped(rows: Rows, rest: FormValues, [from, to]: [number, number]): Arranged {
  const [moving, other] = [rows[from], rows[to]];
  if (!moving || !other) {
    return arranged(rows, rest, 'zones');
  }
  const moved = rows.with(from, other).with(to, moving);
  return arranged(moved, rest, `zones.${to}.name`);
}

function takeRows(values: FormValues): { rows: Rows; rest: FormValues } {
  const rows: Rows = Array.from({ length: zoneCount(values) }, () => ({}));
  const rest: FormValues = {};
  for (const [name, value] of Object.entries(values)) {
    const [, place, inner] = /^zones\.(\d+)\.(.+)$/.exec(name) ?? [];
    const row = rows[Number(place)];
    if (row && inner) {
      row[inner] = value;
    } else {
      rest[name] = value;
    }
  }
  return { rows, rest };
}

function arranged(rows: Rows, rest: FormValues, focus: string): Arranged {
  const named = rows.flatMap((row, place) =>
    Object.entries(row).map(([inner, value]) => [`zones.${place}.${inner}`, value]),
  );
  return { values: { ...rest, ...Object.fromEntries(named) }, focus };
}

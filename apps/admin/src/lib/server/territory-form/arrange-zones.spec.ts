import { describe, expect, it } from 'vitest';
import { zoneCount } from '#lib/platform/form-values.ts';
import { arrangeZones } from './arrange-zones.ts';

const typed = {
  name: 'Verviers-Dison',
  'zones.0.name': 'Hodimont',
  'zones.0.inhabitants.count': '5000',
  'zones.1.name': 'Pré-Javais',
  'zones.2.name': 'Dison centre',
};

/** The zones in their order, after a command. */
const after = (command: string) => {
  const { values } = arrangeZones(typed, command);
  return Array.from({ length: zoneCount(values) }, (_, place) => values[`zones.${place}.name`]);
};

describe('the zones of a form', () => {
  it('gain an empty one at the end, where typing goes on', () => {
    const { values, focus } = arrangeZones(typed, 'add');
    expect(zoneCount(values)).toBe(4);
    expect(focus).toBe('zones.3.name');
    expect(values).toMatchObject(typed);
  });

  it('begin with a first one', () => {
    const { values, focus } = arrangeZones({ name: 'New' }, 'add');
    expect(zoneCount(values)).toBe(1);
    expect(focus).toBe('zones.0.name');
  });

  it('lose the one that is removed', () => {
    expect(after('remove:1')).toEqual(['Hodimont', 'Dison centre']);
    expect(arrangeZones(typed, 'remove:2').focus).toBe('zones.1.name');
    expect(arrangeZones({ 'zones.0.name': 'Only' }, 'remove:0').focus).toBe('add-zone');
  });

  it('change places with all that was typed of them', () => {
    expect(after('up:1')).toEqual(['Pré-Javais', 'Hodimont', 'Dison centre']);
    expect(after('down:1')).toEqual(['Hodimont', 'Dison centre', 'Pré-Javais']);
    const { values } = arrangeZones(typed, 'down:0');
    expect(values['zones.1.inhabitants.count']).toBe('5000');
    expect(values['zones.0.inhabitants.count']).toBeUndefined();
  });

  it('do not grow without end because a name says so', () => {
    expect(zoneCount({ 'zones.987654321.name': 'far' })).toBe(0);
  });

  it.each(['up:0', 'down:2', 'remove:9', 'up:x', 'nonsense', ''])(
    'stay as they are for %j',
    (command) => {
      expect(after(command)).toEqual(['Hodimont', 'Pré-Javais', 'Dison centre']);
      expect(arrangeZones(typed, command).values.name).toBe('Verviers-Dison');
    },
  );
});

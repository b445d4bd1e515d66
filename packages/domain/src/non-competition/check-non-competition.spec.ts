import { describe, expect, it } from 'vitest';
import { aDraft, anEstablishment, metresNorth, someCheckFacts } from '../testing/a-check.ts';
import { checkNonCompetition } from './check-non-competition.ts';

const levelOf = (facts: Parameters<typeof someCheckFacts>[0], rule: string) => {
  const found = checkNonCompetition(someCheckFacts(facts)).reasons.find((one) => one.rule === rule);
  return `${found?.reason}: ${found?.level}`;
};

describe('a check', () => {
  it('is low where nobody does anything near and everything was asked', () => {
    const result = checkNonCompetition(someCheckFacts());
    expect(result.signal).toBe('low');
    expect(result.rows).toEqual([]);
    expect(result.nearestDirect).toBe(null);
  });

  it('names the extract and the version of the rules, and is the same again', () => {
    const facts = someCheckFacts({ establishments: [anEstablishment()] });
    const result = checkNonCompetition(facts);
    expect(result).toMatchObject({ extract: { number: 140 }, rulesVersion: 1 });
    expect(checkNonCompetition(structuredClone(facts))).toEqual(result);
  });

  it('explains a row by its codes, its role, its distance and what they make together', () => {
    const [row] = checkNonCompetition(someCheckFacts({ establishments: [anEstablishment()] })).rows;
    expect(row).toMatchObject({
      nearness: 1,
      roleWeight: 1,
      metres: 1_000,
      distanceWeight: 0.6703,
      exposure: 0.6703,
      isDirect: true,
      pair: { sharedDigits: 5, convertedTo: null, isCrossLink: false },
    });
  });

  it('counts what is only a bit near by class, and tells what is nearer one by one', () => {
    const { rows, others } = checkNonCompetition(
      someCheckFacts({
        establishments: [
          anEstablishment({ number: '2000000002', activities: [plasterer] }),
          anEstablishment({ number: '2000000003', activities: [plasterer] }),
          anEstablishment(),
        ],
      }),
    );
    expect(rows.map(({ establishmentNumber }) => establishmentNumber)).toEqual(['2000000001']);
    expect(others).toEqual([
      { version: '2025', code: '4331', establishments: 2, struckOut: 0, exposure: 0.3352 },
    ]);
  });

  it('keeps a row that was struck out, with its reason, and leaves it out of the sums', () => {
    const struckOut = [{ establishmentNumber: '2000000001', reason: 'Chantiers seulement' }];
    const { rows, exposure, directCompetitors, notes } = checkNonCompetition(
      someCheckFacts({ establishments: [anEstablishment()], struckOut }),
    );
    expect(rows[0]?.struckOut).toEqual({ reason: 'Chantiers seulement' });
    expect([exposure, directCompetitors]).toEqual([0, 0]);
    expect(notes).toContainEqual({ code: 'struck-out', params: { count: 1 } });
  });

  it('warns of what nobody has told, instead of keeping silent', () => {
    const result = checkNonCompetition(someCheckFacts({ activity: aDraft({ answers: [] }) }));
    expect(result.signal).toBe('medium');
    expect(levelOf({ activity: aDraft({ answers: [] }) }, 'public-overlap')).toBe(
      'not-asked: unclear',
    );
  });

  it('leaves out what lies beyond, and takes in whatever lies in the territory', () => {
    const far = anEstablishment({ point: metresNorth(6_000) });
    expect(levelOf({ establishments: [far] }, 'within-reach')).toBe('nobody: null');
    const inside = { ...far, municipality: '63079' };
    expect(levelOf({ establishments: [inside] }, 'within-reach')).toBe('found: null');
  });
});

const plasterer = { version: '2025', code: '43310', role: 'MAIN' } as const;

import { describe, expect, it } from 'vitest';
import { wordsOf } from '../words-of.ts';
import { isOpening, reasonLines } from './reason-words.ts';

const french = wordsOf('fr');
const lines = (reasons: { code: string; params?: Record<string, string | number> }[]) =>
  reasonLines(
    reasons.map(({ code, params = {} }) => ({ code, params })),
    french,
    [{ id: 'a', name: 'Ressourcerie' }],
  ).map((line) => line.replaceAll('\u00A0', ' '));

describe('why somebody is proposed an activity, for the worker', () => {
  it('tells wish, skills, way, hours and turn, with the skills of one kind on one line', () => {
    expect(
      lines([
        { code: 'wish-met', params: { rank: 1, workKind: 'shop' } },
        { code: 'skill-held', params: { skill: 'selling' } },
        { code: 'skill-to-train', params: { skill: 'sorting' } },
        { code: 'skill-held', params: { skill: 'welcoming' } },
        { code: 'near-enough', params: { metres: 940, mode: 'foot', minutes: 12 } },
        { code: 'hours-meet', params: { from: 1140, to: 1470 } },
        { code: 'waited', params: { months: 71 } },
        { code: 'last-place-waited', params: { months: 61 } },
      ]),
    ).toEqual([
      'Envie n° 1 : Magasin',
      'Sait : Vendre et Accueillir',
      'À apprendre : Trier',
      '12 min à pied (0,9 km)',
      'De 19 h à 24 h 30 par semaine, comme souhaité',
      '71 mois d’attente',
      'Seuil d’attente de l’activité : 61 mois',
    ]);
  });

  it('does not measure a way within one zone', () => {
    expect(
      lines([{ code: 'near-enough', params: { metres: 0, mode: 'foot', minutes: 0 } }]),
    ).toEqual(['Dans la même zone, à pied']);
  });

  it('names an activity by its name, and one that is not told as unknown', () => {
    expect(
      lines([
        { code: 'held-before-the-round', params: { activity: 'a' } },
        { code: 'would-not-open', params: { activity: 'b', least: 3 } },
      ]),
    ).toEqual([
      'Ressourcerie : places gardées depuis un tour d’avant',
      'Pas connu : il faut 3 personnes au moins pour commencer',
    ]);
  });

  it('tells of a promise in the way with the cut-off without it, and the own wait', () => {
    const lock = (months: number) => ({
      code: 'lock-in-the-way',
      params: { activity: 'a', months, own: 48 },
    });
    const [cut, free] = lines([lock(40), lock(0)]);
    expect(cut).toMatch(/^Ressourcerie.*promise avant le tour.*seuil 40 mois, ici 48 mois$/);
    expect(free).toContain('un poste resterait libre');
  });

  it('tells who waited longer in months and counts only', () => {
    expect(
      lines([
        { code: 'all-posts-taken', params: { activities: 2, months: 55, own: 48 } },
        { code: 'fewer-posts-than-people', params: { posts: 10, people: 11 } },
      ]),
    ).toEqual([
      'Les places des 2 activités possibles vont à des personnes qui attendent depuis 55 mois ou plus ; cette personne attend depuis 48 mois',
      '11 personnes au moins pour 10 postes',
    ]);
  });

  it('says of equal waits that there are too few posts', () => {
    const [line] = lines([
      { code: 'all-posts-taken', params: { activities: 1, months: 26, own: 26 } },
    ]);
    expect(line).toMatch(/depuis 26.mois.: à attente égale, il n’y a pas assez de postes$/);
  });

  it('keeps the change that would open most apart from why nothing is proposed', () => {
    const opening = { code: 'travel-would-open', params: { mode: 'public_transport', opens: 5 } };
    expect(isOpening(opening)).toBe(true);
    expect(isOpening({ code: 'no-activity-left', params: {} })).toBe(false);
    expect(lines([opening])).toEqual(['Se déplacer en bus ou en train ouvrirait 5 activités']);
  });

  it('shows no code where a reason is not known to this page', () => {
    expect(lines([{ code: 'reason-of-tomorrow' }])).toEqual(['Pas connu']);
  });
});

import { describe, expect, it } from 'vitest';
import { wordsOf } from '../words-of.ts';
import { changeBy, changeDetails, changeTitle, type FileChange } from './change-words.ts';
import { fileChangeLines } from './file-change-lines.ts';

const fr = wordsOf('fr');
const change = (more: Partial<FileChange>): FileChange => ({
  number: 2,
  at: '2026-10-02T10:00:00Z',
  on: '2026-10-02',
  kind: 'corrected',
  from: null,
  to: null,
  reasonCode: null,
  reason: null,
  details: {},
  by: { name: 'Zoé', role: 'guidance_worker' },
  ...more,
});

describe('a line of the history of a file', () => {
  it.each<[Partial<FileChange>, string]>([
    [
      { kind: 'moved', from: 'contact', to: 'met' },
      'De «\u00A0Premier contact\u00A0» à «\u00A0Rencontrée\u00A0»',
    ],
    [
      { kind: 'contacted', reasonCode: 'phone', details: { wasReached: true } },
      'Contact\u00A0: téléphone',
    ],
    [
      { kind: 'contacted', reasonCode: 'visit', details: { wasReached: false } },
      'Essai de contact\u00A0: visite',
    ],
    [{ kind: 'fact-ended', details: { kind: 'work' } }, 'Fin notée\u00A0: Travail'],
    [
      { kind: 'evidence-recorded', details: { subject: 'domicile', kind: 'c4' } },
      'Preuve vue\u00A0: Domicile (C4)',
    ],
    [{ kind: 'evidence-confirmed' }, 'Preuve confirmée'],
    [{ kind: 'opened' }, 'Dossier ouvert'],
  ])('tells %o', (more, title) => {
    expect(changeTitle(change(more), fr)).toBe(title);
  });

  it('tells that a review was asked late, and what became of it', () => {
    const asked = change({ kind: 'review-asked', details: { lateSince: '2026-09-17' } });
    expect(changeDetails(asked, fr)).toEqual([
      'Demande tardive\u00A0: le délai allait jusqu’au 17 septembre 2026.',
    ]);
    const decided = change({ kind: 'review-decided', reasonCode: 'inadmissible', reason: 'Tard.' });
    expect(changeDetails(decided, fr)).toEqual([
      'Non revue\u00A0: demande tardive',
      'Raison\u00A0: Tard.',
    ]);
  });

  it('tells what a move was given: the place, the ground, the day of entry, the words', () => {
    const left = change({ kind: 'moved', to: 'exited', reasonCode: 'moved', reason: 'À Liège.' });
    expect(changeDetails(left, fr)).toEqual([
      'Motif\u00A0: un déménagement',
      'Raison\u00A0: À Liège.',
    ]);
    const entered = change({
      kind: 'moved',
      to: 'on_list',
      reasonCode: 'earlier_list',
      details: { listEntryOn: '2026-03-12' },
    });
    expect(changeDetails(entered, fr)).toEqual([
      'Entrée sur la liste\u00A0: 12 mars 2026',
      'Date reprise d’une liste d’avant',
    ]);
    expect(changeDetails(change({ details: { place: 'Café', statement: 'spoken' } }), fr)).toEqual([
      'Lieu\u00A0: Café',
      'Oui dit de vive voix',
    ]);
  });

  it('tells who, in which role, or that nobody did', () => {
    expect(changeBy(change({}), fr)).toMatch(/^Zoé, Accompagnement, noté le 2 octobre 2026/);
    expect(changeBy(change({ by: null }), fr)).toMatch(/^le service/);
  });

  it('shows each corrected field before and after', () => {
    const fields = [
      { field: 'weeklyMinutesMost', before: null, after: 1170 },
      { field: 'wishes', before: [], after: [{ workKind: 'shop', words: 'les gens' }] },
      { field: 'language', before: 'fr', after: 'nl' },
    ];
    expect(fileChangeLines(change({ details: { fields } }), fr)).toEqual([
      { label: 'Heures par semaine, au plus', before: 'rien', after: '19\u00A0h\u00A030' },
      { label: 'Envies', before: 'rien', after: 'Magasin (les gens)' },
      { label: 'Langue de la personne', before: 'français', after: 'néerlandais' },
    ]);
  });
});

import type { BeneficiaryState } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import { nextMoves } from '@etabli/domain/beneficiaries/file-moves';
import type { Schemas } from '@etabli/sdk';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../words-of.ts';
import { actVerb, nextAct } from './file-acts.ts';
import { otherActs } from './other-acts.ts';

type File = Schemas['BeneficiaryFile'];
type Eligibility = Schemas['Eligibility'];
type Evidence = Schemas['Evidence'];

const fr = wordsOf('fr');
const id = '3f0c1a52-7a4e-4c57-9d62-0f6a4a1f2b11';

const aFile = (state: BeneficiaryState, more: Partial<File> = {}) =>
  ({
    id,
    territoryId: id,
    state,
    evidence: [],
    moves: nextMoves({ state, wasOnList: false }).map((move) => ({
      ...move,
      mayMove: move.hindrance === null,
    })),
    ...more,
  }) as unknown as File;

const aProof = (more: Partial<Evidence> = {}) =>
  ({
    subject: 'domicile',
    withdrawnAt: null,
    confirmedBy: null,
    mayConfirm: false,
    ...more,
  }) as Evidence;

const found = (
  outcome: 'yes' | 'no' | 'unclear',
  more: { may?: boolean; mayNot?: boolean; unproved?: Eligibility['unproved'] } = {},
) =>
  ({
    assessment: { outcome },
    unproved: more.unproved ?? [],
    decide: {
      eligible: { may: more.may ?? false, hindrances: more.may ? [] : ['not_proved'] },
      not_eligible: {
        may: more.mayNot ?? false,
        hindrances: more.mayNot ? [] : ['verdict_is_yes'],
      },
    },
  }) as unknown as Eligibility;

describe('the act that is offered first', () => {
  it.each([
    ['contact', { act: 'move', to: 'met' }],
    ['met', { act: 'move', to: 'volunteer' }],
    ['not_eligible', { act: 'move', to: 'volunteer' }],
    ['eligible', { act: 'enter' }],
    ['paused', { act: 'contact' }],
    ['exited', undefined],
  ] as const)('follows the state %s', (state, act) => {
    expect(nextAct(aFile(state), found('yes'))).toEqual(act);
  });

  it('decides about a volunteer where that may be, before anything else', () => {
    const file = aFile('volunteer', { evidence: [aProof({ mayConfirm: true })] });
    expect(nextAct(file, found('yes', { may: true }))).toEqual({
      act: 'decide',
      outcome: 'eligible',
    });
  });

  it('confirms what others saw, and notes the fact or the proof that is missing', () => {
    const seen = aFile('volunteer', { evidence: [aProof({ mayConfirm: true })] });
    expect(nextAct(seen, found('unclear'))).toEqual({ act: 'confirm' });
    expect(nextAct(aFile('volunteer'), found('unclear'))).toEqual({ act: 'fact' });
    expect(nextAct(aFile('volunteer'), found('yes', { unproved: ['domicile'] }))).toEqual({
      act: 'evidence',
    });
  });

  it('stays in touch while a second person is waited for', () => {
    const own = aFile('volunteer', { evidence: [aProof()] });
    expect(nextAct(own, found('yes', { unproved: ['domicile'] }))).toEqual({ act: 'contact' });
  });

  it('tells a no of the rules only where that may be decided', () => {
    const file = aFile('volunteer');
    expect(nextAct(file, found('no', { mayNot: true }))).toEqual({
      act: 'decide',
      outcome: 'not_eligible',
    });
    expect(nextAct(file, found('no'))).toEqual({ act: 'contact' });
  });
});

describe('the other acts', () => {
  const of = (file: File, eligibility: Eligibility) =>
    otherActs({ file, eligibility, next: nextAct(file, eligibility) }, fr);

  it('leave out the one that has a button of its own', () => {
    const acts = of(aFile('contact'), found('unclear')).map(({ label }) => label);
    expect(acts).not.toContain('Noter la rencontre');
    expect(acts).toContain('Orienter ailleurs');
  });

  it('show a decision that cannot be taken, with its reason', () => {
    const decide = of(aFile('volunteer'), found('unclear')).find(({ label }) =>
      label.startsWith('Décider «\u00A0oui'),
    );
    expect(decide?.disabledReason).toBe('Une preuve confirmée manque.');
  });

  it('say of what comes from elsewhere where it comes from', () => {
    const proposed = of(aFile('on_list'), found('yes')).find(
      ({ label }) => label === 'Proposer un travail',
    );
    expect(proposed?.disabledReason).toContain('tour de propositions');
  });

  it('do not bring back on the list who never was there', () => {
    const back = of(aFile('exited'), found('yes')).find(
      ({ label }) => label === 'Remettre sur la liste',
    );
    expect(back?.disabledReason).toContain('jamais');
  });
});

it('calls the same move by what it is for the person', () => {
  const verb = (from: BeneficiaryState) => actVerb({ act: 'move', to: 'volunteer' }, from, fr);
  expect(verb('met')).toBe('Noter le oui de la personne');
  expect(verb('not_eligible')).toBe('Regarder à nouveau les conditions');
});

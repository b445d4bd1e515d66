import { reviewReasonCodes } from '@etabli/domain/non-competition/assess-review-need';
import { checkNonCompetition } from '@etabli/domain/non-competition/check-non-competition';
import { qualityNoteCodes } from '@etabli/domain/non-competition/check-result';
import { checkReasons } from '@etabli/domain/non-competition/readings/check-keys';
import {
  consultKey,
  noteLine,
  reviewLine,
} from '@etabli/domain/non-competition/readings/check-readings';
import { aDraft, anEstablishment, someCheckFacts } from '@etabli/domain/testing/a-check';
import { readingText } from '@etabli/messages/reading-text';
import { describe, expect, it } from 'vitest';
import { tellCheck } from './tell-check.ts';

const languages = ['fr', 'en'] as const;
const result = checkNonCompetition(someCheckFacts());
const [trace] = result.reasons;
/** Whatever any sentence may ask for. */
const params = {
  ...{ metres: 1_400, medium: 1, high: 3, found: 2, struckOut: 1, establishments: 2, count: 2 },
  ...{ exposure: 0.7, quotient: 1.3, area: 'district', areaName: 'Verviers', class: '4321' },
  ...{ perThousand: 0.9, threshold: 1.2, question: 'public_contract', yes: 1, open: 2 },
  ...{ what: 'Prise', percent: 12, missing: 1, least: 2, lines: 2, refusals: 1, longest: 40 },
  ...{ long: 30, groups: 2, edition: '2025', reachMetres: 5_000, days: 70, most: 62, lists: 'ies' },
  ...{ inhabitants: 15_000, expected: 15.2, few: 0.5, many: 1.2, heldAt: 'medium' },
  ...{ by: 'La commune', asks: 'municipality' },
  ...{ establishment: '2000000001', name: 'Essai', before: 1, after: 2 },
};
const everyReason = Object.entries(checkReasons).flatMap(([rule, reasons]) =>
  reasons.map((reason) => [rule as keyof typeof checkReasons, reason] as const),
);

describe('each thing that a check may find', () => {
  it.each(everyReason)('%s, %s has words for the committee and for the team', (rule, reason) => {
    for (const language of languages) {
      const told = { ...result, signal: 'medium' as const };
      const reasons = trace ? [{ ...trace, rule, reason, params, level: 'medium' as const }] : [];
      for (const reader of ['plain', 'team'] as const) {
        const text = tellCheck({ ...told, reasons }, { reader, language })[1];
        expect(text).toMatch(/\p{L}.*[.?]$/u);
        expect(text).not.toMatch(/undefined|NaN|[{}]/);
      }
    }
  });

  it('is told in short sentences to the committee: no more than 20 words each', () => {
    for (const [rule, reason] of everyReason) {
      const reasons = trace ? [{ ...trace, rule, reason, params, level: 'high' as const }] : [];
      const told = { ...result, signal: 'high' as const, reasons };
      const text = tellCheck(told, { reader: 'plain', language: 'fr' })[1] ?? '';
      for (const sentence of text.split(/[.?]\s/)) {
        expect(sentence.split(/\s+/).length, text).toBeLessThanOrEqual(20);
      }
    }
  });
});

describe('what to bear in mind, why somebody is asked, why to look again', () => {
  it('has words each', () => {
    const lines = [
      ...qualityNoteCodes.map((code) => noteLine({ code, params })),
      ...reviewReasonCodes.map((code) => reviewLine({ code, params })),
      ...(['direct-competitor', 'social-economy', 'asked-by-rules', 'has-to-answer'] as const).map(
        (why) => ({ key: consultKey(why), params: {} }),
      ),
    ];
    for (const language of languages) {
      for (const line of lines) {
        expect(readingText(language, line, 'digits')).not.toMatch(/undefined|[{}]|^$/);
      }
    }
  });
});

describe('one result, told to three readers', () => {
  const facts = someCheckFacts({
    establishments: [anEstablishment()],
    activity: aDraft({ solventPercent: null }),
  });
  const one = checkNonCompetition(facts);

  it('says to the committee how loud it is, why, and that nothing is decided', () => {
    expect(tellCheck(one, { reader: 'plain', language: 'fr' })).toEqual([
      'Signal fort. Ce n’est pas une décision\u00a0: le comité décide.',
      'Le plus proche est à 1 km.',
      'Il y a déjà de l’offre proche autour.',
      'Là d’où viennent les clients, une entreprise fait le même travail.',
      'Nous ne savons pas combien de clients peuvent payer une entreprise.',
      'Avant de décider, le comité demande 4 avis.',
      'Vous n’êtes pas d’accord\u00a0? Dites-le au secrétariat du comité. Le comité regarde.',
    ]);
  });

  it('says to an auditor each figure of a row, and that it approves nothing', () => {
    const text = tellCheck(one, { reader: 'auditor', language: 'fr' }).join('\n');
    expect(text).toContain('signal=HIGH approval=none');
    expect(text).toContain('pair=2025:43211~2025:43211 by=5-digits nearness=1 role=MAIN');
    expect(text).toContain('metres=1000 precision=address distanceWeight=0.6703 exposure=0.6703');
  });
});

import type { ProofTerm } from '@etabli/domain/beneficiaries/evidence';
import type { Fact } from '@etabli/domain/beneficiaries/facts';
import type { Assessment } from '@etabli/domain/eligibility/assessment';
import { auditorReading } from '@etabli/domain/eligibility/readings/auditor-reading';
import { personReading } from '@etabli/domain/eligibility/readings/person-reading';
import { proofReading } from '@etabli/domain/eligibility/readings/proof-reading';
import { workerReading } from '@etabli/domain/eligibility/readings/worker-reading';
import type { Language, TeamLanguage } from '@etabli/messages/languages';
import { readingText } from '@etabli/messages/reading-text';

export const readers = ['person', 'team', 'auditor'] as const;
export type Reader = (typeof readers)[number];

/** A person reads in any language of the house, the team in its own. */
export type ToldTo =
  | { reader: 'person'; language: Language }
  | { reader: Exclude<Reader, 'person'>; language: TeamLanguage };

type Told = ToldTo & {
  facts: readonly Fact[];
  /** Until when what is told is proved; told beside the answer. */
  proofs?: readonly ProofTerm[];
  /** Whom a person may call; without one the lines that name somebody are left out. */
  contact?: { name: string; phone: string };
};

/** An assessment in the words of one reader, line by line. */
export function tellAssessment(assessment: Assessment, told: Told): string[] {
  switch (told.reader) {
    case 'auditor':
      return auditorReading(assessment, told.facts).split('\n');
    case 'team': {
      const { answer, derogations, conditions, bring, change } = workerReading(
        assessment,
        told.facts,
      );
      const proofs = proofReading(told.proofs ?? [], 'worker');
      const lines = [answer, ...derogations, ...conditions, ...bring, ...change, ...proofs];
      return lines.map((line) => readingText(told.language, line, 'digits'));
    }
    case 'person':
      return tellPerson(assessment, told);
  }
}

function tellPerson(
  assessment: Assessment,
  { language, contact, proofs = [] }: Pick<Told, 'language' | 'contact' | 'proofs'>,
): string[] {
  const someone = contact ?? { name: '', phone: '' };
  const { answer, facts, next, disagree } = personReading(assessment, { contact: someone });
  const lines = [
    answer,
    ...facts,
    ...next,
    ...proofReading(proofs, 'person'),
    ...(disagree ? [disagree] : []),
  ];
  return lines
    .filter(({ params }) => contact !== undefined || !('phone' in params))
    .map((line) => readingText(language, line, 'words'));
}

import { type Evidence, proofTerms } from '@etabli/domain/beneficiaries/evidence';
import type { Fact } from '@etabli/domain/beneficiaries/facts';
import type { Assessment } from '@etabli/domain/eligibility/assessment';
import { auditorReading } from '@etabli/domain/eligibility/readings/auditor-reading';
import { auditorRecourse } from '@etabli/domain/eligibility/readings/auditor-recourse';
import { personReading } from '@etabli/domain/eligibility/readings/person-reading';
import { proofReading } from '@etabli/domain/eligibility/readings/proof-reading';
import { workerReading } from '@etabli/domain/eligibility/readings/worker-reading';
import { messagesFor } from '@etabli/messages';
import {
  isLanguage,
  type Language,
  referenceLanguage,
  type TeamLanguage,
} from '@etabli/messages/languages';
import { readingText } from '@etabli/messages/reading-text';
import type { Schemas } from '@etabli/sdk';
import type { ToldFact } from './fact-words.ts';

type Told = Schemas['Assessment'];

/** The API and the domain say the same; only the domain's days are a type of their own. */
const asAssessment = (told: Told) => told as unknown as Assessment;
const asFacts = (told: readonly ToldFact[]) => told as unknown as readonly Fact[];

/** The facts as a block of `key=value` tells them: who noted one is named by the id alone. */
const forBlock = (told: readonly ToldFact[]) =>
  told.map(({ recordedBy, ...fact }) => ({
    ...fact,
    recordedBy: recordedBy?.id ?? null,
  })) as unknown as readonly Fact[];

/** An answer about the conditions, as the team reads it. */
export function forTeam(assessment: Told, facts: readonly ToldFact[], language: TeamLanguage) {
  const { answer, derogations, conditions, bring, change } = workerReading(
    asAssessment(assessment),
    asFacts(facts),
  );
  const text = (line: typeof answer) => readingText(language, line, 'digits');
  return {
    answer: text(answer),
    derogations: derogations.map(text),
    conditions: conditions.map(text),
    bring: bring.map(text),
    change: change.map(text),
  };
}

type Proof = Schemas['Evidence'];

/** Until when each condition is proved on a day, by proofs that were not taken back. */
function termsOf(evidence: readonly Proof[], on: string) {
  const standing = evidence
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(({ seenBy, confirmedBy, ...proof }) => ({
      ...proof,
      seenBy: seenBy.id,
      validatedBy: confirmedBy?.id ?? null,
    }));
  return proofTerms(standing as unknown as Evidence[], on as unknown as Assessment['on']);
}

/** The last days of the proofs, as the team reads them. */
export const proofsForTeam = (
  evidence: readonly Proof[],
  on: string,
  language: TeamLanguage,
): string[] =>
  proofReading(termsOf(evidence, on), 'worker').map((line) =>
    readingText(language, line, 'digits'),
  );

interface Context {
  /** The code of the language in which the person reads. */
  language: string;
  /** Who accompanies the person. */
  worker: string | null;
  listEntryOn: string | null;
  /** The proofs of the file: a person is told when one ends. */
  evidence: readonly Proof[];
}

/** The same answer as the person reads it: in their language, as far as it is one of ours. */
export function forPerson(
  assessment: Told,
  { language: asked, worker, listEntryOn, evidence }: Context,
): { language: Language; answer: string; lines: string[] } {
  const language: Language = isLanguage(asked) ? asked : referenceLanguage;
  const t = messagesFor(language);
  const { answer, facts, next, disagree } = personReading(asAssessment(assessment), {
    contact: {
      name: worker ?? t('eligibility_person_team'),
      phone: t('eligibility_person_phone'),
    },
    listEntryOn: listEntryOn as unknown as Assessment['eligibleFrom'],
  });
  const proofs = proofReading(termsOf(evidence, assessment.on), 'person');
  const text = (line: typeof answer | (typeof proofs)[number]) =>
    readingText(language, line, 'words');
  const lines = [...facts, ...next, ...proofs, ...(disagree ? [disagree] : [])];
  return { language, answer: text(answer), lines: lines.map(text) };
}

/** The same answer as one block to copy, and below it who excused or reviewed what, and why. */
export function forAudit(
  { assessment, rules, recourse }: Schemas['Eligibility'],
  facts: readonly ToldFact[],
): string {
  return [
    auditorReading(asAssessment(assessment), forBlock(facts), { programme: rules }),
    ...auditorRecourse(recourse),
  ].join('\n');
}

/**
 * What the rules found when somebody decided, as it was kept that day: whatever facts and rules say since.
 * `facts` are all of the file, with those that no longer count.
 */
export function forAuditOfDecision(
  { id, at, outcome, by, motive, verdict }: Schemas['Eligibility']['decisions'][number],
  facts: readonly ToldFact[],
  programme: string,
): string {
  return auditorReading(asAssessment(verdict), forBlock(facts), {
    programme,
    decision: id,
    decided: outcome,
    at,
    role: by.role,
    motive: motive ?? 'none',
  });
}

import type { BeneficiaryState } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import { checkFacts } from '@etabli/domain/beneficiaries/check-facts';
import type { Fact } from '@etabli/domain/beneficiaries/facts';
import { faultsOf, fileChangesBetween } from '@etabli/domain/beneficiaries/file-correction';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { sameValue } from '@etabli/domain/values/same-value';
import { importedValue } from '../../platform/imports/imported-value.ts';
import type {
  Decision,
  ImportContext,
  ImportedChange,
  ImportRow,
} from '../../platform/imports/importer.ts';
import { rowDigest } from '../../platform/imports/row-digest.ts';
import { fold } from '../../platform/sheets/fold.ts';
import { type KnownFile, type KnownFiles, nameOf } from './known-files.ts';
import type { PersonInRow, peopleColumns } from './people-columns.ts';
import { evidenceIn, factsIn, type ToldEvidence, type ToldFact, toldOf } from './person-in-list.ts';

type Key = keyof typeof peopleColumns & string;
type PersonDecision = Decision<Key, PersonDraft>;
type Problem = Extract<PersonDecision, { outcome: 'refuse' }>['problems'][number];

/** What is written of a row. */
export type PersonDraft = {
  known: KnownFile | null;
  told: ReturnType<typeof toldOf>;
  facts: { fact: ToldFact; replaces: string | null }[];
  evidence: ToldEvidence[];
  /** The state that the file comes to; null where it stays. */
  toState: BeneficiaryState | null;
  claimedListEntryOn: PlainDate | null;
  digest: string;
};

const refuse = (...problems: Problem[]): PersonDecision => ({ outcome: 'refuse', problems });

/** Two lists may count alike: with another name and another day of birth a number is somebody else's. */
function isSomebodyElse(row: PersonInRow, file: KnownFile): boolean {
  const isNamedOtherwise =
    nameOf({ ...row, birthDate: null }) !== nameOf({ ...file, birthDate: null });
  return isNamedOtherwise && row.birthDate !== undefined && row.birthDate !== file.birthDate;
}

function findFile(row: PersonInRow, known: KnownFiles): KnownFile | Problem | null {
  const byReference = row.reference
    ? known.byReference.get(row.reference.toLowerCase())
    : undefined;
  if (byReference) {
    return isSomebodyElse(row, byReference)
      ? {
          column: 'reference',
          code: 'beneficiaries.import-number-of-another',
          params: { reference: byReference.reference },
        }
      : byReference;
  }
  const namesakes = known.byName.get(nameOf(row)) ?? [];
  const [namesake] = namesakes;
  if (!namesake) {
    return null;
  }
  // With a number of its own a row is somebody else, unless the day of birth is the same too.
  if (row.reference) {
    return row.birthDate
      ? {
          column: 'reference',
          code: 'beneficiaries.import-known-otherwise',
          params: { reference: namesake.reference },
        }
      : null;
  }
  return namesakes.length > 1
    ? { column: 'reference', code: 'beneficiaries.import-several-namesakes' }
    : namesake;
}

const columnOf: Record<Fact['kind'], Key> = {
  work: 'withoutWorkSince',
  domicile: 'domiciledSince',
  voluntariness: 'volunteeredOn',
  registration: 'withoutWorkSince',
  benefit: 'withoutWorkSince',
};

/** The facts that the row adds, and those that it corrects: of a kind, the one that still goes on. */
function factDrafts(told: ToldFact[], known: KnownFile | null): PersonDraft['facts'] {
  return told.flatMap((fact) => {
    const standing = (known?.facts ?? []).filter(
      (one) =>
        one.kind === fact.kind &&
        one.until === null &&
        (one.kind !== 'work' || one.status === 'unoccupied'),
    );
    const isSaid = standing.some(({ id, source, ...one }) =>
      sameValue({ ...one, zone: null }, { ...fact, source: undefined, zone: null }),
    );
    return isSaid ? [] : [{ fact, replaces: standing.at(-1)?.id ?? null }];
  });
}

function contradictions(
  drafts: PersonDraft['facts'],
  known: KnownFile | null,
  { birthDate, today }: { birthDate: PlainDate | null; today: PlainDate },
): Problem[] {
  const replaced = new Set(drafts.map(({ replaces }) => replaces));
  const kept = (known?.facts ?? []).filter(({ id }) => !replaced.has(id));
  const added = drafts.map(({ fact }, index): Fact => ({ ...fact, id: `row-${index}` }));
  const all = [...kept, ...added];
  return checkFacts(all, { on: today, birthDate })
    .filter(({ isDoubtful }) => !isDoubtful)
    .map(({ code, factId }) => ({
      column: columnOf[all.find(({ id }) => id === factId)?.kind ?? 'work'],
      code: 'beneficiaries.import-facts-contradict' as const,
      params: { problem: code },
    }));
}

function faults(
  row: PersonInRow,
  {
    known,
    told,
    facts,
    today,
  }: Pick<PersonDraft, 'known' | 'told' | 'facts'> & { today: PlainDate },
): Problem[] {
  const whole = {
    phone: null,
    email: null,
    address: null,
    weeklyMinutesLeast: null,
    weeklyMinutesMost: null,
    ...known,
    ...told,
  };
  const { listEntryOn, volunteeredOn } = row;
  return [
    ...faultsOf(whole).map(
      (fault): Problem =>
        fault === 'no-way-to-reach'
          ? { column: 'phone', code: 'beneficiaries.no-way-to-reach' }
          : { column: 'hoursMost', code: 'beneficiaries.minutes-out-of-order' },
    ),
    ...(listEntryOn && !volunteeredOn && !known?.facts.some(({ kind }) => kind === 'voluntariness')
      ? [
          {
            column: 'volunteeredOn' as const,
            code: 'beneficiaries.import-entry-without-yes' as const,
          },
        ]
      : []),
    ...(listEntryOn && known?.listEntryOn && listEntryOn !== known.listEntryOn
      ? [
          {
            column: 'listEntryOn' as const,
            code: 'beneficiaries.import-entry-stands' as const,
            params: { standing: known.listEntryOn },
          },
        ]
      : []),
    ...contradictions(facts, known, { birthDate: whole.birthDate ?? null, today }),
  ];
}

/** A yes that a list tells moves who had not said it yet; everything later is decided by a person. */
function stateAfter(row: PersonInRow, known: KnownFile | null): BeneficiaryState | null {
  if (!row.volunteeredOn) {
    return known ? null : 'contact';
  }
  if (!known) {
    return 'volunteer';
  }
  // Who said no before, or was sent elsewhere, comes back by a meeting: a list does not say that.
  return known.state === 'contact' || known.state === 'met' ? 'volunteer' : null;
}

function changesOf(draft: PersonDraft): ImportedChange[] {
  const fields = draft.known
    ? fileChangesBetween(draft.known, draft.told)
    : Object.entries(draft.told).map(([field, after]) => ({ field, before: null, after }));
  return [
    ...fields.map(({ field, before, after }) => ({
      field,
      before: importedValue(before),
      after: importedValue(after),
    })),
    ...draft.facts.map(({ fact, replaces }) => ({
      field: columnOf[fact.kind],
      before: replaces,
      after: fact.from.earliest,
    })),
    ...draft.evidence.map(({ subject, seenOn }) => ({
      field: `evidence.${subject}`,
      before: null,
      after: seenOn,
    })),
    ...(draft.claimedListEntryOn
      ? [{ field: 'listEntryOn', before: null, after: draft.claimedListEntryOn }]
      : []),
  ];
}

/** What becomes of one row of a list of people. Pure: all that is known comes in. */
export function decidePerson(
  { values: row }: ImportRow<typeof peopleColumns>,
  files: KnownFiles,
  { territoryId, today }: Pick<ImportContext, 'territoryId' | 'today'>,
): PersonDecision {
  const found = findFile(row, files);
  if (found && 'code' in found) {
    return refuse(found);
  }
  const digest = rowDigest(row);
  if (found?.importedDigest === digest) {
    return { outcome: 'unchanged', subjectId: found.id };
  }
  const zone = row.zone ? files.zones.get(fold(row.zone)) : undefined;
  if (row.zone && !zone) {
    return refuse({
      column: 'zone',
      code: 'beneficiaries.import-unknown-zone',
      params: { zones: [...files.zones.values()].join(', ') },
    });
  }
  const workerId = row.workerEmail ? files.workers.get(row.workerEmail) : undefined;
  if (row.workerEmail && !workerId) {
    return refuse({ column: 'workerEmail', code: 'beneficiaries.not-of-the-team' });
  }
  const told = toldOf(row, { zone, workerId });
  const facts = factDrafts(factsIn(row, { territoryId, zone: zone ?? null }), found);
  const problems = faults(row, { known: found, told, facts, today });
  if (problems.length > 0) {
    return refuse(...problems);
  }
  const draft: PersonDraft = {
    known: found,
    told,
    facts,
    evidence: evidenceIn(row).filter(
      ({ subject, seenOn }) =>
        !found?.evidence.some((one) => one.subject === subject && one.seenOn === seenOn),
    ),
    toState: stateAfter(row, found),
    claimedListEntryOn:
      row.listEntryOn && !found?.listEntryOn && found?.claimedListEntryOn !== row.listEntryOn
        ? row.listEntryOn
        : null,
    digest,
  };
  const changes = changesOf(draft);
  if (found && changes.length === 0 && draft.toState === null) {
    return { outcome: 'unchanged', subjectId: found.id };
  }
  return found
    ? { outcome: 'update', subjectId: found.id, draft, changes }
    : { outcome: 'create', draft, changes };
}

import { type Signal, signals } from '../territories/check-terms.ts';
import { classOf } from '../values/nace-code.ts';
import { allChecks } from './all-checks.ts';
import type { CheckFacts } from './check-facts.ts';
import {
  type CheckResult,
  type CheckRow,
  type CheckTrace,
  type ClassCount,
  checkNames,
} from './check-result.ts';
import { nearestOf } from './checks/nearest-direct.ts';
import { consultList } from './consult-list.ts';
import { louder } from './measures/answers-to.ts';
import { measure, nearestInKind } from './measures/measure.ts';
import { exposureOf } from './measures/rows-in-reach.ts';
import { qualityNotes } from './quality-notes.ts';

/**
 * Whom an activity could touch before it starts, and how: a signal with its reasons, whom to ask, and what
 * to bear in mind about the data. It never approves: the local committee decides.
 */
export function checkNonCompetition(facts: CheckFacts): CheckResult {
  const measured = measure(facts);
  const { rows, direct, reachMetres, catchmentMetres, densities } = measured;
  const reasons = checkNames.map((rule): CheckTrace => ({ rule, ...allChecks[rule](measured) }));
  const unknown = facts.rules.unknownCountsAs.value;
  const isKept = ({ nearness }: CheckRow) => nearness >= facts.rules.from.value.kept;
  return {
    on: facts.on,
    extract: facts.extract,
    rulesVersion: facts.rulesVersion,
    signal: signalOf(reasons, unknown),
    reasons: reasons.toSorted((a, b) => loudness(b) - loudness(a)),
    reachMetres,
    catchmentMetres,
    exposure: measured.exposure,
    directCompetitors: direct.length,
    nearestDirect: nearestIn(direct),
    rows: rows.filter(isKept).toSorted(nearestInKind),
    others: perClass(rows.filter((row) => !isKept(row))),
    densities: [...densities],
    crowding: measured.crowding,
    consult: consultList(measured),
    notes: qualityNotes(measured),
  };
}

/** The loudest of all that was found; what nobody has told counts as the rules say. */
function signalOf(reasons: readonly CheckTrace[], unknown: Signal): Signal {
  return reasons.reduce<Signal>(
    (signal, { level }) =>
      level === null ? signal : louder(signal, level === 'unclear' ? unknown : level),
    'low',
  );
}

const loud = [null, 'low', 'unclear', ...signals.slice(1)];
const loudness = ({ level }: CheckTrace) => loud.indexOf(level);

function nearestIn(direct: readonly CheckRow[]): CheckResult['nearestDirect'] {
  const nearest = nearestOf(direct);
  return nearest
    ? {
        establishmentNumber: nearest.establishmentNumber,
        metres: nearest.metres ?? 0,
        isApproximate: nearest.metres === null || nearest.precision !== 'address',
      }
    : null;
}

function perClass(rows: readonly CheckRow[]): ClassCount[] {
  const classes = new Map<string, CheckRow[]>();
  for (const row of rows) {
    const { version, code } = row.pair.establishment;
    const key = `${version}:${classOf(code)}`;
    const members = classes.get(key);
    if (members) {
      members.push(row);
    } else {
      classes.set(key, [row]);
    }
  }
  return [...classes.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, members]) => classCount(members) ?? []);
}

function classCount(members: readonly CheckRow[]): ClassCount | undefined {
  const [first] = members;
  return (
    first && {
      version: first.pair.establishment.version,
      code: classOf(first.pair.establishment.code),
      establishments: members.length,
      struckOut: members.filter(({ struckOut }) => struckOut !== null).length,
      exposure: exposureOf(members),
    }
  );
}

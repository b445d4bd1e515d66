import type { CheckResult, CheckRow, CheckTrace } from '../check-result.ts';

/**
 * A result as one block of `key=value` to copy: a line for the answer, one for each check, each row and each
 * note. `beside` is written at the end of the first line: the digest, who asked. Values with blanks stand
 * in quotes.
 */
export function checkAuditorReading(
  result: CheckResult,
  beside: Record<string, string> = {},
): string {
  const { on, extract, rulesVersion, signal, exposure, directCompetitors } = result;
  const answer = line({
    signal: signal.toUpperCase(),
    approval: 'none',
    on,
    extract: extract.number,
    snapshotOn: extract.snapshotOn,
    rules: rulesVersion,
    reachMetres: result.reachMetres,
    catchmentMetres: result.catchmentMetres,
    exposure,
    directCompetitors,
    ...beside,
  });
  return [
    answer,
    ...result.reasons.map(checkLine),
    ...result.rows.map(rowLine),
    ...result.others.map(({ version, code, establishments, exposure: sum }) =>
      line({ others: `${version}:${code}`, establishments, exposure: sum }),
    ),
    ...result.notes.map(({ code, params }) => line({ note: code, ...params })),
  ].join('\n');
}

function checkLine({ rule, level, reason, params, factsUsed, source }: CheckTrace): string {
  return line({
    check: rule,
    level: level ?? 'none',
    reason,
    ...params,
    facts: factsUsed.join(',') || 'none',
    source: [source.title, source.url, source.readOn].filter(Boolean).join(' '),
  });
}

function rowLine(row: CheckRow): string {
  const { pair } = row;
  return line({
    establishment: row.establishmentNumber,
    enterprise: row.enterpriseNumber,
    pair: `${pair.activity.version}:${pair.activity.code}~${pair.establishment.version}:${pair.establishment.code}`,
    ...(pair.convertedTo !== null && { convertedTo: pair.convertedTo }),
    by: pair.isCrossLink ? 'link' : `${pair.sharedDigits}-digits`,
    nearness: row.nearness,
    role: row.role,
    roleWeight: row.roleWeight,
    inherited: row.isInherited ? 'yes' : 'no',
    metres: row.metres ?? 'unknown',
    precision: row.precision,
    distanceWeight: row.distanceWeight,
    exposure: row.exposure,
    direct: row.isDirect ? 'yes' : 'no',
    ...(row.struckOut && { struckOut: row.struckOut.reason }),
  });
}

function line(pairs: Record<string, string | number>): string {
  return Object.entries(pairs)
    .map(([name, value]) => {
      const text = String(value) || 'none';
      return `${name}=${/[\s"]/.test(text) ? JSON.stringify(text) : text}`;
    })
    .join(' ');
}

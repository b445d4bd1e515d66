type Noted = {
  time?: number | string;
  level?: number;
  msg?: string;
  message?: string;
  err?: { stack?: string };
};

const levels: Record<number, string> = { 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' };

/** A line of a log in JSON as a person reads it; any other line as it is. */
export function readableLine(line: string): string {
  let noted: Noted | null;
  try {
    noted = JSON.parse(line) as Noted | null;
  } catch {
    return line;
  }
  const said = noted?.msg ?? noted?.message;
  if (typeof said !== 'string') {
    return line;
  }
  const level = levels[noted?.level ?? 0] ?? '';
  const trace = noted?.err?.stack === undefined ? '' : `\n    ${noted.err.stack}`;
  return `${level} ${said}${trace}`.trim();
}

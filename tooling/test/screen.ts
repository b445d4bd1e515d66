import type { Done } from './schedule.ts';
import { type Counts, closingLine } from './summary.ts';

/** One line a step; of a step that failed, all that it said. */
export function tellDone({ step, outcome, seconds }: Done): void {
  const { counts, output, note } = outcome;
  clearProgress();
  console.log(
    [
      signOf(counts),
      step.name.padEnd(38),
      `${seconds.toFixed(1).padStart(6)} s `,
      told(counts, note),
    ]
      .join(' ')
      .trimEnd(),
  );
  if (counts.failed > 0 && output.trim() !== '') {
    console.log(`\n${indented(output)}\n`);
  }
}

/** Where lines can be written over: what is running now. */
export function tellRunning(names: string[]): void {
  if (process.stdout.isTTY && names.length > 0) {
    clearProgress();
    process.stdout.write(`… ${names.join(', ')}`.slice(0, process.stdout.columns - 1));
  }
}

function clearProgress(): void {
  if (process.stdout.isTTY) {
    process.stdout.write('\r\u001B[K');
  }
}

function signOf({ passed, failed, skipped }: Counts): string {
  if (failed > 0) {
    return '✘';
  }
  return passed === 0 && skipped > 0 ? '–' : '✔';
}

function told(counts: Counts, note: string | undefined): string {
  const isOne = counts.passed + counts.failed + counts.skipped === 1;
  const figures = isOne ? '' : closingLine(counts);
  return [figures, note].filter(Boolean).join('; ');
}

function indented(output: string): string {
  return output
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}

import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { eligibilityBenchmark } from './cases/eligibility.ts';
import { importKboBenchmark } from './cases/import-kbo.ts';
import { importMatchBenchmark } from './cases/import-match.ts';
import { listBenchmark } from './cases/list.ts';
import { matchBenchmark } from './cases/match.ts';
import { recheckBenchmark } from './cases/recheck.ts';
import { recheckActivitiesBenchmark } from './cases/recheck-activities.ts';
import { scanBenchmark } from './cases/scan.ts';
import { startBenchmark } from './cases/start.ts';
import { verifyBenchmark } from './cases/verify.ts';
import { workshopBenchmark } from './cases/workshop.ts';
import type { Benchmark, Figure } from './figure.ts';

const benchmarks: Benchmark[] = [
  startBenchmark,
  verifyBenchmark,
  listBenchmark,
  matchBenchmark,
  eligibilityBenchmark,
  scanBenchmark,
  importMatchBenchmark,
  workshopBenchmark,
  importKboBenchmark,
  recheckBenchmark,
  recheckActivitiesBenchmark,
];

const usage = () =>
  [
    'npm run bench [-- NAME…] [--json]',
    ...benchmarks.map(({ name, about }) => `  ${name.padEnd(18)} ${about}`),
  ].join('\n');

const short = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
/** A small ratio is a great lead: it is not cut to nothing. */
const shortRatio = (ratio: number) => (ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2));

function tableOf(figures: Figure[]): string {
  const table = new Table({
    head: ['name', 'case', 'median', 'min', 'max', 'unit', 'yardstick', 'ratio', 'goal', 'met'],
    style: { head: [] },
  });
  for (const figure of figures) {
    table.push([
      figure.name,
      figure.case,
      short(figure.median),
      short(figure.min),
      short(figure.max),
      figure.unit,
      figure.yardstick ?? '',
      figure.ratio === null ? '' : shortRatio(figure.ratio),
      figure.goal,
      figure.met ? 'yes' : 'NO',
    ]);
  }
  return table.toString();
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
});
const unknown = positionals.find(
  (name) => !benchmarks.some((benchmark) => benchmark.name === name),
);
if (values.help || unknown) {
  console.error(unknown ? `no benchmark is called "${unknown}"\n${usage()}` : usage());
  process.exit(unknown ? 1 : 0);
}
const chosen = benchmarks.filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
);
const figures: Figure[] = [];
for (const benchmark of chosen) {
  const say = (line: string) => console.error(`${benchmark.name}: ${line}`);
  const measured = await benchmark.run(say);
  figures.push(...measured);
  if (values.json) {
    measured.forEach((figure) => {
      console.log(JSON.stringify(figure));
    });
  }
}
if (!values.json) {
  console.log(tableOf(figures));
}
process.exitCode = figures.every(({ met }) => met) ? 0 : 1;

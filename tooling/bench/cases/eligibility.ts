import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BenchFact, makeFiles, territoryId } from '../eligibility/make-files.ts';
import { makeRulesEngine, type RulesOfEngine } from '../eligibility/rules-engine.ts';
import { type Benchmark, leastFigure, ratioFigure } from '../figure.ts';
import { root } from '../own-database.ts';

const on = '2026-10-01';
const count = 2_000;
const rounds = 7;
/** Rounds until both are compiled; and so many passes in a round that both take about as long. */
const warmUp = 6;
const passes = { own: 10, beside: 2 };

type Answer = { outcome: 'yes' | 'no' | 'unclear' };
type Readings = Record<string, { value: string }>;
type Rules = {
  thresholds: Record<'monthsWithoutWork' | 'monthsDomiciled', { value: number }>;
  eligibility: {
    statuses: Readings;
    domicileTypes: Readings;
    toleratedWork: { value: { days: number; windowMonths: number } };
  };
};
type Domain = {
  assessEligibility(facts: BenchFact[], question: object): Answer;
};

/** The domain, and the rules that are proposed for the first programme, as it reads them. */
async function assessor(): Promise<{ assess(facts: BenchFact[]): Answer; rules: Rules }> {
  const file = join(root, 'packages/domain/src/eligibility/assess-eligibility.ts');
  const domain: Domain = await import(pathToFileURL(file).href);
  const paper = join(root, 'docs/eligibility/examples/first-programme.rules.json');
  const rules: Rules = JSON.parse(readFileSync(paper, 'utf8'));
  const question = { on, territoryId, rules, rulesVersion: 1 };
  return { rules, assess: (facts) => domain.assessEligibility(facts, question) };
}

const read = (readings: Readings, as: string) =>
  Object.keys(readings).filter((name) => readings[name]?.value === as);

function asRulesOfEngine({ thresholds, eligibility }: Rules): RulesOfEngine {
  const { days, windowMonths } = eligibility.toleratedWork.value;
  return {
    withoutWork: read(eligibility.statuses, 'without_work'),
    monthsWithoutWork: thresholds.monthsWithoutWork.value,
    tolerated: { days, windowMonths },
    domiciles: read(eligibility.domicileTypes, 'counts'),
    monthsDomiciled: thresholds.monthsDomiciled.value,
  };
}

/** Stops where one says yes and the other does not: a figure of two different answers is worth nothing. */
async function sameAnswers(
  files: BenchFact[][],
  assess: (facts: BenchFact[]) => Answer,
  decide: (facts: BenchFact[]) => Promise<boolean>,
): Promise<Record<Answer['outcome'], number>> {
  const counted = { yes: 0, no: 0, unclear: 0 };
  for (const [index, facts] of files.entries()) {
    const { outcome } = assess(facts);
    counted[outcome] += 1;
    const isYes = await decide(facts);
    if (isYes !== (outcome === 'yes')) {
      throw new Error(`file ${index}: ${outcome} beside ${isYes}: ${JSON.stringify(facts)}`);
    }
  }
  if (counted.unclear > 0 || counted.yes < files.length / 10 || counted.no < files.length / 10) {
    throw new Error(`the files are no fair mixture: ${JSON.stringify(counted)}`);
  }
  return counted;
}

function eachOf(files: BenchFact[][], assess: (facts: BenchFact[]) => Answer): void {
  for (const facts of files) {
    assess(facts);
  }
}

async function inTurn(files: BenchFact[][], decide: (facts: BenchFact[]) => Promise<boolean>) {
  for (const facts of files) {
    await decide(facts);
  }
}

/** The time of one file, over so many passes through all of them. */
async function microseconds(times: number, pass: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  for (let done = 0; done < times; done += 1) {
    await pass();
  }
  return ((performance.now() - begun) / (count * times)) * 1_000;
}

export const eligibilityBenchmark: Benchmark = {
  name: 'eligibility',
  about: 'the conditions with their whole trace beside json-rules-engine, which answers yes or no',
  async run(say) {
    const files = makeFiles(count, on);
    const { assess, rules } = await assessor();
    const decide = makeRulesEngine(on, asRulesOfEngine(rules));
    const { yes, no } = await sameAnswers(files, assess, decide);
    say(`${count} files, the same answer of both: ${yes} yes, ${no} no`);
    const own = () => microseconds(passes.own, async () => eachOf(files, assess));
    const beside = () => microseconds(passes.beside, () => inTurn(files, decide));
    const round = async () => ({ value: await own(), beside: await beside() });
    for (let warmth = 0; warmth < warmUp; warmth += 1) {
      await round();
    }
    const pairs: Awaited<ReturnType<typeof round>>[] = [];
    for (let taken = 0; taken < rounds; taken += 1) {
      pairs.push(await round());
    }
    const what = { name: 'eligibility', case: 'yes or no, with trace', unit: 'µs' };
    return [
      ratioFigure({ ...what, yardstick: 'json-rules-engine, built once' }, pairs, 0.2),
      leastFigure(
        { name: 'eligibility', case: 'from, until, missing, change', unit: '/s' },
        pairs.map(({ value }) => 1_000_000 / value),
        30_000,
      ),
    ];
  },
};

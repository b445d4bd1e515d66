import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFacts } from '@etabli/domain/beneficiaries/check-facts';
import { proofTerms } from '@etabli/domain/beneficiaries/evidence';
import { assessEligibility } from '@etabli/domain/eligibility/assess-eligibility';
import { plainDate } from '@etabli/domain/values/plain-date';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { programme2022 } from '../demonstration/programme.ts';
import { type Reader, readers, tellAssessment } from '../eligibility/tell-assessment.ts';
import { AnswerFile, FactsFile, RulesFile, rulesFormat } from './eligibility-files.ts';

/** The papers about the conditions; RENEW=1 writes anew what is made from the code. */
const papers = join(import.meta.dirname, '../../../../docs/eligibility');
const on = plainDate('2026-10-01');
const contact = { name: 'Zoé', phone: '087 00 00 00' };
const { thresholds, eligibility } = programme2022.rules;

function expectPaper(name: string, made: string): void {
  const path = join(papers, name);
  if (process.env.RENEW === '1') {
    writeFileSync(path, made);
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : 'is missing').toBe(made);
}

const asPaper = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

describe('the papers about the conditions', () => {
  it.each([
    ['facts.schema.json', FactsFile, 'input'],
    ['rules.schema.json', RulesFile, 'input'],
    ['answer.schema.json', AnswerFile, 'output'],
  ] as const)('hold the shape %s as the code has it', (name, schema, io) => {
    expectPaper(name, asPaper(z.toJSONSchema(schema, { io })));
  });

  it('hold the rules that are proposed for the first programme', () => {
    const { monthsWithoutWork, monthsDomiciled } = thresholds;
    const rules = {
      format: rulesFormat,
      version: 1,
      thresholds: { monthsWithoutWork, monthsDomiciled },
      eligibility,
    };
    expectPaper('examples/first-programme.rules.json', asPaper(RulesFile.parse(rules)));
  });
});

describe('the examples', () => {
  it('are ten', () => {
    const files = readdirSync(join(papers, 'examples'));
    expect(files.filter((name) => name.endsWith('.facts.json'))).toHaveLength(10);
  });
});

describe('each example', () => {
  const names = readdirSync(join(papers, 'examples'))
    .filter((name) => name.endsWith('.facts.json'))
    .map((name) => name.replace('.facts.json', ''));

  it.each(names)('%s is one that the command takes: nothing in it is impossible', (name) => {
    const text = readFileSync(join(papers, `examples/${name}.facts.json`), 'utf8');
    const { facts } = FactsFile.parse(JSON.parse(text));
    expect(checkFacts(facts, { on }).filter(({ isDoubtful }) => !isDoubtful)).toEqual([]);
  });

  it.each(names)('%s has the answer that is written beside it', (name) => {
    const text = readFileSync(join(papers, `examples/${name}.facts.json`), 'utf8');
    const { facts, territoryId, proofs } = FactsFile.parse(JSON.parse(text));
    const rules = { thresholds, eligibility };
    const assessment = assessEligibility(facts, { on, territoryId, rules, rulesVersion: 1 });
    const terms = proofs ? proofTerms(proofs, on) : [];
    const problems = checkFacts(facts, { on });
    const answer = AnswerFile.parse({ ...assessment, proofs: terms, problems });
    expectPaper(`examples/${name}.answer.json`, asPaper(answer));
    const told = (reader: Reader) =>
      tellAssessment(assessment, { facts, proofs: terms, reader, language: 'fr', contact });
    const readings = readers.flatMap((reader) => [`${reader}:`, ...told(reader), '']);
    expectPaper(`examples/${name}.readings.fr.txt`, readings.join('\n'));
  });
});

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCli } from '../../test/programs.ts';
import { programme2022 } from '../demonstration/programme.ts';
import { checkReaders } from '../non-competition/tell-check.ts';
import { ActivityFile, CheckAnswerFile, CheckRulesFile, RegisterFile } from './check-files.ts';

/** The papers about the check; RENEW=1 writes anew what is made from the code. */
const papers = join(import.meta.dirname, '../../../../docs/non-competition');

function expectPaper(name: string, made: string): void {
  const path = join(papers, name);
  if (process.env.RENEW === '1') {
    writeFileSync(path, made);
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : 'is missing').toBe(made);
}

const asPaper = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

describe('the papers about the check', () => {
  it.each([
    ['activity.schema.json', ActivityFile, 'input'],
    ['register.schema.json', RegisterFile, 'input'],
    ['rules.schema.json', CheckRulesFile, 'input'],
    ['answer.schema.json', CheckAnswerFile, 'output'],
  ] as const)('hold the shape %s as the code has it', (name, schema, io) => {
    expectPaper(name, asPaper(z.toJSONSchema(schema, { io })));
  });

  it('hold the rules that are proposed for the first programme', () => {
    const { check } = programme2022.rules;
    expectPaper('examples/first-programme.rules.json', asPaper({ version: 1, check }));
  });
});

describe('each example', () => {
  const names = readdirSync(join(papers, 'examples'))
    .filter((name) => name.endsWith('.activity.json'))
    .map((name) => name.replace('.activity.json', ''));
  const check = async (name: string, ...more: string[]) => {
    const at = (kind: string) => join(papers, `examples/${name}.${kind}.json`);
    const asked = ['non-competition', 'check', at('activity'), '--register', at('register')];
    const { code, out, err } = await runCli(null, [...asked, ...more]);
    expect([code, err]).toEqual([0, '']);
    return out;
  };

  it.each(names)(
    '%s has the answer and the readings that are written beside it',
    async (name) => {
      const answer = JSON.parse(await check(name, '--json'));
      expectPaper(`examples/${name}.answer.json`, asPaper(CheckAnswerFile.parse(answer)));
      const readings = await Promise.all(
        checkReaders.map(async (reader) => `${reader}:\n${await check(name, '--for', reader)}`),
      );
      expectPaper(`examples/${name}.readings.fr.txt`, readings.join('\n'));
    },
    60_000,
  );
});

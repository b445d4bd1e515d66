import { checkFacts } from '@etabli/domain/beneficiaries/check-facts';
import { proofTerms } from '@etabli/domain/beneficiaries/evidence';
import { assessEligibility } from '@etabli/domain/eligibility/assess-eligibility';
import type { EligibilityRules } from '@etabli/domain/eligibility/assessment';
import { parsePlainDate } from '@etabli/domain/values/plain-date';
import {
  isLanguage,
  isTeamLanguage,
  languages,
  referenceLanguage,
  teamLanguages,
} from '@etabli/messages/languages';
import { type Command, Option } from 'commander';
import { programme2022 } from '../demonstration/programme.ts';
import {
  type Reader,
  readers,
  type ToldTo,
  tellAssessment,
} from '../eligibility/tell-assessment.ts';
import { CommandError } from './command-error.ts';
import { confirmAll } from './confirm-all.ts';
import { FactsFile, RulesFile, rulesFormat } from './eligibility-files.ts';
import { print } from './print.ts';
import { readJson } from './read-json.ts';
import { recheckNow } from './recheck-now.ts';
import {
  doubtLine,
  refuseImpossibleFacts,
  refuseImpossibleProofs,
} from './refuse-impossible-facts.ts';
import { takeShape } from './take-shape.ts';

type Options = { on: string; rules?: string; for: Reader; language: string; json?: boolean };

/** The conditions: of a person whose facts stand in a file, without a database, or of a whole list. */
export function addEligibilityCommands(program: Command): void {
  const eligibility = program.command('eligibility').description('the conditions of a programme');
  eligibility
    .command('confirm')
    .description(
      'confirm, as a second person, the proofs that others have seen; decide who is proved',
    )
    .argument('<territory>', 'the code of the territory')
    .requiredOption('--as <address>', 'the account that confirms: not the one that has seen them')
    .option('--json', 'answer as JSON')
    .action(confirmAll);
  eligibility
    .command('recheck')
    .description('look again, as each night does, at the files whose answer may have changed')
    .option('--json', 'answer as JSON')
    .action(recheckNow);
  eligibility
    .command('assess')
    .description('tell whether a person meets the conditions on a day, and why')
    .argument('<facts>', 'a file with what is told about a person, as JSON; - for standard input')
    .requiredOption('--on <day>', 'the day, YYYY-MM-DD')
    .option(
      '--rules <file>',
      'a file with the rules; those proposed for the first programme without it',
    )
    .addOption(new Option('--for <reader>', 'who reads it').choices(readers).default('team'))
    .addOption(
      new Option('--language <code>', 'in which language')
        .choices(languages)
        .default(referenceLanguage),
    )
    .option('--json', 'answer as JSON')
    .addHelpText('after', shape)
    .action(assess);
}

const shape = `
Shapes and examples: docs/eligibility. The answer is the same for the same files, on any machine.`;

async function assess(file: string, options: Options): Promise<void> {
  const on = parsePlainDate(options.on);
  if (!on) {
    throw new CommandError(`--on: got "${options.on}", takes a day that exists, as YYYY-MM-DD`);
  }
  const { facts, territoryId, birthDate, proofs } = takeShape(
    file,
    FactsFile,
    await readJson(file),
  );
  const rules = await rulesOf(options.rules);
  const toldTo = readerIn(options);
  const problems = checkFacts(facts, { on, birthDate });
  refuseImpossibleFacts(file, facts, problems);
  refuseImpossibleProofs(file, proofs ?? [], on);
  const assessment = assessEligibility(facts, { on, territoryId, ...rules });
  const terms = proofs ? proofTerms(proofs, on) : [];
  print(options.json, { ...assessment, proofs: terms, problems }, [
    ...tellAssessment(assessment, { facts, proofs: terms, ...toldTo }),
    ...problems.map(doubtLine),
  ]);
}

/** A person reads in any language, the others in those of the teams. */
function readerIn({ for: reader, language }: Options): ToldTo {
  if (reader === 'person') {
    return { reader, language: isLanguage(language) ? language : referenceLanguage };
  }
  if (!isTeamLanguage(language)) {
    const takes = `takes ${teamLanguages.join(' or ')}, or --for person`;
    throw new CommandError(`--language: got "${language}", ${takes}`);
  }
  return { reader, language };
}

async function rulesOf(
  file: string | undefined,
): Promise<{ rules: EligibilityRules; rulesVersion?: number }> {
  if (file === undefined) {
    return { rules: programme2022.rules, rulesVersion: 1 };
  }
  const given = await readJson(file);
  refuseOtherFormat(file, given);
  const { version, format: _, ...rules } = takeShape(file, RulesFile, given);
  return { rules, ...(version !== undefined && { rulesVersion: version }) };
}

/** Rules that a later house wrote may mean something else by the same words. */
function refuseOtherFormat(file: string, given: unknown): void {
  const format = given instanceof Object && 'format' in given ? given.format : rulesFormat;
  if (format !== rulesFormat) {
    const got = JSON.stringify(format);
    throw new CommandError(
      `${file}: format: got ${got}, this version of Établi reads ${rulesFormat}`,
    );
  }
}

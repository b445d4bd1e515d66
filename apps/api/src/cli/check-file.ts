import type { CheckFacts } from '@etabli/domain/non-competition/check-facts';
import { checkNonCompetition } from '@etabli/domain/non-competition/check-non-competition';
import { checkTerritory } from '@etabli/domain/non-competition/check-territory';
import { draftFaults } from '@etabli/domain/non-competition/draft-faults';
import { countUnread } from '@etabli/domain/non-competition/measures/count-unread';
import { type NaceTable, parseNaceDigits } from '@etabli/domain/values/nace-code';
import { type PlainDate, parsePlainDate } from '@etabli/domain/values/plain-date';
import type { TeamLanguage } from '@etabli/messages/languages';
import { refusalMessage } from '@etabli/messages/refusal-message';
import { naceTitles } from '../activities/nace-titles.queries.ts';
import { programme2022 } from '../demonstration/programme.ts';
import { checkDigest } from '../non-competition/check-digest.ts';
import { type CheckReader, tellCheck } from '../non-competition/tell-check.ts';
import { ActivityFile, CheckRulesFile, RegisterFile } from './check-files.ts';
import { CommandError } from './command-error.ts';
import { factsInUse } from './facts-in-use.ts';
import type { Given, GivenActivity, GivenRules } from './given-activity.ts';
import { print } from './print.ts';
import { readJson } from './read-json.ts';
import { takeShape } from './take-shape.ts';

type Options = {
  register?: string;
  as?: string;
  rules?: string;
  on?: string;
  for: CheckReader;
  language: TeamLanguage;
  json?: boolean;
};

/** Checks the activity of a file, beside a register in a file or the one in use, and tells the result. */
export async function checkFile(file: string, options: Options): Promise<void> {
  const given = readCodes(takeShape(file, ActivityFile, await readJson(file)));
  await refuseFaults(file, given);
  const rules = await rulesOf(options.rules);
  const day = dayOf(options.on);
  const facts = options.register
    ? await factsOf(options.register, { given, rules, day })
    : await factsInUse(options.as, { given, rules, day });
  const result = checkNonCompetition(facts);
  const digest = checkDigest(result);
  const { for: reader, language } = options;
  print(options.json, { ...result, digest }, [
    ...tellCheck(result, { reader, language, beside: { digest: `sha256:${digest}` } }),
    ...(reader === 'team' ? [`sha256 ${digest}`] : []),
  ]);
}

/** Codes as people write them become digits. */
function readCodes(given: GivenActivity): GivenActivity {
  const codes = given.activity.codes.map((one) => ({
    ...one,
    code: parseNaceDigits(one.code) ?? one.code,
  }));
  return { ...given, activity: { ...given.activity, codes } };
}

async function refuseFaults(file: string, { activity, territory }: GivenActivity): Promise<void> {
  const zones = territory.zones.map(({ name }) => name);
  const [first] = draftFaults(activity, { codes: await knownCodes(), zones });
  if (first) {
    throw new CommandError(`${file}: activity.${first.path}: ${refusalMessage('en', first)}`);
  }
}

/** The five digits of NACE-BEL 2025, what lies above them, and the older detail by its first five. */
async function knownCodes(): Promise<NaceTable> {
  const known = new Set(
    (await naceTitles()).flatMap(({ code }) =>
      [2, 3, 4, 5].map((digits) => `2025:${code.slice(0, digits)}`),
    ),
  );
  return { has: (key) => known.has(key.slice(0, '2025:'.length + 5)) };
}

function dayOf(text: string | undefined): PlainDate | undefined {
  const day = text === undefined ? undefined : parsePlainDate(text);
  if (text !== undefined && !day) {
    throw new CommandError(`--on: got "${text}", takes a day that exists, as YYYY-MM-DD`);
  }
  return day;
}

async function rulesOf(file: string | undefined): Promise<GivenRules> {
  if (file === undefined) {
    const { check } = programme2022.rules;
    if (!check) {
      throw new CommandError('the rules of the first programme say nothing of a check');
    }
    return { rules: check, rulesVersion: 1 };
  }
  const { version, check } = takeShape(file, CheckRulesFile, await readJson(file));
  return { rules: check, rulesVersion: version };
}

async function factsOf(file: string, { given, rules, day }: Given): Promise<CheckFacts> {
  const register = takeShape(file, RegisterFile, await readJson(file));
  const establishments = register.establishments.map((one) => ({
    ...one,
    activities: one.activities.map((all) => ({
      ...all,
      code: parseNaceDigits(all.code) ?? all.code,
    })),
  }));
  const on = day ?? register.extract.snapshotOn;
  const { activity, territory, struckOut } = given;
  const { codes } = activity;
  const conversions = [...(rules.rules.conversions ?? []), ...register.conversions];
  return {
    on,
    activity,
    territory: checkTerritory(territory.zones, on, rules.rules),
    struckOut,
    ...rules,
    ...register,
    conversions,
    establishments,
    unread: countUnread(establishments, { codes, conversions }),
  };
}

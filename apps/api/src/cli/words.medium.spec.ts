import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../test/programs.ts';
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts';
import { makeProgram } from './program.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

const run = (line: string) => runCli(database.env, line.split(' ').filter(Boolean));

describe('the command line', () => {
  it('helps without asking a database', async () => {
    const env = { ...database.env, DATABASE_URL: 'postgres://nobody:1/nowhere' };
    const { code, out, err } = await runCli(env, ['demo', 'load', '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: etabli demo load \[options\]\n/);
  });

  it('says of each command, option and argument what it is for', async () => {
    const all = [await makeProgram()];
    for (const command of all) {
      all.push(...command.commands);
      const parts = [...command.options, ...command.registeredArguments];
      expect([command.name(), command.description()]).not.toContain('');
      expect(parts.filter(({ description }) => description === '')).toEqual([]);
      expect(command.helpInformation()).toContain('Usage: etabli');
    }
    expect(all.map((command) => command.name())).toEqual([
      'etabli',
      'admin',
      'demo',
      'audit',
      'backup',
      'restore',
      'match',
      'non-competition',
      'eligibility',
      'export',
      'register',
      'import',
      'create',
      'load',
      'sign-ins',
      'lists',
      'verify',
      'run',
      'verify',
      'solve',
      'check',
      'confirm',
      'recheck',
      'assess',
      'proposals',
      'import',
      'status',
    ]);
  });

  it.each([
    ['dance', "unknown command 'dance'"],
    ['admin create --email a@b.example', "required option '--name <name>' not specified"],
    ['audit verify --deep', "unknown option '--deep' (Did you mean --help?)"],
  ])('answers "%s" in one line', async (line, said) => {
    const err = `${said}; --help tells what there is\n`;
    expect(await run(line)).toEqual({ code: 1, signal: null, out: '', err });
  });

  it('says in one line that the database is away', async () => {
    const env = { ...database.env, DATABASE_URL: 'postgres://127.0.0.1:1/etabli' };
    expect(await runCli(env, ['audit', 'verify'])).toEqual({
      code: 1,
      signal: null,
      out: '',
      err: 'nobody answers at 127.0.0.1:1 (ECONNREFUSED)\n',
    });
  });
});

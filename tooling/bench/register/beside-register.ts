import { build, type OwnDatabase, openOwnDatabase } from '../own-database.ts';
import { runCommand } from './ask-checks.ts';
import { generatedRegister } from './generated-register.ts';

type Register = ReturnType<typeof generatedRegister>;

/** Measures in a database of its own, with the demonstration and a whole invented register in use. */
export async function besideRegister<Measured>(
  say: (line: string) => void,
  measure: (database: OwnDatabase, register: Register) => Promise<Measured>,
): Promise<Measured> {
  build('@etabli/api');
  const register = generatedRegister(say);
  const database = await openOwnDatabase();
  try {
    runCommand(database, 'demo', 'load');
    runCommand(database, 'register', 'import', register.full);
    say('the register is imported');
    return await measure(database, register);
  } finally {
    await database.close();
  }
}

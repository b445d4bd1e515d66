import 'reflect-metadata';
import { makeProgram } from './cli/program.ts';
import { tellRefusal } from './cli/tell-refusal.ts';
import { tellFault } from './platform/fault.ts';
import { Refusal } from './platform/http/refusal.ts';

try {
  const program = await makeProgram(process.argv[2]);
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Refusal ? tellRefusal(error) : tellFault(error));
  process.exitCode = 1;
}

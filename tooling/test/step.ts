import { type Command, runCommand } from './command.ts';
import { type Counts, single } from './summary.ts';

/** What came of a step: what to count, and what to show when something failed. */
export type Outcome = { counts: Counts; output: string; note?: string };

export type Step = {
  name: string;
  /** Steps that must have ended well before this one begins. */
  after?: string[];
  /** Steps that must have ended, well or not. */
  behind?: string[];
  run(): Promise<Outcome>;
};

/** A step that is one command, and counts as one. */
export function commandStep(name: string, command: Command, after: string[] = []): Step {
  return {
    name,
    after,
    async run() {
      const { ok, output } = await runCommand(command);
      return { counts: single(ok), output };
    },
  };
}

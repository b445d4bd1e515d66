import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { CommandError } from './command-error.ts';

const missing = () =>
  new CommandError('password: got nothing, takes one line on the standard input');

/** The first line that comes in; asked for where a person sits, and not shown. */
export function readPassword(): Promise<string> {
  return stdin.isTTY ? ask() : firstLine();
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: stdin });
  for await (const line of lines) {
    lines.close();
    return line;
  }
  throw missing();
}

async function ask(): Promise<string> {
  const silent = createInterface({ input: stdin, output: stdout, terminal: true });
  const given = new AbortController();
  // Ctrl-C and Ctrl-D leave the question without an answer.
  silent.once('SIGINT', () => silent.close());
  silent.once('close', () => given.abort());
  stdout.write('Password (12 characters or more): ');
  // The prompt is shown, what is typed is not.
  Object.assign(silent, { _writeToOutput: () => undefined });
  try {
    return await silent.question('', { signal: given.signal });
  } catch {
    throw missing();
  } finally {
    silent.close();
    stdout.write('\n');
  }
}

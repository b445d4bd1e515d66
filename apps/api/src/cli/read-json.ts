import { readFile } from 'node:fs/promises';
import { CommandError } from './command-error.ts';

/** What a file holds as JSON; `-` is standard input. Throws in one line what is wrong with it. */
export async function readJson(file: string): Promise<unknown> {
  const text = await textOf(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    const said = (error as Error).message.replaceAll(/\s+/g, ' ');
    throw new CommandError(`${file}: not JSON: ${said}`);
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file === '-' ? '/dev/stdin' : file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError(`${file}: cannot be read (${code})`);
  }
}

import type { z } from 'zod';
import { CommandError } from './command-error.ts';

/** What a file holds, in the shape that is asked. Throws in one line where it first has another. */
export function takeShape<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  given: unknown,
): z.output<Schema> {
  const read = schema.safeParse(given);
  if (read.success) {
    return read.data;
  }
  const [issue] = read.error.issues;
  const where = issue?.path.join('.') || 'the whole';
  throw new CommandError(`${file}: ${where}: ${issue ? said(issue) : 'has another shape'}`);
}

/** A rule of ours has a code for forms; here it is said in words. */
const said = (issue: z.core.$ZodIssue): string =>
  issue.code === 'custom' && issue.params?.code === 'shared.no-such-day'
    ? 'takes a day that exists, as YYYY-MM-DD'
    : issue.message;

/** What a person did wrong on the command line: one line and no stack. */
export class CommandError extends Error {}

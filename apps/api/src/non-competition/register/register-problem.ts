/** Why an import of the register stopped, in one line for whoever asked for it. */
export class RegisterProblem extends Error {}

/** Where a file of the register is not as it should be, so that somebody can look there. */
export class RowFault extends RegisterProblem {
  constructor(
    readonly place: { file: string; line: number; column?: string },
    readonly what: string,
  ) {
    const column = place.column === undefined ? '' : `, ${place.column}`;
    super(`${place.file}, line ${place.line}${column}: ${what}`);
  }
}

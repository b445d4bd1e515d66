const dangerous = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Words that a spreadsheet would run as a formula, made plain words by a leading apostrophe. For every
 * text of every sheet that leaves the house.
 */
export const defuse = (text: string): string => (dangerous.test(text) ? `'${text}` : text);

/** The words as they were before: a sheet that we wrote may come back to us. */
export const armed = (text: string): string =>
  text.startsWith("'") && dangerous.test(text.slice(1)) ? text.slice(1) : text;

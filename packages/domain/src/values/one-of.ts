/** Whether a word is one of these; the compiler knows it afterwards. */
export const isOneOf = <T extends string>(words: readonly T[], word: string): word is T =>
  (words as readonly string[]).includes(word);

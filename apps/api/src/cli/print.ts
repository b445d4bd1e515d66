/** One answer in two forms: an object for programs, lines for people. */
export function print(json: boolean | undefined, answer: object, lines: string[]): void {
  console.log(json ? JSON.stringify(answer) : lines.join('\n'));
}

export type Step = {
  detail(text: string): void;
  done(note?: string): void;
  failed(): void;
  dropped(): void;
};
export type Screen = { say(line: string): void; step(label: string): Step };

export function seconds(since: number): string;
export function makeScreen(options?: { stream?: NodeJS.WriteStream; isQuiet?: boolean }): Screen;

/** Told what a long step is about, how much there is, and how much more was done. */
export type Progress = {
  start(what: string, total: number): void;
  advance(by: number): void;
  stop(): void;
};

export const silent: Progress = {
  start: () => undefined,
  advance: () => undefined,
  stop: () => undefined,
};

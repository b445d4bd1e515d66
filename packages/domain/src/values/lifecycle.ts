/** A lifecycle as a table: each state names the states that may follow it. */
export type Lifecycle<State extends string> = {
  states: readonly State[];
  /** True when the table lets `from` be followed by `to`. */
  canMove(from: State, to: State): boolean;
  /** The states that may follow `from`, in the order of the table. */
  movesFrom(from: State): readonly State[];
  /** True when nothing follows. */
  isEnd(state: State): boolean;
};

/** Builds a lifecycle from its table; the keys are all the states there are. */
export function lifecycle<State extends string>(
  table: Record<State, readonly NoInfer<State>[]>,
): Lifecycle<State> {
  const states = Object.keys(table) as State[];
  return {
    states,
    canMove: (from, to) => table[from].includes(to),
    movesFrom: (from) => table[from],
    isEnd: (state) => table[state].length === 0,
  };
}

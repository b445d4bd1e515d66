/** From the last to stop to the first. */
const order = ['lock', 'database', 'door', 'site'] as const;

export type Kind = (typeof order)[number];
type Stop = () => Promise<void>;

export type Stopper = {
  add(kind: Kind, stop: Stop): void;
  /** Is there more to stop than the lock? */
  hasWork(): boolean;
  stopAll(onError: (error: unknown) => void): Promise<void>;
};

/** Remembers how to end what was started: sites before doors, doors before their database. */
export function makeStopper(): Stopper {
  const stops = new Map<Kind, Stop[]>();
  return {
    add: (kind, stop) => stops.set(kind, [...(stops.get(kind) ?? []), stop]),
    hasWork: () => [...stops.keys()].some((kind) => kind !== 'lock'),
    stopAll: async (onError) => {
      for (const kind of order.toReversed()) {
        await Promise.all((stops.get(kind) ?? []).map((stop) => stop().catch(onError)));
      }
    },
  };
}

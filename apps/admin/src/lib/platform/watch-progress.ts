type Watching<Told> = {
  told: (told: Told) => void;
  /** The work is over, or there is nothing to watch any more. */
  over: () => void;
};

/** Follows some work through the events of this site’s own server; answers what stops it. */
export function watchProgress<Told>(address: string, { told, over }: Watching<Told>): () => void {
  const source = new EventSource(address);
  const end = () => {
    source.close();
    over();
  };
  source.addEventListener('progress', ({ data }: MessageEvent<string>) => told(JSON.parse(data)));
  source.addEventListener('over', end);
  source.addEventListener('error', () => {
    // A line that broke is taken up again by the browser itself; one that was refused is not.
    if (source.readyState === EventSource.CLOSED) {
      end();
    }
  });
  return () => source.close();
}

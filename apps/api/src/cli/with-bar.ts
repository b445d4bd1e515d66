import { SingleBar } from 'cli-progress';

/** A bar for somebody who watches, nothing for a program. */
export async function withBar<T>(
  { title, isQuiet }: { title: string; isQuiet: boolean },
  work: (onStep: (done: number, total: number) => void) => Promise<T>,
): Promise<T> {
  if (isQuiet || !process.stderr.isTTY) {
    return work(() => undefined);
  }
  const bar = new SingleBar({ format: `${title} {bar} {value}/{total}`, stream: process.stderr });
  let isShown = false;
  try {
    return await work((done, total) => {
      if (isShown) {
        bar.update(done);
      } else {
        bar.start(total, done);
        isShown = true;
      }
    });
  } finally {
    bar.stop();
  }
}

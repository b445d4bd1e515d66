import { setTimeout as pause } from 'node:timers/promises';

/** What a reader is told, and whether nothing will follow; null when it could not be asked just now. */
export type Look = { told: object; isOver: boolean } | null;

const everyMs = 1_000;
/** A proxy cuts what is silent for long. */
const silentMs = 15_000;
/** Then the browser asks anew, and its rights are asked again with it. */
const longestMs = 300_000;

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // Asks a proxy to pass each event on at once.
  'X-Accel-Buffering': 'no',
};

/**
 * Tells a browser how far some work is, as server-sent events: what changed since it was told the last
 * time, until the work is over or the reader leaves. Nothing is kept here: any replica may answer.
 */
export function progressStream(look: () => Promise<Look>): Response {
  const left = new AbortController();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      follow(look, send, left.signal)
        .then(() => left.signal.aborted || controller.close())
        .catch((error: unknown) => left.signal.aborted || controller.error(error));
    },
    cancel: () => left.abort(),
  });
  return new Response(body, { headers });
}

async function follow(
  look: () => Promise<Look>,
  send: (text: string) => void,
  left: AbortSignal,
): Promise<void> {
  const until = Date.now() + longestMs;
  let last = '';
  let lastAt = 0;
  while (!left.aborted && Date.now() < until) {
    const seen = await look();
    if (left.aborted) {
      return;
    }
    const told = seen ? JSON.stringify(seen.told) : last;
    if (told !== last) {
      send(`event: progress\ndata: ${told}\n\n`);
      [last, lastAt] = [told, Date.now()];
    } else if (Date.now() - lastAt > silentMs) {
      send(': still here\n\n');
      lastAt = Date.now();
    }
    if (seen?.isOver) {
      send('event: over\ndata: {}\n\n');
      return;
    }
    await pause(everyMs, undefined, { signal: left }).catch(() => undefined);
  }
}

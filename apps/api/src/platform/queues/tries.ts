/** Sixteen tries, each after twice the pause: a mail server may be away for most of a day. */
export const tries = { attempts: 16, backoff: { type: 'exponential', delay: 2_000 } } as const;

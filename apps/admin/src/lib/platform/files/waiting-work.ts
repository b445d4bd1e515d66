import type { Schemas } from '@etabli/sdk';

/** Whether anything at all waits in the files of a territory. */
export const hasWork = (item: Schemas['WaitingWork']['items'][number]): boolean =>
  item.unconfirmed + item.toLookAt + item.reviews.open + item.changing.count > 0 ||
  (item.silent?.count ?? 0) > 0;

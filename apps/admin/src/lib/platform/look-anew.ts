import type { ActionResult } from '$app/forms';
import { invalidateAll } from '$app/navigation';

/** After an act was refused since somebody changed the same meanwhile, the page shows what stands now. */
export function lookAnew(result: ActionResult): Promise<void> | undefined {
  return result.type === 'failure' && result.data?.meanwhile ? invalidateAll() : undefined;
}

import { tick } from 'svelte';
import type { ActionResult } from '$app/forms';

/** After a zone was added, moved or removed by script, typing goes on where the server says. */
export async function focusAfterArranging(result: ActionResult): Promise<void> {
  const focus: unknown = result.type === 'success' ? result.data?.focus : undefined;
  if (typeof focus === 'string') {
    await tick();
    document.getElementById(focus)?.focus();
  }
}

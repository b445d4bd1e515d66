import type { Snippet } from 'svelte';

/** What Dialog and Sheet share. */
export interface DialogProps {
  open: boolean;
  title: string;
  description?: string | undefined;
  closeLabel: string;
  onclose?: (() => void) | undefined;
  children: Snippet;
  actions?: Snippet | undefined;
}

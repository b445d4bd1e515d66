import type { Snippet } from 'svelte';
import type { Icon } from './icon.ts';

/** What Button and LinkButton share. */
export interface ButtonLook {
  children: Snippet;
  variant?: 'primary' | 'plain' | 'quiet' | 'danger' | undefined;
  icon?: Icon | undefined;
  compact?: boolean | undefined;
  wide?: boolean | undefined;
  /** Why the act is not possible now, and what would make it possible. */
  disabledReason?: string | Snippet | undefined;
}

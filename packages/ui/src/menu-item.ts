import type { Icon } from './icon.ts';

export interface MenuItem {
  label: string;
  icon?: Icon | undefined;
  href?: string | undefined;
  onselect?: (() => void) | undefined;
  /** The id of a form of the page that this item submits, such as signing out. */
  submits?: string | undefined;
  disabledReason?: string | undefined;
  danger?: boolean | undefined;
  /** A line above: another family of acts begins. */
  apart?: boolean | undefined;
}

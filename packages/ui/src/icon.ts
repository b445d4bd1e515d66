import type { Component } from 'svelte';

/** A Lucide icon, imported one by one by whoever passes it. */
export type Icon = Component<{ size?: number | string }>;

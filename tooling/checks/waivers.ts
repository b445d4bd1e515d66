import { hasFile, readText } from './source-tree.ts';

/** A budget that one file may pass, up to exactly what it measures today, and why. */
export type Waiver = {
  where: string;
  what: string;
  measured: string;
  most: number;
  reason: string;
};

export const waiversPath = 'tooling/checks/waivers.json';

export function readWaivers(root: string): Waiver[] {
  return hasFile(root, waiversPath) ? JSON.parse(readText(root, waiversPath)) : [];
}

/** A process number and the moment it began: together they name one process for ever. */
export type ProcessMark = { pid: number; start: string };

export function startOf(pid: number): string | null;
export function markOf(pid: number): ProcessMark | null;
export function isAlive(mark: ProcessMark): boolean;
export function findAncestor(namePattern: RegExp, pid?: number): ProcessMark | null;

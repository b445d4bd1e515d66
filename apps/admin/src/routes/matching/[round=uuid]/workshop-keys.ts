/** What a key asks for while one of the two lists has the focus. */
export type WorkshopAct =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'choose'
  | 'drop'
  | 'move'
  | 'lock'
  | 'search'
  | 'pane'
  | 'undo'
  | 'redo';

export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const always: Record<string, WorkshopAct> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'choose',
  ' ': 'choose',
  Escape: 'drop',
};

/** Letters alone: on a Belgian keyboard digits and most signs need Shift. */
const letters: Record<string, WorkshopAct> = {
  j: 'next',
  k: 'previous',
  m: 'move',
  v: 'lock',
  s: 'search',
  p: 'pane',
};

/** The act of a key; undefined leaves it to the browser. Single letters may be switched off. */
export function workshopAct(pressed: Pressed, hasLetters: boolean): WorkshopAct | undefined {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = pressed;
  if (ctrlKey || metaKey) {
    return key.toLowerCase() === 'z' && !altKey ? (shiftKey ? 'redo' : 'undo') : undefined;
  }
  if (altKey) {
    return undefined;
  }
  return always[key] ?? (hasLetters && !shiftKey ? letters[key.toLowerCase()] : undefined);
}

/** The place in a list that a step leads to; the ends hold. */
export function stepTo(act: WorkshopAct, at: number, count: number): number {
  switch (act) {
    case 'next':
      return Math.min(at + 1, count - 1);
    case 'previous':
      return Math.max(at - 1, 0);
    case 'first':
      return 0;
    case 'last':
      return count - 1;
    default:
      return at;
  }
}

import type { Place } from './places.ts';

/** What a key does to a cell, besides leading to another. */
export type Action =
  | 'menu'
  | 'sort'
  | 'sort besides'
  | 'wider'
  | 'narrower'
  | 'select all'
  | 'copy'
  | 'copy with header'
  | 'open'
  | 'view'
  | 'clear';

export type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

function onHeader({ key, altKey, shiftKey }: Key): Action | null {
  if ((key === 'ArrowDown' && altKey) || key === ' ') return 'menu';
  if (key === 'Enter') return shiftKey ? 'sort besides' : 'sort';
  if (key === 'ArrowRight' && shiftKey) return 'wider';
  return key === 'ArrowLeft' && shiftKey ? 'narrower' : null;
}

/** What a key does at a place; null where it does nothing there. */
export function actionOf(pressed: Key, { row, column }: Place): Action | null {
  if (row < 0) return column < 0 ? null : onHeader(pressed);
  const { key, ctrlKey, metaKey, shiftKey } = pressed;
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === 'a') return 'select all';
    if (key.toLowerCase() === 'c') return shiftKey ? 'copy with header' : 'copy';
    return null;
  }
  if (key === 'Enter') return 'open';
  if (key === 'F2' && column >= 0) return 'view';
  return key === 'Escape' ? 'clear' : null;
}

import { storeOf, type Store } from '../../state/store.ts';

export type { Store } from '../../state/store.ts';

/** The workbench's part of the browser's storage. */
export const browserStore: Store = storeOf('workbench.');

/** The same of one window, which a reload leaves as it is. */
export const windowStore: Store = storeOf('workbench.', () => sessionStorage);

/** A property of what was kept, if it is there and of that type. */
export function textOf(from: unknown, name: string, most: number): string | null {
  const value: unknown =
    typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
  return typeof value === 'string' && value.length <= most ? value : null;
}

export function numberOf(from: unknown, name: string): number | null {
  const value: unknown =
    typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

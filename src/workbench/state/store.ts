/** What the browser keeps between visits: text by name. It may have no room, or refuse, or hold what others wrote. */
export interface Store {
  read(name: string): unknown;
  /** Whether it was kept. */
  write(name: string, value: unknown): boolean;
}

const PREFIX = 'yibao.workbench.';

/** The browser's own storage; where it refuses, nothing is kept and nothing fails. */
export const browserStore: Store = {
  read(name) {
    try {
      const text = localStorage.getItem(PREFIX + name);
      return text === null ? null : (JSON.parse(text) as unknown);
    } catch {
      return null;
    }
  },
  write(name, value) {
    try {
      localStorage.setItem(PREFIX + name, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
};

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

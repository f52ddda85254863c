/** What the browser keeps between visits: text by name. It may have no room, or refuse, or hold what others wrote. */
export interface Store {
  read(name: string): unknown;
  /** Whether it was kept. */
  write(name: string, value: unknown): boolean;
}

/** The site's own part of the browser's storage. */
const PREFIX = 'yibao.';

/** The name under which the browser has it, as it tells other tabs of it. */
export const storedName = (name: string): string => PREFIX + name;

/**
 * The browser's own storage, names below `part`; where it refuses, nothing is kept and nothing fails. `of`: called each
 * time, for the browser may refuse the storage itself.
 */
export function storeOf(part = '', of: () => Storage = () => localStorage): Store {
  return {
    read(name) {
      try {
        const text = of().getItem(storedName(part + name));
        return text === null ? null : (JSON.parse(text) as unknown);
      } catch {
        return null;
      }
    },
    write(name, value) {
      try {
        of().setItem(storedName(part + name), JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
  };
}

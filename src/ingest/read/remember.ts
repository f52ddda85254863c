/** More labels than the templates of all provinces have; past it the memory is begun anew. */
const MOST = 8192;
/** Longer texts are prose: they seldom come twice, and would be kept for nothing. */
const LONGEST = 48;

/**
 * `of`, which remembers what it returned for a text. The same labels stand in row after row and document after
 * document, and telling them takes a dozen patterns each.
 */
export function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return of(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= MOST) known.clear();
    const result = of(text);
    known.set(text, result);
    return result;
  };
}

/** `make`, which remembers what it made of an object as long as that is there. */
export function once<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

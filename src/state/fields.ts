/** How one choice of the reader is written in an address. */
export interface Field<T> {
  initial: T;
  /** Undefined where the words mean nothing: the choice is then left at `initial`. */
  read: (words: string) => T | undefined;
  write: (value: T) => string;
}

/** One of a few words. */
export function oneOf<const T extends string>(choices: readonly T[], initial: T): Field<T> {
  return { initial, read: (words) => choices.find((c) => c === words), write: (value) => value };
}

/** Any text up to a length, or none. */
export function text(most: number): Field<string | null> {
  return {
    initial: null,
    read: (words) => (words !== '' && words.length <= most ? words : undefined),
    write: (value) => value ?? '',
  };
}

/** A whole number between two others, or none. */
export function whole(least: number, most: number): Field<number | null> {
  return {
    initial: null,
    read: (words) => {
      const value = /^\d{1,9}$/.test(words) ? Number(words) : NaN;
      return value >= least && value <= most ? value : undefined;
    },
    write: (value) => (value === null ? '' : String(value)),
  };
}

/** Up to `most` different words, in their order; none where the reader chose nothing. Commas part them. */
export function list(most: number): Field<readonly string[]> {
  return {
    initial: [],
    read: (words) => {
      const all = words.split(',').map(decodeURIComponentSafely).filter(Boolean);
      return [...new Set(all)].slice(0, most);
    },
    write: (values) => values.map((value) => value.replace(/[%,]/g, encodeURIComponent)).join(','),
  };
}

function decodeURIComponentSafely(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

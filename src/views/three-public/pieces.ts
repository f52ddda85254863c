/** A run of a sentence: plain words, or a figure with the address of its source. */
export interface Piece {
  text: string;
  fact: string | null;
  href: string | null;
}

export const plain = (text: string): Piece => ({ text, fact: null, href: null });

/** A sentence from a template: each `{name}` is replaced by its pieces; one that is not given is left out. */
export function filled(
  template: string,
  slots: Readonly<Record<string, Piece | readonly Piece[]>>,
): Piece[] {
  return template.split(/(\{\w+\})/).flatMap((part): Piece[] => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return part === '' ? [] : [plain(part)];
    return [slots[name] ?? []].flat();
  });
}

/** Several things with a sign between them. */
export function joined(all: readonly (readonly Piece[])[], separator: string): Piece[] {
  return all.flatMap((one, i) => (i === 0 ? one : [plain(separator), ...one]));
}

/** A sentence as plain text. */
export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

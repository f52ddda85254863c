import type { Said, SaidPiece } from '../../figures/figure.ts';

/** Words that lead nowhere. */
export const plain = (text: string): SaidPiece => ({ text, fact: null });

/** A figure that leads to its source; only words where nothing states it. */
export const cited = (text: string, fact: string | null): SaidPiece => ({ text, fact });

/** A sentence from a template: each `{name}` is replaced by its pieces; one that is not given is left out. */
export function filled(
  template: string,
  slots: Readonly<Record<string, SaidPiece | Said>>,
): SaidPiece[] {
  return template.split(/(\{\w+\})/).flatMap((part): SaidPiece[] => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return part === '' ? [] : [plain(part)];
    return [slots[name] ?? []].flat();
  });
}

/** Several things with a sign between them. */
export function joined(all: readonly Said[], separator: string): SaidPiece[] {
  return all.flatMap((one, i) => (i === 0 ? one : [plain(separator), ...one]));
}

/** A sentence that no draft leaves out. */
export const telling = (tells: 'conflict' | 'gap', said: Said): Said =>
  said.map((piece, i) => (i === 0 ? { ...piece, tells } : piece));

/** A sentence as plain text. */
export const textOf = (said: Said): string => said.map(({ text }) => text).join('');

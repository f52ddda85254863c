import type { Token } from './tokens.ts';

/** What stands in a pair of brackets, of whatever kind; the whole statement too. */
export interface Bracketed {
  items: Item[];
  parent: Bracketed | null;
  /** Offsets in the text, the brackets left out; `to` is infinite where nothing closes it. */
  from: number;
  to: number;
}

export type Item = Token | Bracketed;

const OPENING = new Set(['(', '[', '{']);
const CLOSING = new Set([')', ']', '}']);

export const isToken = (item: Item | undefined): item is Token =>
  item !== undefined && 'kind' in item;
export const isBracketed = (item: Item | undefined): item is Bracketed =>
  item !== undefined && 'items' in item;

/** The word in lower case; empty for what is none. */
export const low = (item: Item | undefined): string =>
  isToken(item) && item.kind === 'word' ? item.text.toLowerCase() : '';

export const isSign = (item: Item | undefined, sign: string): boolean =>
  isToken(item) && item.kind === 'operator' && item.text === sign;

/**
 * Takes tokens for brackets in brackets and tells of each as it closes, the inner ones first, the statement itself
 * last. What is not closed goes to the end; nesting may be as deep as the text is long.
 */
export function bracketed(
  tokens: readonly Token[],
  closes: (closed: Bracketed) => void,
): Bracketed {
  const whole: Bracketed = { items: [], parent: null, from: 0, to: Infinity };
  let open = whole;
  for (const token of tokens) {
    const isOperator = token.kind === 'operator';
    if (isOperator && OPENING.has(token.text)) {
      const inner: Bracketed = { items: [], parent: open, from: token.to, to: Infinity };
      open.items.push(inner);
      open = inner;
    } else if (isOperator && CLOSING.has(token.text)) {
      // One too many closes nothing.
      if (open.parent === null) continue;
      open.to = token.from;
      closes(open);
      open = open.parent;
    } else open.items.push(token);
  }
  for (let rest: Bracketed | null = open; rest !== null; rest = rest.parent) closes(rest);
  return whole;
}

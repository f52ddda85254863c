import { tokensOf, type Token } from './tokens.ts';

/** A statement in a text of several, without the semicolon that ends it, with comments inside and before it. */
export interface Statement {
  text: string;
  /** Offsets in the whole text, in UTF-16 units, `to` exclusive. */
  from: number;
  to: number;
}

/** The statements of `text`, cut at semicolons; pieces that are blank or comments only are left out. */
export function statementsOf(text: string): Statement[] {
  const statements: Statement[] = [];
  let first: Token | null = null;
  let last: Token | null = null;
  let says = false;
  const close = (): void => {
    if (first !== null && last !== null && says) {
      statements.push({
        text: text.slice(first.from, last.to),
        from: first.from,
        to: last.to,
      });
    }
    first = last = null;
    says = false;
  };
  for (const token of tokensOf(text)) {
    if (token.kind === 'operator' && token.text === ';') close();
    else {
      first ??= token;
      last = token;
      says ||= token.kind !== 'comment';
    }
  }
  close();
  return statements;
}

/** The statement that `position` is in, else the one that ends before it, else the first one; null if there is none. */
export function statementAt(text: string, position: number): Statement | null {
  const statements = statementsOf(text);
  return statements.findLast(({ from }) => from <= position) ?? statements[0] ?? null;
}

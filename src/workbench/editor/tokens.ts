export type TokenKind = 'word' | 'quoted' | 'string' | 'number' | 'operator' | 'comment';

/** A piece of SQL as DuckDB's own lexer cuts it. What stands between two tokens is blank. */
export interface Token {
  /** `quoted`: a name in double quotes. `operator`: operators, brackets, commas, semicolons and whatever else. */
  kind: TokenKind;
  text: string;
  /** Offsets in the text, in UTF-16 units, `to` exclusive. */
  from: number;
  to: number;
}

// The spaces of Unicode that DuckDB replaces before it parses. Every other sign beyond ASCII belongs to names,
// full-width punctuation too.
const BLANKS = /[ \t\n\v\f\r\u00a0\u2000-\u200d\u205f\u3000\ufeff]+/y;
const LETTER =
  'A-Za-z_\\u0080-\\u009f\\u00a1-\\u1fff\\u200e-\\u205e\\u2060-\\u2fff\\u3001-\\ufefe\\uff00-\\uffff';
const WORD = new RegExp(`[${LETTER}][${LETTER}0-9$]*`, 'y');
const DOLLARS = new RegExp(`\\$(?:[${LETTER}][${LETTER}0-9]*)?\\$`, 'y');
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const OPERATOR = /[+*<>=~!@#%^&|`?:/-]/;
const COMMENT_EDGE = /\/\*|\*\//g;
const LINE_END = /[\r\n]/g;

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

/** The end of what `quote` opens at `from`; a doubled quote stands for itself. */
function endOfQuoted(text: string, from: number, quote: string, escapes: boolean): number {
  for (let i = from + 1; i < text.length; i++) {
    if (escapes && text[i] === '\\') i++;
    else if (text[i] === quote) {
      if (text[i + 1] !== quote) return i + 1;
      i++;
    }
  }
  return text.length;
}

function endOfComment(text: string, from: number): number {
  COMMENT_EDGE.lastIndex = from + 2;
  for (let depth = 1; ;) {
    const edge = COMMENT_EDGE.exec(text);
    if (edge === null) return text.length;
    depth += edge[0] === '/*' ? 1 : -1;
    if (depth === 0) return COMMENT_EDGE.lastIndex;
  }
}

function endOfLine(text: string, from: number): number {
  LINE_END.lastIndex = from;
  return LINE_END.exec(text)?.index ?? text.length;
}

/** Signs of operators that stand together are one, up to a comment: `->>`, `::`, `<=`. */
function endOfOperator(text: string, from: number): number {
  let to = from + 1;
  if (!OPERATOR.test(text[from] ?? '')) return to;
  while (to < text.length && OPERATOR.test(text[to] ?? '') && !startsComment(text, to)) to++;
  return to;
}

const startsComment = (text: string, at: number): boolean =>
  (text[at] === '-' && text[at + 1] === '-') || (text[at] === '/' && text[at + 1] === '*');

function tokenAt(text: string, from: number): { kind: TokenKind; to: number } {
  const sign = text[from];
  if (startsComment(text, from)) {
    return { kind: 'comment', to: sign === '-' ? endOfLine(text, from) : endOfComment(text, from) };
  }
  if (sign === "'") return { kind: 'string', to: endOfQuoted(text, from, "'", false) };
  if (sign === '"') return { kind: 'quoted', to: endOfQuoted(text, from, '"', false) };
  if ((sign === 'e' || sign === 'E') && text[from + 1] === "'") {
    return { kind: 'string', to: endOfQuoted(text, from + 1, "'", true) };
  }
  if (sign === '$') {
    const tag = matchAt(DOLLARS, text, from);
    if (tag !== '') {
      const end = text.indexOf(tag, from + tag.length);
      return { kind: 'string', to: end === -1 ? text.length : end + tag.length };
    }
  }
  const word = matchAt(WORD, text, from);
  if (word !== '') return { kind: 'word', to: from + word.length };
  const number = matchAt(NUMBER, text, from);
  if (number !== '') return { kind: 'number', to: from + number.length };
  return { kind: 'operator', to: endOfOperator(text, from) };
}

/**
 * The tokens of a text of DuckDB's SQL, in order. What is not closed (a quote, a comment) runs to the end. Any text has
 * tokens; the time is linear in its length.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; ;) {
    at += matchAt(BLANKS, text, at).length;
    if (at >= text.length) return tokens;
    const { kind, to } = tokenAt(text, at);
    tokens.push({ kind, text: text.slice(at, to), from: at, to });
    at = to;
  }
}

import { Excerpts, pointerOf, type Pointer } from './excerpt.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A place in a statement. */
export interface Place {
  /** Offsets in the statement, in UTF-16 units, `to` exclusive. */
  from: number;
  to: number;
  /** From 1, as an editor counts: a carriage return with its line feed ends one line. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
}

const MOST_HEADLINE = 600;
/** How many places of a line are tried, so that a line of a megabyte holds nobody up. */
const MOST_TRIED = 1000;

/** What DuckDB says without the line that it shows of the statement: at most some hundred signs. */
export function headline(message: string): string {
  const said = message.slice(0, pointerOf(message)?.at).trim();
  return said.length <= MOST_HEADLINE ? said : `${said.slice(0, MOST_HEADLINE).trimEnd()}…`;
}

/** The name that a message complains about, or the value, in lower case. */
function nameIn(message: string): string | null {
  const first = message.slice(0, 1000).split('\n', 1)[0] ?? '';
  const name =
    /with name (.+?) does not exist/.exec(first) ??
    /^Catalog Error: (.+?) is not an? \w+$/.exec(first) ??
    /^Catalog Error: Existing object (.+?) is of type/.exec(first) ??
    /convert string '(.*?)' to [A-Z]/.exec(first) ??
    /(?:not fetched: |\bFile )(\S+)/.exec(first) ??
    /"(.+?)"/.exec(first) ??
    /types '([^(]+)\(/.exec(first) ??
    /column (\S+) not found/.exec(first);
  return name?.[1]?.toLowerCase() ?? null;
}

/** What a token names, in lower case. */
const nameOf = ({ kind, text }: Token): string =>
  (kind === 'quoted' ? text.replace(/^"|"$/g, '').replaceAll('""', '"') : text).toLowerCase();

/** What a literal has between its quotes, in lower case. */
const valueOf = ({ text }: Token): string =>
  text.replace(/^'|'$/g, '').replaceAll("''", "'").toLowerCase();

const BLANK = /[\u00a0\u2000-\u200d\u205f\u3000\ufeff]/g;

/** The text as DuckDB parses it: blanks of Unicode between the tokens are replaced, each by a plain one. */
function plainBlanks(text: string, tokens: readonly Token[]): string {
  if (text.search(BLANK) === -1) return text;
  const gap = (from: number, to?: number): string => text.slice(from, to).replace(BLANK, ' ');
  const parts = tokens.map((token, i) => gap(tokens[i - 1]?.to ?? 0, token.from) + token.text);
  return parts.join('') + gap(tokens.at(-1)?.to ?? 0);
}

/** The bounds of a line as DuckDB counts lines; null beyond the last. */
function lineBounds(text: string, line: number): { from: number; to: number } | null {
  const ends = /[\r\n]/g;
  let from = 0;
  for (let n = 1; n < line; n++) {
    if (!ends.test(text)) return null;
    from = ends.lastIndex;
  }
  ends.lastIndex = from;
  return { from, to: ends.exec(text)?.index ?? text.length };
}

/** The token that DuckDB's excerpt and caret point at. */
function pointedAt(
  pointer: Pointer,
  name: string | null,
  text: string,
  tokens: readonly Token[],
): Token | null {
  const bounds = lineBounds(text, pointer.line);
  if (bounds === null) return null;
  const here = tokens.filter(({ from }) => from >= bounds.from && from < bounds.to);
  const named = here.filter((token) => nameOf(token) === name);
  const excerpts = new Excerpts(plainBlanks(text, tokens));
  const tried = [...named, ...here].slice(0, MOST_TRIED);
  const found = tried.find(({ from }) => excerpts.fits(pointer, from, bounds.from, bounds.to));
  return found ?? (named.length === 1 ? (named[0] ?? null) : null);
}

/** The token that a message without a place is about: what ends too early or not at all, or the only one of its name or, where none has it, of its value. */
function meant(message: string, name: string | null, tokens: readonly Token[]): Token | null {
  const head = message.slice(0, 200);
  if (/\bunterminated\b/.test(head)) return tokens.at(-1) ?? null;
  const said = tokens.filter(({ kind }) => kind !== 'comment');
  if (/syntax error at end of input/.test(head)) return said.at(-1) ?? null;
  const named = said.filter((token) => nameOf(token) === name);
  const values = said.filter((token) => token.kind === 'string' && valueOf(token) === name);
  const found = named.length > 0 ? named : values;
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The end of the word or the dotted name that begins with the token at `index`, within its line. */
function endOf(tokens: readonly Token[], index: number): number {
  const isName = (token?: Token): boolean => token?.kind === 'word' || token?.kind === 'quoted';
  let last = index;
  while (
    isName(tokens[last]) &&
    tokens[last + 1]?.text === '.' &&
    tokens[last + 1]?.from === tokens[last]?.to &&
    isName(tokens[last + 2])
  ) {
    last += 2;
  }
  const { from, text } = tokens[index] ?? { from: 0, text: '' };
  const cut = text.search(/[\r\n]/);
  return cut > 0 ? from + cut : (tokens[last]?.to ?? from);
}

/**
 * Where in `statement`, the text that was sent, DuckDB's error is: the word, the dotted name or the sign that it
 * points at, else the only one that it names. Null if it says nothing that can be found.
 */
export function locateError(message: string, statement: string): Place | null {
  const tokens = tokensOf(statement);
  const pointer = pointerOf(message);
  const name = nameIn(message);
  const pointed = pointer && pointedAt(pointer, name, statement, tokens);
  const token = pointed ?? meant(message, name, tokens);
  if (token === null) return null;
  const { from } = token;
  const before = statement.slice(0, from).split(/\r\n|\r|\n/);
  return {
    from,
    to: endOf(tokens, tokens.indexOf(token)),
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
  };
}

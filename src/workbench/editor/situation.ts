import { nameOf } from './names.ts';
import { expectsTable } from './scope.ts';
import { tokensOf, type Token } from './tokens.ts';

/** What is being typed at a place of a text. */
export interface Situation {
  /** What has been typed of it, without quotes. */
  typed: string;
  /** What a completion takes the place of, in offsets of the text. */
  from: number;
  to: number;
  /** Inside single quotes, so that only values come into question. */
  inString: boolean;
  /** `alias` of `alias.…`; null where there is none. */
  qualifier: string | null;
  expectsTable: boolean;
  /** The tokens of the statement before what is typed, without comments. */
  before: readonly Token[];
  /** Those of the whole statement but what is typed. */
  statement: readonly Token[];
}

const isClosed = ({ kind, text }: Token): boolean =>
  kind === 'comment'
    ? text.endsWith('*/')
    : kind === 'string'
      ? text.length > 1 && text.endsWith("'")
      : text.length > 1 && text.endsWith('"');

/** Whether `position` is in the token, at its end too where more of it can be typed there. */
function holds(token: Token, position: number): boolean {
  if (position <= token.from || position > token.to) return false;
  if (position < token.to || token.kind === 'word' || token.kind === 'number') return true;
  return token.kind !== 'operator' && !isClosed(token);
}

function typedIn(token: Token | undefined, position: number) {
  const at = { typed: '', from: position, to: position, inString: false };
  if (token === undefined || token.kind === 'operator') return at;
  const text = token.text.slice(0, position - token.from);
  if (token.kind === 'comment') return null;
  if (token.kind === 'string') {
    const open = text.indexOf("'") + 1;
    // Dollar quotes hold other languages, not values.
    if (token.text.startsWith('$') || open === 0) return null;
    return { ...at, typed: text.slice(open), from: token.from + open, inString: true };
  }
  if (token.kind === 'quoted') {
    const to = isClosed(token) ? token.to : position;
    return { ...at, typed: text.slice(1), from: token.from, to };
  }
  return { ...at, typed: text, from: token.from };
}

/** What is typed at `position` of `text`; null in a comment and in dollar quotes. */
export function situationAt(text: string, position: number): Situation | null {
  const tokens = tokensOf(text);
  const after = tokens.findIndex(({ to }) => to >= position);
  const index = after === -1 ? tokens.length : after;
  const current = [tokens[index], tokens[index + 1]].find((t) => t && holds(t, position));
  const typed = typedIn(current, position);
  if (typed === null) return null;

  const isEnd = ({ kind, text: sign }: Token): boolean => kind === 'operator' && sign === ';';
  const first = tokens.findLastIndex((t) => t !== current && t.to <= position && isEnd(t)) + 1;
  const end = tokens.findIndex((t) => t.from >= position && isEnd(t));
  const statement = tokens
    .slice(first, end === -1 ? undefined : end)
    .filter((token) => token !== current && token.kind !== 'comment');
  const before = statement.filter(({ to }) => to <= typed.from);

  const dot = before.at(-1);
  const owner = before.at(-2);
  const isDotted = dot?.text === '.' && (owner?.kind === 'word' || owner?.kind === 'quoted');
  return {
    ...typed,
    qualifier: isDotted ? nameOf(owner.text) : null,
    expectsTable: expectsTable(before),
    before,
    statement,
  };
}

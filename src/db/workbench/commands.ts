/** What the engine passes over before a word, some signs of no width among it, and brackets. */
const BLANK = /[\s\u200b-\u200d(),;]*/y;
const LINE = /[^\n\r]*/y;
const WORD = /[a-z_]\w*/iy;
const NAME = /"(?:[^"]|"")*"?/y;
const COMMENT_EDGE = /\/\*|\*\//g;

/** What may stand between EXPLAIN and the statement. */
const OPTIONS = ['analyze', 'analyse', 'verbose', 'format', 'text', 'json', 'true', 'false', 'on'];

function end(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** Comments nest. */
function endOfComment(text: string, from: number): number {
  let depth = 0;
  COMMENT_EDGE.lastIndex = from;
  for (let edge = COMMENT_EDGE.exec(text); edge; edge = COMMENT_EDGE.exec(text)) {
    depth += edge[0] === '/*' ? 1 : -1;
    if (depth === 0) return COMMENT_EDGE.lastIndex;
  }
  return text.length;
}

function skip(text: string, from: number): number {
  const at = end(BLANK, text, from);
  if (text.startsWith('--', at)) return skip(text, end(LINE, text, at));
  if (text.startsWith('/*', at)) return skip(text, endOfComment(text, at));
  return at;
}

const wordAt = (text: string, at: number): string =>
  text.slice(at, end(WORD, text, at)).toLowerCase();

/** Past the options of an EXPLAIN. */
function afterOptions(text: string, from: number): number {
  const at = skip(text, from);
  const word = wordAt(text, at);
  return OPTIONS.includes(word) ? afterOptions(text, at + word.length) : at;
}

/** Past the name and the types of a PREPARE, and its AS. */
function afterName(text: string, from: number): number {
  let at = skip(text, from);
  while (at < text.length) {
    const word = wordAt(text, at);
    const next = Math.max(end(NAME, text, at), at + word.length, at + 1);
    if (word === 'as') return next;
    at = skip(text, next);
  }
  return at;
}

/**
 * The word that a statement begins with, in lower case, and where it is EXPLAIN or PREPARE that of the statement within,
 * and so on. The last is '' where no word stands.
 */
export function commandsOf(statement: string): string[] {
  const commands: string[] = [];
  for (let at = 0; ;) {
    at = skip(statement, at);
    const word = wordAt(statement, at);
    commands.push(word);
    at += word.length;
    if (word === 'explain') at = afterOptions(statement, at);
    else if (word === 'prepare') at = afterName(statement, at);
    else return commands;
  }
}

import type { Rows, Value } from '../model/index.ts';
import { aboutLines, headings, type About, type AboutWords } from './about.ts';
import { eachRow, inChunks } from './chunks.ts';
import { isNumeric } from './csv-cell.ts';
import { plainText } from './value.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A text that reads in Markdown as it is: nothing in it makes a link, a picture, emphasis, code, an element or a cell.
 * Ends of lines become `<br>`, the one way to have them in a cell; other control characters become blanks.
 */
export function markdownText(text: string): string {
  return (
    text
      .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
      // Underscores, colons and full stops only where they would make emphasis, an address or a picture of a mood.
      .replace(/[\\`*[\]|~$#@]|(?<!\w)_|_(?!\w)|:(?=[\w/+-])|(?<=\bwww)\./gi, '\\$&')
      .replace(/\r\n?|[\n\u2028\u2029]/g, '<br>')
      .replace(/\p{Cc}/gu, ' ')
  );
}

/** The statement as a block of code, with a fence that is longer than any in it. */
function fenced(query: string): string {
  const longest = Math.max(2, ...Array.from(query.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}sql\n${query.replace(/\r\n?/g, '\n')}\n${fence}\n`;
}

const cellOf = (value: Value, type: string): string =>
  // NULL is the one word in italics: a text can never be, for its stars are escaped.
  value === null ? '*NULL*' : markdownText(plainText(value, type));

/**
 * An answer as a table of Markdown (GitHub's), numbers to the right. The first line says where it is from, then comes
 * the statement.
 */
export function* rowsMarkdown(
  rows: Rows,
  units: readonly (string | null)[],
  about: About,
  words: AboutWords,
): Generator<string, void> {
  yield* inChunks(lines(rows, units, about, words));
}

function* lines(
  rows: Rows,
  units: readonly (string | null)[],
  about: About,
  words: AboutWords,
): Generator<string, void> {
  const { columns } = rows;
  const facts = aboutLines(about, columns, units, words).filter(([label]) => label !== words.units);
  const said = facts.map(([label, text]) => `${label}: ${text}`);
  yield `${markdownText(`${words.ledger} · ${said.join(' · ')}`)}\n\n${fenced(about.query)}\n`;
  yield `| ${headings(columns, units).map(markdownText).join(' | ')} |\n`;
  yield `| ${columns.map(({ kind }) => (isNumeric(kind) ? '---:' : ':---')).join(' | ')} |\n`;
  for (const row of eachRow(rows)) {
    yield `| ${columns.map(({ type }, i) => cellOf(row[i] ?? null, type)).join(' | ')} |\n`;
  }
}

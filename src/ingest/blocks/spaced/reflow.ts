import { isClassCode } from '../../read/class-code.ts';
import { squeeze } from '../../read/plain.ts';
import { isKnownTitle, isSide } from './header.ts';
import { isNumbered } from './records.ts';
import type { Region, Words } from './region.ts';
import type { Token } from './tokens.ts';

/** Of the lines with amounts, so many hold one amount and nothing else. */
const MOSTLY = 0.5;
const FEWEST_LINES = 5;

const isAmount = ({ kind }: Token): boolean => kind === 'amount' || kind === 'nil';

/** Whether a table was written cell by cell, a line for each, though now and then two stand in one. */
export function isReflowed({ body }: Region): boolean {
  const filled = body.filter(({ tokens }) => tokens.some(({ kind }) => kind === 'amount'));
  const alone = filled.filter(({ tokens }) => tokens.length === 1);
  return body.length >= FEWEST_LINES && alone.length > filled.length * MOSTLY;
}

/**
 * Such a table with its rows in a line each: a row begins with a code or a name behind amounts, or with the next number
 * of a list. The words of its header stand in the order of the columns.
 */
export function reflowed(region: Region): Region {
  const head = region.head.flatMap(({ tokens }) => tokens);
  const coded = region.body.some(({ tokens }) => isClassCode(tokens[0]?.text ?? ''));
  const rows: Token[][] = [];
  for (const token of region.body.flatMap(({ tokens }) => tokens)) {
    const row = rows.at(-1);
    if (row && !begins(token, row, coded)) row.push(token);
    else rows.push([token]);
  }
  // 收入 and 支出 over the two sides stand in a line of their own.
  const sides = head.slice(0, 2).every(({ text }) => isSide(text)) ? 2 : 0;
  const lines = [head.slice(0, sides), titlesOf(head.slice(sides))];
  return { ...region, head: lines.map(lineOf), body: rows.map(lineOf) };
}

const lineOf = (tokens: readonly Token[]): Words => ({ index: tokens[0]?.index ?? 0, tokens });

function begins(token: Token, row: readonly Token[], coded: boolean): boolean {
  const last = row.at(-1);
  const filled = row.some(isAmount);
  if (token.kind === 'text') return filled || (!coded && isNumbered(token.text));
  if (!coded || token.kind !== 'whole' || !isClassCode(token.text)) return false;
  return last !== undefined && (isAmount(last) || (filled && last.kind === 'whole'));
}

/** Words of a title that was set in two lines stand one behind the other. */
function titlesOf(words: readonly Token[]): Token[] {
  const titles: Token[] = [];
  for (const word of words) {
    const last = titles.at(-1);
    const joined = last ? last.text + word.text : '';
    const cut = last !== undefined && !isKnownTitle(last.text) && isKnownTitle(squeeze(joined));
    if (cut) titles[titles.length - 1] = { ...last, text: joined };
    else titles.push(word);
  }
  return titles;
}

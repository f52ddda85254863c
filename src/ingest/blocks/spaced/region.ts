import { isClassCode } from '../../read/class-code.ts';
import { plain, squeeze, withoutBlanks } from '../../read/plain.ts';
import { isHeading, isNote, type LineKind } from '../line.ts';
import { amountsOf, tokensOf, type Token } from './tokens.ts';

/** The words of one line. */
export interface Words {
  index: number;
  tokens: readonly Token[];
}

/** The lines of one table whose cells are set apart by single blanks. */
export interface Region {
  title: string;
  head: readonly Words[];
  /** Lines with amounts and those between them, without repeated headers and page numbers. */
  body: readonly Words[];
  /** Every line from the header to the last amount, and a broken label below it. */
  lines: readonly number[];
}

const MONEY_TITLE =
  /^(?:.{0,40}(?:收入|支出|收支|预算|决算|经费).{0,16}表(?:\(.{1,20}\))?|公开\d{1,2}表)$/;
const UNIT = /(?:^|[^\u4e00-\u9fff])(?:金额)?单位[:：](?:人民币)?[百千十]?[万亿]?元$/;
const CAPTION =
  /^(?:部门|单位|部门\/单位|编制部门|编制单位|部门名称|预算部门|公开部门|填报单位|填报部门)[:：]/;
/** A line of a table is no sentence, and no unit of money stands in it. */
const PROSE = /[。；！？;]|[，、：:]$|\d\s*(?:[千百万亿]*元|%)[^)）]|万元$/;
const PART = /^第[一二三四五六七八九十]+(?:部分|章)/;
const LONGEST_LINE = 200;
const LONGEST_TITLE = 80;
/** A header has no more lines of several words, and no more words. */
const MOST_HEAD = 14;
const MOST_HEAD_WORDS = 60;
const FEWEST_REPEATED = 5;
const MOST_WORDS = 24;
const MOST_CAPTIONS = 4;
const MOST_BLANKS = 8;
const ITEM = /^[一二三四五六七八九十]{1,3}、|^\([一二三四五六七八九十]{1,3}\)/;
/** Broken labels go on for so many lines below the last amount. */
const MOST_TAILS = 2;
const LONGEST_TAIL = 24;

/** The regions of a document; `isFree` says of a line whether it is text that no other reader has taken. */
export function regionsOf(
  lines: readonly string[],
  kinds: readonly LineKind[],
  isFree: (index: number) => boolean,
): Region[] {
  const regions: Region[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (kinds[at] !== 'text' || !isFree(at) || !begins(lines[at] ?? '')) continue;
    const { region, captions } = regionAt(lines, kinds, isFree, at);
    if (region) regions.push(region);
    at = region?.lines.at(-1) ?? captions;
  }
  return regions;
}

/** So many rows with codes make a table also without a title. */
const FEWEST_ROWS = 2;

/** Rows with codes and amounts that belong to no region: lines that the reader of a table must not lose. */
export function strayRows(
  lines: readonly string[],
  kinds: readonly LineKind[],
  isFree: (index: number) => boolean,
): Words[][] {
  const runs: Words[][] = [];
  let run: Words[] = [];
  const close = (): void => {
    if (run.length >= FEWEST_ROWS) runs.push(run);
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    if (kinds[index] === 'blank' || kinds[index] === 'page') continue;
    const may = kinds[index] === 'text' && line.length <= LONGEST_LINE && STARTS.test(line);
    const tokens = may && isFree(index) && !PROSE.test(plain(line)) ? tokensOf(line, index) : [];
    if (isCodedRow(tokens)) run.push({ index, tokens });
    else close();
  }
  close();
  return runs;
}

const STARTS = /^\s*[235]\d{2}/;

/** A title of a table of money, or the line that says its unit. */
function begins(line: string): boolean {
  if (line.length > LONGEST_TITLE || !/[表元)）]\s*$/.test(line)) return false;
  return isTitle(line) || isUnit(line);
}

const isTitle = (line: string): boolean => {
  const bare = withoutBlanks(plain(line));
  return MONEY_TITLE.test(bare) && !/绩效|申报/.test(bare) && !ITEM.test(bare);
};

const isUnit = (line: string): boolean => UNIT.test(withoutBlanks(plain(line)));

function regionAt(
  lines: readonly string[],
  kinds: readonly LineKind[],
  isFree: (index: number) => boolean,
  start: number,
): { region: Region | null; captions: number } {
  const title: string[] = [];
  const words: Words[] = [];
  let blanks = 0;
  let captions = start;
  let begun = false;
  let note = false;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const kind = kinds[at];
    if (kind === 'blank' || kind === 'page') {
      blanks += 1;
      if (blanks > MOST_BLANKS) break;
      continue;
    }
    if (kind !== 'text' || !isFree(at) || line.length > LONGEST_LINE) break;
    const heads = line.length <= LONGEST_TITLE && (isTitle(line) || isUnit(line));
    if (words.length === 0 && (heads || CAPTION.test(squeeze(line)))) {
      title.push(line);
      captions = at;
      continue;
    }
    note = isNote(line.trim());
    // A remark above the header, or at the foot of a page, does not end the table.
    if (note && (words.length === 0 || (begun && goesOn(lines, kinds, at)))) continue;
    if (note || heads || stops(line)) break;
    blanks = 0;
    const own = { index: at, tokens: tokensOf(line, at) };
    words.push(own);
    begun ||= isBodyLine(own);
    if (!begun && !isHead(words)) break;
  }
  const region = divided(words, title.slice(-MOST_CAPTIONS));
  // A header alone is a table only where a remark says why it has no rows.
  return { region: region && (region.body.length > 0 || note) ? region : null, captions };
}

/** Whether the first line with words behind a remark is a row. */
function goesOn(lines: readonly string[], kinds: readonly LineKind[], note: number): boolean {
  for (let at = note + 1; at <= note + MOST_BLANKS; at += 1) {
    if (kinds[at] === 'blank' || kinds[at] === 'page') continue;
    const line = lines[at] ?? '';
    if (kinds[at] !== 'text' || line.length > LONGEST_LINE || stops(line)) return false;
    return isCodedRow(tokensOf(line, at));
  }
  return false;
}

/** `2101501 行政运行 229.80 220.30`. */
const isCodedRow = (tokens: readonly Token[]): boolean =>
  tokens.length <= MOST_WORDS &&
  isClassCode(tokens[0]?.text ?? '') &&
  tokens.some(({ kind }) => kind === 'text') &&
  tokens.at(-1)?.kind !== 'text' &&
  hasAmount(tokens);

function stops(line: string): boolean {
  const text = line.trim();
  if (PROSE.test(plain(text)) || PART.test(text)) return true;
  return isHeading(text) && /(?:说明|情况|概况|解释|目标|职能|职责|构成)$/.test(squeeze(text));
}

const hasAmount = (tokens: readonly Token[]): boolean => amountsOf(tokens).length > 0;

const isPageNumber = (tokens: readonly Token[]): boolean =>
  tokens.length === 1 &&
  tokens[0]?.kind === 'whole' &&
  tokens[0].text.length <= 3 &&
  !isClassCode(tokens[0].text);

/** Header, body and end of the lines below a title; null where there is neither a header nor an amount. */
function divided(words: readonly Words[], title: readonly string[]): Region | null {
  const first = words.findIndex(isBodyLine);
  const ended = first < 0 ? words.length : first;
  if (ended === 0 || !isHead(words.slice(0, ended))) return null;
  const head = onceOnly(words.slice(0, ended));
  const last = words.findLastIndex(({ tokens }) => hasAmount(tokens));
  const named = title.map((line) => withoutBlanks(plain(line)));
  const whole = { title: named.join(' '), head };
  if (last < 0) return { ...whole, body: [], lines: head.map(({ index }) => index) };
  const until = last + 1 + tailsBelow(words.slice(last + 1));
  const known = new Set(head.flatMap(({ tokens }) => tokens.map(({ text }) => squeeze(text))));
  const body = words.slice(ended, until).filter(({ tokens }, at, own) => {
    // Behind a code alone in its line such a number is the next part of it.
    const before = own[at - 1]?.tokens ?? [];
    const part = before.length === 1 && before[0]?.kind === 'whole';
    return (part || !isPageNumber(tokens)) && !repeats(tokens, known);
  });
  return { ...whole, body, lines: words.slice(0, until).map(({ index }) => index) };
}

/** A header without the lines that repeat all of it, from the top of the next page. */
function onceOnly(head: readonly Words[]): readonly Words[] {
  const texts = head.map(({ tokens }) => tokens.map(({ text }) => text).join(' '));
  for (let count = Math.floor(head.length / 2); count > 1; count -= 1) {
    const again = texts.slice(-count).join('|');
    // 项目, 预算数, 项目, 预算数 are two columns of two tables.
    const whole =
      count >= FEWEST_REPEATED || head.slice(-count).some(({ tokens }) => tokens.length > 1);
    if (whole && again === texts.slice(-2 * count, -count).join('|')) return head.slice(0, -count);
  }
  return head;
}

const isHead = (words: readonly Words[]): boolean =>
  words.length <= MOST_HEAD ||
  (words.length <= MOST_HEAD_WORDS &&
    words.filter(({ tokens }) => tokens.length > 1).length <= MOST_HEAD);

const repeats = (tokens: readonly Token[], known: ReadonlySet<string>): boolean =>
  tokens.length > 1 &&
  tokens.every(({ kind, text }) => kind === 'text' && known.has(squeeze(text)));

function isBodyLine({ tokens }: Words): boolean {
  const [first] = tokens;
  if (!first) return false;
  if (hasAmount(tokens)) return true;
  if (first.kind === 'text') return ITEM.test(squeeze(first.text));
  if (isClassCode(first.text) && tokens.length < 4) return true;
  const numbers = tokens.map(({ kind, text }) => (kind === 'whole' ? Number(text) : -1));
  const counted = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  return tokens.length > 2 && numbers.every((number) => number >= 0) && !counted;
}

/** Short words without numbers right below the last row: the end of its label. */
function tailsBelow(words: readonly Words[]): number {
  const others = words.findIndex(
    ({ tokens }) =>
      tokens.length > 2 ||
      tokens.some(({ kind, text }) => kind !== 'text' || text.length > LONGEST_TAIL) ||
      ITEM.test(squeeze(tokens[0]?.text ?? '')),
  );
  const count = others < 0 ? words.length : others;
  return count <= MOST_TAILS ? count : 0;
}

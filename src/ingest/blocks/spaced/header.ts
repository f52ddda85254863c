import { squeeze } from '../../read/plain.ts';
import { textOf, type Token } from './tokens.ts';

/** A column of amounts as a template of these tables names it. */
interface Title {
  key: string;
  /** The column that it is a part of, where the table has it. */
  parent: string | null;
  names: readonly string[];
}

const title = (key: string, parent: string | null, ...names: string[]): Title => ({
  key,
  parent,
  names,
});

const WHOLE = title(
  'whole',
  null,
  ...['合计', '总计', '收入合计', '支出合计', '收入总计', '支出总计'],
  ...['本年收入合计', '本年支出合计', '本年合计', '部门支出合计'],
);

const budget = (name: string): string[] =>
  ['', '拨款', '收入', '拨款收入', '财政拨款', '财政拨款收入', '资金'].flatMap((end) => [
    `${name}预算${end}`,
    ...(name === '政府性基金' ? [`${name}${end}`] : []),
  ]);

/** Income by source, and spending by fund. */
const SOURCES: readonly Title[] = [
  WHOLE,
  title('carried', 'whole', '上年结转', '上年结转和结余', '上年结转结余'),
  title('fiscal', 'whole', '财政拨款收入', '财政拨款', '财政拨款预算收入'),
  title('general', 'fiscal', ...budget('一般公共')),
  title('gov_fund', 'fiscal', ...budget('政府性基金')),
  title('state_capital', 'fiscal', ...budget('国有资本经营')),
  title('special', 'whole', '财政专户管理资金', '财政专户管理资金收入'),
  title('superior', 'whole', '上级补助收入'),
  title('business', 'whole', '事业收入'),
  title('operating', 'whole', '经营收入', '事业单位经营收入'),
  title('affiliate', 'whole', '附属单位上缴收入'),
  title('other', 'whole', '其他收入'),
];

/** Spending by nature. */
const NATURES: readonly Title[] = [
  WHOLE,
  title('basic', 'whole', '基本支出'),
  title('personnel', 'basic', '人员经费', '人员支出'),
  title('running', 'basic', '公用经费', '公用支出'),
  title('project', 'whole', '项目支出'),
  title('to_superior', 'whole', '上缴上级支出', '上缴上级'),
  title('operated', 'whole', '经营支出', '事业单位经营支出'),
  title('to_affiliate', 'whole', '对附属单位补助支出', '对附属单位补助'),
];

const TITLES: readonly Title[] = [...SOURCES, ...NATURES.slice(1)];

const KEYS = new Map(TITLES.flatMap(({ key, names }) => names.map((name) => [name, key] as const)));

/** The column that a title names, or null. */
export const keyOfTitle = (text: string): string | null => KEYS.get(squeeze(text)) ?? null;

export const isKnownTitle = (text: string): boolean => keyOfTitle(text) !== null;

const NAMES = [...KEYS.keys()];
const PARENTS = new Map(TITLES.map(({ key, parent }) => [key, parent]));

/** The orders in which the templates set the columns: final accounts, budgets, spending by nature. */
const ORDERS: readonly (readonly string[])[] = [
  SOURCES.map(({ key }) => key),
  ...[['whole', 'carried', 'fiscal', 'general', 'gov_fund', 'state_capital', 'special']].map(
    (first) => [...first, 'business', 'operating', 'superior', 'affiliate', 'other'],
  ),
  NATURES.map(({ key }) => key),
];

/** One column of amounts: its words as published, with their places. */
export interface ValueColumn {
  key: string;
  words: readonly Token[];
}

/** What the lines of a header say. */
export interface Header {
  /** The columns of amounts behind the (last) label, in order; null where their order cannot be told. */
  columns: readonly ValueColumn[] | null;
  /** 科目名称 or 项目 stands so many times: tables side by side. */
  panels: number;
  /** 决算数, 预算数 or 金额 right above the amounts, in order. */
  phases: readonly Token[];
  /** 行次: each label has a line number beside it. */
  numbered: boolean;
  /** 收入 and 支出 above the two sides. */
  sides: readonly Token[];
  /** Words that are no part of any column's title: the label of a first row that was broken. */
  left: readonly Token[];
}

const LABEL_PIECE =
  /^(?:项目?|目|类|款|科目|名称|编码|代码|码|编|科目(?:编|编码|代码|名称|名)|(?:支出|收入)?(?:功能|经济)分(?:类)?(?:科目)?(?:编码|名称)?|类科目|类科目编码|科目编码名称|部门(?:预算)?(?:支出)?经济分类科目(?:编码)?|(?:功能|经济)分类科目(?:编码|名称)?|收入|支出|[收支][入出](?:预算|决算)数?|(?:本年|财政拨款)(?:收入|支出)|备注|栏次|行次|序号|(?:预算)?单位(?:代码|编码|名称)|(?:预算)?单位(?:名称)?\((?:科目|科目名称)\)|(?:部门|单位)\((?:单位|部门)\)(?:代码|编码|名称)|\d{1,2}|(?:本年|当年)?(?:一般公共预算|政府性基金预算|国有资本经营预算)(?:财政拨款)?(?:基本)?支出(?:预算|决算)?数?|(?:功能|经济)分类)$/;
const PHASE =
  /^(?:(?:年初|全年|调整)?预算数?|决算数?|金额|预算金额|决算金额|本年预算|年初预算)(?:\([百千十]?[万亿]?元\))?$/;
const SIDE = /^(?:本年|财政拨款)?(?:收入|支出)(?:预算|决算)?数?$/;
const PANEL = /^(?:(?:功能|经济)分类)?科目名称$|^项目$|^名称$/;

/** More words make no header. */
const MOST_WORDS = 60;

/**
 * Reads the lines of a header: words that were cut over lines are put together where they make a known title. Where
 * they were not printed in these lines (`printed`), their order alone is no evidence of the columns' order.
 */
export function headerOf(lines: readonly (readonly Token[])[], printed = true): Header {
  const words = lines.flat();
  const bare = (token: Token): string => squeeze(token.text);
  const count = (pattern: RegExp): Token[] => words.filter((word) => pattern.test(bare(word)));
  const names = count(PANEL);
  const named = names.filter((word) => bare(word) !== '项目');
  const { columns, left } =
    words.length > MOST_WORDS ? { columns: null, left: words } : columnsOf(lines, printed);
  return {
    columns,
    panels: Math.max(named.length, named.length > 0 ? 1 : names.length),
    phases: count(PHASE),
    numbered: count(/^行次$/).length > 0,
    sides: count(SIDE),
    left,
  };
}

/** Titles found, each with the line of words that it stands in: those of one line are in their order. */
interface Found {
  columns: ValueColumn[];
  /** Keys that stand beside each other, in order. */
  sequences: string[][];
}

function columnsOf(
  all: readonly (readonly Token[])[],
  printed: boolean,
): {
  columns: readonly ValueColumn[] | null;
  left: readonly Token[];
} {
  // 财政拨款收入 beside 财政拨款支出 heads a side, not a column.
  const lines = all.filter(
    (line) => line.length < 2 || !line.every((word) => SIDE.test(squeeze(word.text))),
  );
  const taken = new Set<Token>();
  const found: Found = { columns: [], sequences: [] };
  takeStacked(lines, found, taken);
  takeWhole(lines, found, taken);
  takeBroken(lines, found, taken);
  const left = lines.flat().filter((word) => !taken.has(word) && !isAside(squeeze(word.text)));
  const keys = found.columns.map(({ key }) => key);
  if (new Set(keys).size < keys.length) return { columns: null, left };
  const order = withoutGroup(orderOf(found, printed));
  const columns = order?.flatMap((key) => found.columns.find((one) => one.key === key) ?? []);
  return { columns: columns ?? null, left };
}

export const isSide = (text: string): boolean => SIDE.test(squeeze(text));

const isAside = (word: string): boolean => LABEL_PIECE.test(word) || PHASE.test(word);

/** Lines of as many words each, one below the other: `一般公共 政府性基`, `预算财政 金预算财`, `拨款 政拨款`. */
function takeStacked(lines: readonly (readonly Token[])[], found: Found, taken: Set<Token>): void {
  for (const [at, first] of lines.entries()) {
    if (first.length < 2) continue;
    for (const below of [lines.slice(at + 1, at + 3), lines.slice(at + 2, at + 3)]) {
      for (let depth = below.length; depth > 0; depth -= 1) {
        const rows = [first, ...below.slice(0, depth).map((row) => row.slice(-first.length))];
        if (rows.some((row) => row.length !== first.length || row.some((word) => taken.has(word))))
          continue;
        const stacks = first.map((_, column) => rows.flatMap((row) => row[column] ?? []));
        const keys = stacks.flatMap((stack) => KEYS.get(textOf(stack)) ?? []);
        if (keys.length < stacks.length || new Set(keys).size < keys.length) continue;
        found.sequences.push(keys);
        for (const [column, stack] of stacks.entries()) {
          found.columns.push({ key: keys[column] ?? '', words: stack });
          for (const word of stack) taken.add(word);
        }
        return;
      }
    }
  }
}

function takeWhole(lines: readonly (readonly Token[])[], found: Found, taken: Set<Token>): void {
  for (const line of lines) {
    const sequence: string[] = [];
    for (const word of line) {
      const key = taken.has(word) ? undefined : KEYS.get(squeeze(word.text));
      if (key === undefined) continue;
      taken.add(word);
      sequence.push(key);
      found.columns.push({ key, words: [word] });
    }
    if (sequence.length > 0) found.sequences.push(sequence);
  }
}

/** `附属单位上缴` and, lines below, `收入`: pieces that together are a title that no other words name. */
function takeBroken(lines: readonly (readonly Token[])[], found: Found, taken: Set<Token>): void {
  for (const [at, line] of lines.entries()) {
    for (const word of line) {
      if (taken.has(word) || isAside(squeeze(word.text))) continue;
      const stack = completed([word], lines.slice(at + 1), taken);
      const key = stack ? KEYS.get(textOf(stack)) : undefined;
      if (!stack || key === undefined) continue;
      for (const piece of stack) taken.add(piece);
      const known = found.columns.find((column) => column.key === key);
      // `经营收入` below `事业单位` was already found by its own words.
      if (known && stack.some((piece) => known.words.includes(piece))) known.words = stack;
      else found.columns.push({ key, words: stack });
    }
  }
}

/** The shortest way to go on from `words` in the lines below until they are a title. */
function completed(
  words: readonly Token[],
  below: readonly (readonly Token[])[],
  taken: ReadonlySet<Token>,
): Token[] | null {
  const begun = textOf(words);
  if (words.length > 1 && KEYS.has(begun)) return [...words];
  if (words.length > 3 || !NAMES.some((name) => name.startsWith(begun))) return null;
  for (const [at, line] of below.entries()) {
    for (const word of line) {
      // A word that was read as a title of its own may be the end of this one, if it means the same.
      const own = KEYS.get(squeeze(word.text));
      const key = KEYS.get(textOf([...words, word]));
      if (taken.has(word) && (own === undefined || own !== key)) continue;
      const found = completed([...words, word], below.slice(at + 1), taken);
      if (found) return found;
    }
  }
  return null;
}

/** 基本支出 over 合计, 人员经费 and 公用经费 is all that the table is about: a group's name, no column. */
const withoutGroup = (keys: readonly string[] | null): readonly string[] | null =>
  keys && sumsOf(keys).some(({ parts }) => parts.length === 1 && keys[parts[0] ?? -1] === 'basic')
    ? keys.filter((key) => key !== 'basic')
    : keys;

/** The order of the columns: that of the one template, or the one line, that has them all in the order seen. */
function orderOf({ columns, sequences }: Found, printed: boolean): readonly string[] | null {
  const keys = columns.map(({ key }) => key);
  const [only] = sequences;
  if (printed && sequences.length === 1 && only?.length === keys.length) return only;
  const orders = ORDERS.map((order) => {
    const place = (key: string): number => order.indexOf(key);
    const whole = keys.every((key) => place(key) >= 0);
    const kept = sequences.every((sequence) =>
      sequence.every((key, at) => at === 0 || place(sequence[at - 1] ?? '') < place(key)),
    );
    return whole && kept ? keys.toSorted((one, other) => place(one) - place(other)) : null;
  }).filter((order) => order !== null);
  const ways = new Set(orders.map((order) => order.join()));
  return ways.size === 1 ? (orders[0] ?? null) : null;
}

/** Columns `parts` (by place) make up column `whole`, together with `beside` where that is given. */
export interface Sum {
  whole: number;
  parts: readonly number[];
  beside?: number;
}

/** 年初结转和结余, 本年收入, 本年支出 (合计, 基本支出, 项目支出), 年末结转和结余: a fund's account of the year. */
const ACCOUNT = ['carried_in', 'income', 'whole', 'basic', 'project', 'carried_out'] as const;
const ACCOUNT_WORDS = [
  /^年初(?:财政拨款)?结转/,
  /^年末(?:财政拨款)?结转/,
  /^本年收入$/,
  /^本年支出$/,
  /^基本支出$/,
  /^项目支出$/,
];

/** What was there and came in is what was spent and is left. */
const BALANCE: Sum = { whole: 2, parts: [0, 1], beside: 5 };

/** The rows of the header of a fund's account, where the words are those of one; the template sets its columns. */
export function accountOf(words: readonly Token[]): {
  keys: readonly string[];
  sums: readonly Sum[];
  titles: readonly (readonly string[])[];
} | null {
  const bare = words.map(({ text }) => squeeze(text));
  if (!ACCOUNT_WORDS.every((word) => bare.some((text) => word.test(text)))) return null;
  return {
    keys: ACCOUNT,
    sums: [...sumsOf(ACCOUNT), BALANCE],
    titles: [
      ['年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'],
      ['', '', '合计', '基本支出', '项目支出', ''],
    ],
  };
}

/** The sums that the columns' titles imply. */
export function sumsOf(keys: readonly string[]): Sum[] {
  const above = keys.map((key) => {
    let parent = PARENTS.get(key) ?? null;
    while (parent !== null && !keys.includes(parent)) parent = PARENTS.get(parent) ?? null;
    return parent === null ? -1 : keys.indexOf(parent);
  });
  return keys.flatMap((_, whole) => {
    const parts = above.flatMap((parent, at) => (parent === whole ? [at] : []));
    return parts.length > 0 ? [{ whole, parts }] : [];
  });
}

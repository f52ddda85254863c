import type { Fund, Statement, TableRegion } from '../../model/index.ts';
import { isNote } from '../blocks/line.ts';
import { squeeze } from '../read/plain.ts';
import { remembered } from '../read/remember.ts';

/** What the rows of a statement are. */
export type RowKind = 'balance' | 'classified' | 'project' | 'three_public' | 'figures';

/** A family of tables: the same statement in every province's template. */
export interface Family {
  statement: Statement;
  rows: RowKind;
  /** Matches the title, without blanks and quotes. The first family that matches wins, so special ones come first. */
  title: RegExp;
  /** Words of a header that give a table away whose title is lost; every one must be there. */
  header: readonly RegExp[];
  /** Names of rows that give it away as well, where its header has no such words. */
  rowNames?: readonly RegExp[];
  /** Whose money the table is about where neither row nor column says. */
  fund: Fund;
}

/** In the order in which titles are tried. Titles as in the templates of 部门预算 and 部门决算. */
export const FAMILIES: readonly Family[] = [
  {
    statement: 'three_public',
    rows: 'three_public',
    title: /三公.{0,24}(?:表|经费|情况)/,
    header: [/因公出国/, /公务接待/],
    rowNames: [/三公.?经费/, /因公出国/, /公务接待/],
    fund: 'fiscal',
  },
  {
    // 其他重要事项 in tables of their own: not statements of the accounts, so they stand with the text about them.
    statement: 'text',
    rows: 'figures',
    title:
      /机构运行信息.{0,4}表|机关运行(?:经费)?.{0,12}表|政府采购.{0,24}表|政府购买服务.{0,16}表/,
    header: [/机关运行经费/, /三公经费/, /统计数/],
    fund: 'all',
  },
  {
    statement: 'gov_fund',
    rows: 'classified',
    title: /政府性基金.{0,20}(?:支出|收支|收入).{0,16}表/,
    header: [/政府性基金预算支出/, /基本支出/],
    fund: 'gov_fund',
  },
  {
    statement: 'state_capital',
    rows: 'classified',
    title: /国有资本经营.{0,20}(?:支出|收支|收入).{0,16}表/,
    header: [/国有资本经营预算支出/, /基本支出/],
    fund: 'state_capital',
  },
  {
    statement: 'general_basic',
    rows: 'classified',
    title: /(?:一般公共预算|财政拨款).{0,12}基本支出.{0,24}表/,
    header: [/经济分类/, /人员经费/, /公用经费/],
    fund: 'general',
  },
  {
    // Whose money it is stands in the header, if anywhere.
    statement: 'general_basic',
    rows: 'classified',
    title: /^(?!.*项目支出).*基本支出.{0,24}表/,
    header: [/经济分类/, /人员经费/, /公用经费/],
    fund: 'all',
  },
  {
    statement: 'project',
    rows: 'project',
    title: /项目支出.{0,12}表/,
    header: [/项目名称/, /项目单位/],
    fund: 'all',
  },
  {
    statement: 'economic_summary',
    rows: 'classified',
    title:
      /经济分类.{0,6}汇总表|支出.{0,6}表\(.{0,6}经济分类|支出(?:预算|决算)?明细表(?!.{0,6}功能)/,
    header: [/部门预算经济分类/, /政府预算经济分类/, /总计/],
    fund: 'all',
  },
  {
    statement: 'general_budget',
    rows: 'classified',
    title: /一般公共预算.{0,12}支出.{0,20}表/,
    header: [/一般公共预算支出/, /科目编码/],
    fund: 'general',
  },
  {
    statement: 'fiscal_summary',
    rows: 'balance',
    title: /财政拨款.{0,4}(?:收支|收入支出).{0,12}表/,
    header: [/^收入/, /支出/, /政府性基金/],
    fund: 'fiscal',
  },
  {
    statement: 'income_expenditure',
    rows: 'balance',
    title: /(?:收支|收入支出).{0,12}表/,
    header: [/收入/, /支出/, /预算数|决算数|金额/],
    fund: 'all',
  },
  {
    statement: 'revenue',
    rows: 'classified',
    title: /^(?!.*(?:非税|处置|出租)).*收入.{0,10}表/,
    header: [/本年收入/, /事业收入/],
    fund: 'all',
  },
  {
    statement: 'expenditure',
    rows: 'classified',
    // A part of spending in a table of its own is no statement of all of it.
    title: /^(?!.*(?:转移支付|购买服务|会议费|培训费|采购|专项|债务|基本建设)).*支出.{0,10}表/,
    header: [/科目编码/, /基本支出/, /项目支出/],
    fund: 'all',
  },
];

/** A title as families compare it: no blanks, quotes, year, or contents-table dots. */
export const bareTitle = remembered((text) =>
  squeeze(text)
    .replace(/(?<![.…])[.…]{2,}\d*$/, '')
    .replace(/^\d{4}年(?:度)?/, ''),
);

/** The family that a title names, or null. */
export const familyOfTitle = remembered((title): Family | null => {
  const bare = bareTitle(title);
  if (bare.length > 60 || /绩效|申报/.test(bare)) return null;
  return FAMILIES.find((family) => family.title.test(bare)) ?? null;
});

/** `公开01表`, `财决公开01表`, `表 5-1`: a table's number in its set. */
const TABLE_NUMBER = /^[\u4e00-\u9fff]{0,6}\d{1,2}(?:-\d{1,2})?(?:表)?$/;

/** The family of a table: by the nearest line above that names one, else by its header. */
export function familyOf(region: TableRegion): { family: Family; title: string } | null {
  for (const caption of region.captions.toReversed()) {
    const bare = squeeze(caption.text);
    if (isNote(caption.text) || TABLE_NUMBER.test(bare)) continue;
    const family = familyOfTitle(caption.text);
    if (family) return { family, title: caption.text.trim() };
    if (/表(?:\(.{0,20}\))?$/.test(bare) && bare.length > 3) return null;
  }
  const head = region.rows.slice(0, 4).flatMap((row) => row.map((cell) => squeeze(cell.text)));
  const names = region.rows.map(([first]) => squeeze(first?.text ?? ''));
  const shows = (words: readonly RegExp[], texts: readonly string[]): boolean =>
    words.every((word) => texts.some((text) => word.test(text)));
  const family = FAMILIES.find(
    ({ header, rowNames }) => shows(header, head) || (rowNames && shows(rowNames, names)),
  );
  return family ? { family, title: '' } : null;
}

/** The fund that a title narrows its table to: `一般公共预算“三公”经费支出表`. */
export const fundOfTitle = remembered((title): Fund | null => {
  const bare = bareTitle(title);
  if (/政府性基金/.test(bare) && /一般公共预算/.test(bare)) return 'fiscal';
  if (/政府性基金/.test(bare)) return 'gov_fund';
  if (/国有资本经营/.test(bare)) return 'state_capital';
  if (/一般公共预算/.test(bare)) return 'general';
  return /财政拨款/.test(bare) ? 'fiscal' : null;
});

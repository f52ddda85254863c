import type { Fund, Nature } from '../../../model/index.ts';

/** What the headings above a paragraph say of all figures in it, where the sentence itself is silent. */
export interface Section {
  fund: Fund | null;
  nature: Nature | null;
  /** `three_public`, `procurement`, …: the statement family that the section is about. */
  topic: string | null;
  /** Spending is told of item by item: a bare 支出决算为 is an item's, never the department's. */
  itemised: boolean;
  /** The heading tells of revenue, of spending or of both. */
  accounts: boolean;
  /** The heading tells of final accounts only. */
  final: boolean;
  /** Terms are explained here: nothing is a figure of the accounts. */
  definitions: boolean;
}

const FUND_HEADINGS: readonly [RegExp, Fund][] = [
  [/政府性基金/, 'gov_fund'],
  [/国有资本经营/, 'state_capital'],
  [/一般公共预算/, 'general'],
  [/财政拨款/, 'fiscal'],
];

const TOPICS: readonly [RegExp, string][] = [
  [/三公/, 'three_public'],
  [/机[关构](?:运行|运转)/, 'agency_operation'],
  [/政府购买服务/, 'service_purchase'],
  [/政府采购/, 'procurement'],
  [/国有资产|资产占[有用]/, 'assets'],
  [/转移支付/, 'transfer_payment'],
  [/绩效/, 'performance'],
  [/项目支出/, 'project'],
];

export function sectionOf(path: readonly string[]): Section {
  const heads = path.map((heading) => heading.replace(/[\s"'“”‘’]/g, '')).reverse();
  let fund: Fund | null = null;
  let nature: Nature | null = null;
  let topic: string | null = null;
  for (const heading of heads) {
    // 财政拨款 below a heading that names one of its budgets is that budget's.
    if (fund === null || fund === 'fiscal')
      fund = FUND_HEADINGS.find(([pattern]) => pattern.test(heading))?.[1] ?? fund;
    topic ??= TOPICS.find(([pattern]) => pattern.test(heading))?.[1] ?? null;
    if (nature === null && /基本支出/.test(heading)) nature = 'basic';
    if (nature === null && /项目支出/.test(heading)) nature = 'project';
  }
  return {
    fund,
    nature,
    topic,
    itemised: /具体(?:使用|支出|安排)?情况/.test(heads[0] ?? ''),
    accounts: /收入|支出|收支|决算|预算/.test(heads[0] ?? ''),
    final: /决算/.test(heads[0] ?? '') && !/预算(?!财政|拨款)/.test(heads[0] ?? ''),
    definitions: /名词解释|专业名词|专业术语/.test(heads[0] ?? ''),
  };
}

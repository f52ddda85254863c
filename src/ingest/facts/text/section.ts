import type { Fund, Nature } from '../../../model/index.ts';
import { remembered } from '../../read/remember.ts';

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

/** What one heading says. Those of a template stand above paragraph after paragraph, document after document. */
const said = remembered((heading): Section => {
  const words = heading.replace(/[\s"'“”‘’]/g, '');
  return {
    fund: FUND_HEADINGS.find(([pattern]) => pattern.test(words))?.[1] ?? null,
    nature: words.includes('基本支出') ? 'basic' : words.includes('项目支出') ? 'project' : null,
    topic: TOPICS.find(([pattern]) => pattern.test(words))?.[1] ?? null,
    itemised: /具体(?:使用|支出|安排)?情况/.test(words),
    accounts: /收入|支出|收支|决算|预算/.test(words),
    final: words.includes('决算') && !/预算(?!财政|拨款)/.test(words),
    definitions: /名词解释|专业名词|专业术语/.test(words),
  };
});

export function sectionOf(path: readonly string[]): Section {
  const own = said(path.at(-1) ?? '');
  let { fund, nature, topic } = own;
  for (const heading of path.slice(0, -1).reverse()) {
    const above = said(heading);
    // 财政拨款 below a heading that names one of its budgets is that budget's.
    if (fund === null || fund === 'fiscal') fund = above.fund ?? fund;
    nature ??= above.nature;
    topic ??= above.topic;
  }
  return { ...own, fund, nature, topic };
}

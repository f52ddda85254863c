import type { Language } from '../../model/index.ts';

const BASE = { approved: '年初预算', adjusted: '调整预算' };
const BASE_EN = { approved: 'approved budget', adjusted: 'adjusted budget' };

const zh = {
  heading: '预算执行',
  intro:
    '花掉的钱占预算的多少。年初预算是年初批准的计划，调整预算是年度中改过的预算；两者是不同的尺子，分行列出，从不混用。',
  measure: { label: '按什么画', amount: '金额', share: '百分比' },
  bureau: '看哪个部门',
  base: BASE,
  fund: {
    all: '全部资金',
    fiscal: '财政拨款',
    general: '一般公共预算',
    gov_fund: '政府性基金预算',
    state_capital: '国有资本经营预算',
  } as Record<string, string>,
  noFund: '未说明资金范围',
  scope: {
    total: '合计',
    nature: '按支出性质',
    function: '按功能科目',
    project: '按项目',
    three_public: '“三公”经费',
    agency_operation: '机关运行经费',
  },
  titles: {
    totals: {
      amount: (year: number, unit: string) => `${year} 年度支出的预算数与执行数（${unit}）`,
      share: (year: number) => `${year} 年度支出执行数占预算数的百分比（%）`,
    },
    items: {
      amount: (region: string, year: number, unit: string) =>
        `${region}：${year} 年度逐项的预算数与执行数（${unit}）`,
      share: (region: string, year: number) =>
        `${region}：${year} 年度逐项执行数占预算数的百分比（%）`,
    },
    changes: {
      amount: (year: number, unit: string) =>
        `只公布预算的部门：${year} 年年初预算与上年（${unit}）`,
      share: (year: number) => `只公布预算的部门：${year} 年年初预算相当于上年的百分比（%）`,
    },
    changeItems: {
      amount: (region: string, year: number, unit: string) =>
        `${region}：${year} 年年初各项预算与上年（${unit}）`,
      share: (region: string, year: number) =>
        `${region}：${year} 年年初各项预算相当于上年的百分比（%）`,
    },
  },
  marks: {
    execution: { from: '预算数', to: '执行数', stated: '文件公布的完成率' },
    change: { from: '上年预算（由文件推算）', to: '本年预算', stated: '文件公布的增减率' },
  },
  whole: { execution: '预算数 = 100%', change: '上年 = 100%' },
  against: (base: string) => `对${base}`,
  impliedBudget: '预算由完成率推算',
  stated: (rate: string) => `公布 ${rate}`,
  fromChange: '按公布的增减额',
  fromRate: '按公布的增减率',
  readout: {
    budget: (base: string, amount: string) => `${base} ${amount}`,
    executed: (amount: string) => `执行数 ${amount}`,
    computed: (rate: string) => `计算的完成率 ${rate}`,
    stated: (rate: string) => `公布的完成率 ${rate}`,
    unstated: '文件没有公布这一完成率',
    fund: (name: string) => `资金范围：${name}`,
    prior: (amount: string) => `上年 ${amount}`,
    amount: (amount: string) => `本年 ${amount}`,
    change: (rate: string) => `计算的增减率 ${rate}`,
    statedChange: (rate: string) => `公布的增减率 ${rate}`,
    noChange: '文件没有公布增减率',
  },
  zeroBoth: '两数都公布为零，没有百分比',
  zeroBase: { execution: '预算为零，没有完成率', change: '上年为零，没有增减率' },
  gap: {
    budgetOnly: '文件只公布了预算，没有执行数',
    noBudget: '公布了决算，但没有可以对比的预算数或完成率',
    noBase: (base: string) => `没有公布对${base}的执行情况`,
    noDocument: (year: number) => `没有 ${year} 年度的文件`,
    noChange: '没有写明比上年增减多少',
    noItems: '没有可以逐项对比的数字。',
  },
  why: (regions: string, year: number) =>
    `${regions}的文件只公布了 ${year} 年度部门预算，没有执行数。能看的是预算比上年变了多少：上年的数由文件写明的增减额或增减率推算。`,
  notes: {
    bases: (parts: string[]) =>
      `对比的预算不同：${parts.join('；')}。调整预算年末已按实际改过，完成率自然接近 100%，不能与对年初预算的完成率比高低。`,
    basePart: (base: string, regions: string[]) => `${regions.join('、')}对${base}`,
    funds: (parts: string[]) => `资金范围不同：${parts.join('；')}。`,
    fundPart: (fund: string, rows: string[]) => `${rows.join('、')}为${fund}`,
    implied: (rows: string[]) =>
      `没有公布预算数、由公布的完成率推算的：${rows.join('、')}。这样的预算不能反过来检验那个完成率。`,
    allImplied: '图中的预算数都没有公布，由公布的完成率推算；它不能反过来检验那个完成率。',
    of: (row: string, note: string) => `${row}：${note}。`,
    conflict: (rows: string[]) =>
      `文件给出两个答案（增减额与增减率推出的上年数不同），各占一行：${rows.join('、')}。`,
    impossible: (rows: string[]) => `公布的增减率降幅超过 100%，图中无处可画：${rows.join('、')}。`,
    zero: (rows: string[]) => `两年都为零：${rows.join('、')}。`,
    perPerson: '上年的参保人数没有可比的数，这张图不按人计算，仍用万元。',
  },
  scales: '各组的刻度不同。',
  row: (region: string, base: string) => `${region}（对${base}）`,
  touched: '涉及这些数字的勾稽发现：',
  touchedBy: (region: string, n: number) => `${region} ${n} 条`,
  columns: {
    bureau: '部门',
    item: '项目',
    group: '类别',
    base: '对比的预算',
    fund: '资金范围',
    budget: '预算数',
    executed: '执行数',
    rate: '计算的完成率',
    stated: '公布的完成率',
    origin: '预算数来源',
    note: '说明',
    findings: '勾稽发现',
    prior: '上年（推算）',
    amount: '本年',
    change: '增减额',
    changeRate: '计算的增减率',
    statedRate: '公布的增减率',
    priorFrom: '上年数的推算',
  },
  origins: { published: '公布', derived: '由完成率推算' },
  count: (n: number) => `${n} 条`,
  method: {
    rate: '计算的完成率 = 100 × 执行数 ÷ 预算数，由 SQL 按公布的两个数算出；公布的完成率是文件自己写的，两者并列。',
    base: '只写“完成预算”的，按决算报表的口径算作对调整预算；写明“年初预算”的才算对年初预算。',
    implied: '没有公布预算数而公布了完成率的，预算数 = 执行数 ÷ 完成率，注明“由完成率推算”。',
    source: '来源：数据集市 execution；每个标记都可点开原文。',
    change:
      '上年数 = 本年数 − 公布的增减额；只有增减率的，上年数 = 本年数 ÷（1 + 增减率）。两者推出的数不同时都列出。',
    changeSource:
      '来源：事实表 facts 中由增减额、增减率推算的上年数；每个标记都可点开，看它由哪些数字算得。',
  },
};

const list = (words: string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

const en: typeof zh = {
  heading: 'Execution of the budget',
  intro:
    'How much of the budget was spent. The approved budget is the plan at the start of the year, the adjusted one was changed during it. They are two yardsticks: each has a row of its own, and they are never mixed.',
  measure: { label: 'Drawn by', amount: 'Amounts', share: 'Percent' },
  bureau: 'Bureau in detail',
  base: BASE_EN,
  fund: {
    all: 'all funds',
    fiscal: 'fiscal appropriation',
    general: 'general public budget',
    gov_fund: 'government funds',
    state_capital: 'state capital budget',
  },
  noFund: 'fund not stated',
  scope: {
    total: 'Total',
    nature: 'By nature',
    function: 'By function',
    project: 'By project',
    three_public: 'Three public expenses',
    agency_operation: 'Operating costs of the agency',
  },
  titles: {
    totals: {
      amount: (year, unit) => `Budgeted and executed spending, ${year} (${unit})`,
      share: (year) => `Executed spending in percent of the budget, ${year} (%)`,
    },
    items: {
      amount: (region, year, unit) =>
        `${region}: budgeted and executed item by item, ${year} (${unit})`,
      share: (region, year) => `${region}: executed in percent of the budget, by item, ${year} (%)`,
    },
    changes: {
      amount: (year, unit) =>
        `Bureaus with a budget only: approved budget ${year} and the year before (${unit})`,
      share: (year) =>
        `Bureaus with a budget only: approved budget ${year} in percent of the year before (%)`,
    },
    changeItems: {
      amount: (region, year, unit) =>
        `${region}: approved budget ${year} by item and the year before (${unit})`,
      share: (region, year) =>
        `${region}: approved budget ${year} by item, in percent of the year before (%)`,
    },
  },
  marks: {
    execution: { from: 'Budget', to: 'Executed', stated: 'Completion rate as published' },
    change: {
      from: 'Year before (implied by the document)',
      to: 'This year',
      stated: 'Rate of change as published',
    },
  },
  whole: { execution: 'budget = 100%', change: 'year before = 100%' },
  against: (base) => `against ${base}`,
  impliedBudget: 'budget implied by the rate',
  stated: (rate) => `published ${rate}`,
  fromChange: 'by the published change',
  fromRate: 'by the published rate',
  readout: {
    budget: (base, amount) => `${base}: ${amount}`,
    executed: (amount) => `executed: ${amount}`,
    computed: (rate) => `computed rate: ${rate}`,
    stated: (rate) => `published rate: ${rate}`,
    unstated: 'the document publishes no such rate',
    fund: (name) => `money: ${name}`,
    prior: (amount) => `year before: ${amount}`,
    amount: (amount) => `this year: ${amount}`,
    change: (rate) => `computed change: ${rate}`,
    statedChange: (rate) => `published change: ${rate}`,
    noChange: 'the document publishes no rate of change',
  },
  zeroBoth: 'Both are published as zero, so there is no percentage',
  zeroBase: {
    execution: 'The budget is zero, so there is no rate',
    change: 'The year before is zero, so there is no rate',
  },
  gap: {
    budgetOnly: 'The document is a budget: it does not say what was spent',
    noBudget: 'Final accounts are published, but no budget or rate to compare them with',
    noBase: (base) => `Nothing is published against the ${base}`,
    noDocument: (year) => `No document for ${year}`,
    noChange: 'The document does not say what changed from the year before',
    noItems: 'There is nothing to compare item by item.',
  },
  why: (regions, year) =>
    `The ${year} documents of ${regions} are budgets, which do not say what was spent. What can be seen is how the budget changed: the year before follows from the changes and rates that the document states.`,
  notes: {
    bases: (parts) =>
      `Budgets compared with differ: ${parts.join('; ')}. An adjusted budget has been brought into line by the end of the year, so rates against it come close to 100% by nature and cannot be set against rates on an approved budget.`,
    basePart: (base, regions) => `${list(regions)} against the ${base}`,
    funds: (parts) => `Whose money differs: ${parts.join('; ')}.`,
    fundPart: (fund, rows) => `${list(rows)}: ${fund}`,
    implied: (rows) =>
      `Budgets not published but implied by the published completion rate: ${list(rows)}. Such a budget cannot contradict that rate.`,
    allImplied:
      'None of the budgets drawn is published: each is implied by the published completion rate, which it therefore cannot contradict.',
    of: (row, note) => `${row}: ${note}.`,
    conflict: (rows) =>
      `The document gives two answers (its change and its rate imply different amounts for the year before); each has a row: ${list(rows)}.`,
    impossible: (rows) =>
      `The published rate falls by more than 100%, so there is no place for it in the chart: ${list(rows)}.`,
    zero: (rows) => `Zero in both years: ${list(rows)}.`,
    perPerson:
      'Nobody counted the people insured in the year before on the same basis, so this chart is not per person but in 10,000 yuan.',
  },
  scales: 'Each group has a scale of its own.',
  row: (region, base) => `${region} (against ${base})`,
  touched: 'Findings that touch these figures: ',
  touchedBy: (region, n) => `${region} ${n}`,
  columns: {
    bureau: 'Bureau',
    item: 'Item',
    group: 'Kind',
    base: 'Compared with',
    fund: 'Money',
    budget: 'Budget',
    executed: 'Executed',
    rate: 'Computed rate',
    stated: 'Published rate',
    origin: 'Budget is',
    note: 'Note',
    findings: 'Findings',
    prior: 'Year before (implied)',
    amount: 'This year',
    change: 'Change',
    changeRate: 'Computed change',
    statedRate: 'Published change',
    priorFrom: 'Year before implied',
  },
  origins: { published: 'published', derived: 'implied by the rate' },
  count: (n) => String(n),
  method: {
    rate: 'Computed rate = 100 × executed ÷ budget, by SQL from the two published amounts; the published rate is the document’s own. Both are shown.',
    base: 'A bare 完成预算 is measured on the adjusted budget, as the tables of final accounts do; only where the words say 年初预算 is it the approved one.',
    implied:
      'Where a rate is published and no budget, budget = executed ÷ rate; such budgets are marked as implied.',
    source: 'Source: the mart execution; every mark opens the published line.',
    change:
      'Year before = this year − published change; where only a rate is published, this year ÷ (1 + rate). Where the two differ both are shown.',
    changeSource:
      'Source: the amounts of the year before in facts that follow from published changes and rates; every mark opens what it was computed from.',
  },
};

export const executionWords: Record<Language, typeof zh> = { zh, en };
export type ExecutionWords = typeof zh;

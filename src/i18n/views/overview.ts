/** Words that are the same for one and for many. */
const counted =
  (words: string): ((n: number) => string) =>
  () =>
    words;

/** `{…}` are slots for figures that lead to their source, for names and for the documents' own words. */
const zh = {
  heading: (n: number, year: number) => `${n} 个医疗保障部门的 ${year} 年度预决算`,
  headingOne: (region: string, year: number) => `${region}医疗保障部门的 ${year} 年度预决算`,
  lede: (parts: string[]) => `依据公开的 ${parts.join('和 ')}，每个数字点开就是原文的那一行。`,
  counted: { budget: (n: number) => `${n} 份部门预算`, final: (n: number) => `${n} 份部门决算` },
  noDocuments: (year: number) => `所选部门没有 ${year} 年度的文件`,
  noDocumentsAdvice: '请在上方换一个年度，或选择其他部门。',
  comma: '、',
  semicolon: '；',
  takeaways: '最值得知道的',
  natures: { basic: '基本支出', project: '项目支出', rest: '未划分' },
  nature: { basic: '基本', project: '项目', rest: '未划分' },
  yuan: (amount: string) => `${amount} 元`,
  people: (count: string) => `${count} 人`,
  generalOnly: (regions: string[]) => `${regions.join('、')}的总额只含一般公共预算，不是全部资金。`,
  summed: (regions: string[]) => `${regions.join('、')}没有公布总额，这里是各部分之和。`,

  total: {
    only: '{who}的{basis}支出总额为 {amount}。',
    range: '按{basis}，支出总额最大的是{most}（{mostAmount}），最小的是{least}（{leastAmount}）',
    single: '{basis}只有{who}一家（{amount}）',
    end: '。',
    mixed: '预算是年初计划，决算是全年实际支出，两组之间不宜比大小。',
    levels: '{who}是市级部门，与县区不同级。',
    general: '{who}的总额只含一般公共预算。',
  },
  item: {
    largest: '{who}的{basis}支出中，{share} 是一项“{item}”（{amount}）',
    same: '；同一项在{list}',
    sameIn: '{who}占 {share}（{basis}）',
    none: '；{who}公布的支出里没有这一项，总额因此不宜直接比大小',
    end: '。',
  },
  project: {
    range:
      '项目支出占总支出的比重，最高的是{most}（{mostBasis}），{mostShare}；最低的是{least}（{leastBasis}），{leastShare}。',
    only: '{who}的{basis}支出中，项目支出占 {share}（{amount}）。',
  },
  subsidy: {
    range:
      '本级财政对居民医保的补助，按参保居民人均最高的是{most}，{mostAmount}（{mostHow}）；最低的是{least}，{leastAmount}（{leastHow}）。',
    only: '{who}本级财政对居民医保的补助，按参保居民人均 {amount}（{how}）。',
    standard: '国家标准 {standard} 由各级财政分担，这里只是本级承担的部分。',
    nobody: '所选部门都算不出居民医保的人均补助。',
    unpublished: '{who}公布的数字不全，算不出。',
    notApplicable: '{who}不适用：补助由县（区）承担。',
  },
  how: (basis: string, people: string) => `${basis}，${people}`,
  kindOfPeople: { target: '按目标参保人数', count: '按实有参保人数' },
  threePublic: {
    change: '“三公”经费变动最大的是{who}：{basis} {amount}，比 {year} 年的 {before} {rate}。',
    more: (rate: string) => `增加 ${rate}`,
    less: (rate: string) => `减少 ${rate}`,
    conflict: '{who}的文件对 {year} 年的“三公”经费给出两个数：{values}。',
    zero: '{who}公布的“三公”经费为零（{figures}）。',
  },
  execution: {
    bases:
      '{who}的支出只有年初预算的 {approved}（{approvedOf}），却是调整预算的 {adjusted}（{adjustedOf}）：看执行率要先看分母。',
    lowest: '按{basis}计算，执行率最低的是{who}，为 {rate}（{of}）。',
    only: '{who}的执行率为{basis}的 {rate}（{of}）。',
    of: '{executed} ÷ {budget} {unit}',
    ofFund: '{executed} ÷ {budget} {unit}，{fund}',
    budgetOnly: '{who}只公布了预算，没有执行率。',
  },
  findings: {
    found: counted('勾稽核对了 {tried} 处，发现 {errors} 处错误'),
    most: '，其中{who}占 {n} 处',
    in: '，都在{who}',
    largest: '；金额相差最大的在{who}：应为 {expected}，实为 {found}，相差 {difference}',
    clean: '勾稽核对了 {tried} 处，没有发现错误',
    warnings: counted('，另有 {n} 处可疑'),
    end: '。',
  },
  funds: { all: '全部资金', fiscal: '财政拨款', general: '一般公共预算' } as Record<string, string>,

  chart: {
    title: (year: number, unit: string) => `${year} 年度支出总额与基本、项目支出，${unit}`,
    shareTitle: (year: number) => `${year} 年度基本支出与项目支出各占总额的百分比`,
    shareHint: (unit: string) => `行末为支出总额，${unit}`,
    measure: '量度',
    measures: { amount: '金额', share: '百分比' },
    legend: '支出性质',
    noDocument: '没有这一年度的文件',
    noTotal: '文件没有公布这一口径的支出总额',
    share: (share: string) => `占总额 ${share}`,
    method: [
      '总额取部门公布的全部支出：预算取年初预算，决算取全年支出，不含结转下年；口径可在上方选择，“决算优先”即有决算的用决算，没有的用年初预算。',
      '基本支出与项目支出取自公布的支出总表或情况说明；两项之和小于总额时，差额列为“未划分”，不摊入任何一项。',
      '元/参保人 = 金额 ÷ 文件公布的居民参保人数（目标数或实有数），没有公布参保人数的不计算。',
    ],
    columns: {
      basis: '口径',
      total: '支出总额',
      basic: '基本支出',
      project: '项目支出',
      rest: '未划分',
      share: '项目支出占比',
    },
  },

  matrix: {
    heading: (year: number) => `${year} 年度各部门一览`,
    hint: '每个数字都是链接，通向原文。',
    bureau: '部门',
    total: '支出总额',
    split: '基本与项目',
    subsidy: '居民医保人均补助',
    threePublic: '“三公”经费',
    execution: '执行率',
    findings: '勾稽发现',
    before: '{year} 年 {before}，{rate}',
    beforeOnly: '{year} 年 {before}',
    conflict: '{year} 年有两个数',
    contradicts: '文件自相矛盾',
    same: '持平',
    derived: '推算',
    noBefore: '上年数未公布',
    ofApproved: '对年初预算',
    ofAdjusted: '对调整预算',
    budgetOnly: '只公布了预算',
    noRate: '没有公布可以比较的预算数',
    noSubsidy: '文件没有公布',
    noPeople: '补助 {subsidy}，未公布参保人数',
    division: '{executed} ÷ {budget}，{fund}',
    noThreePublic: '文件没有公布合计',
    noSplit: '没有公布',
    errors: counted('{n} 处错误'),
    warnings: counted('{n} 处可疑'),
    infos: counted('{n} 处提示'),
    tried: (n: string) => `核对 ${n} 处`,
  },

  documents: {
    heading: '每份文件是什么，没有公布什么',
    intro: '对照这类文件通常公布的报表。没有表格的内容，文件可能以文字公布。',
    published: (date: string) => `${date} 公开`,
    undated: '未注明公开时间',
    size: (lines: string, tables: string) => `${lines} 行，${tables} 张表`,
    figures: (taken: string, seen: string) => `看到 ${seen} 个金额数字，读取 ${taken} 个`,
    unread: (n: string) => `，${n} 个未读`,
    read: '公布的报表',
    empty: '公布为空表',
    missing: '目录列出、正文没有',
    lacking: '没有这类报表',
    text: '以文字公布',
    topics: {
      function: '按功能分类的支出',
      nature: '基本与项目支出',
      economic: '按经济分类的支出',
      project: '项目',
      gov_fund: '政府性基金',
      state_capital: '国有资本经营预算',
      three_public: '“三公”经费',
    } as Record<string, string>,
    none: '无',
    without: (region: string) => `${region}：没有这一年度的文件`,
  },
};

const en: typeof zh = {
  heading: (n, year) => `${n} medical insurance bureaus: budgets and accounts of ${year}`,
  headingOne: (region, year) =>
    `${region} medical insurance bureau: budget and accounts of ${year}`,
  lede: (parts) =>
    `From ${parts.join(' and ')} as published. Every figure opens the line that it stands on.`,
  counted: {
    budget: (n) => (n === 1 ? 'one budget' : `${n} budgets`),
    final: (n) => (n === 1 ? 'one set of final accounts' : `${n} sets of final accounts`),
  },
  noDocuments: (year) => `The bureaus chosen have no documents for ${year}`,
  noDocumentsAdvice: 'Choose another year above, or other bureaus.',
  comma: ', ',
  semicolon: '; ',
  takeaways: 'Most worth knowing',
  natures: { basic: 'Basic spending', project: 'Project spending', rest: 'Not divided' },
  nature: { basic: 'Basic', project: 'Projects', rest: 'Not divided' },
  yuan: (amount) => `${amount} yuan`,
  people: (count) => `${count} people`,
  generalOnly: (regions) =>
    `${regions.join(', ')}: the total is of the general public budget alone, not of all funds.`,
  summed: (regions) =>
    `${regions.join(', ')}: no total is published; this is the sum of the parts.`,

  total: {
    only: '{who} ({basis}) spends {amount} in all.',
    range:
      'by {basis}, the largest total is that of {most} ({mostAmount}) and the smallest that of {least} ({leastAmount})',
    single: 'by {basis} there is {who} alone ({amount})',
    end: '. ',
    mixed:
      'A budget is a plan and final accounts are what was spent, so the groups do not compare with each other. ',
    levels: '{who} is of a prefecture, not of a county or district. ',
    general: 'The total of {who} is of the general public budget alone. ',
  },
  item: {
    largest: '{share} of what {who} spends ({basis}) is a single item, “{item}” ({amount})',
    same: '; the same item is {list}',
    sameIn: '{share} in {who} ({basis})',
    none: '; none is published in {who}, so the totals do not compare directly',
    end: '.',
  },
  project: {
    range:
      'Projects take the largest share of spending in {most} ({mostBasis}), {mostShare}, and the smallest in {least} ({leastBasis}), {leastShare}.',
    only: 'Projects take {share} of what {who} spends ({basis}), {amount}.',
  },
  subsidy: {
    range:
      'What the local government pays towards the insurance of residents, for each of them insured, is highest in {most}, {mostAmount} ({mostHow}), and lowest in {least}, {leastAmount} ({leastHow}). ',
    only: 'What the government of {who} pays towards the insurance of residents is {amount} for each of them insured ({how}). ',
    standard:
      'The national standard of {standard} is shared by all levels of government; this is the local share only. ',
    nobody: 'For none of the bureaus can the subsidy per person be computed. ',
    unpublished: '{who}: not enough is published to compute it. ',
    notApplicable: '{who}: not applicable, the counties and districts pay it. ',
  },
  how: (basis, people) => `${basis}, ${people}`,
  kindOfPeople: { target: 'target enrolment', count: 'counted enrolment' },
  threePublic: {
    change:
      'The three public expenses changed most in {who}: {basis} {amount}, {rate} than the {before} of {year}. ',
    more: (rate) => `${rate} more`,
    less: (rate) => `${rate} less`,
    conflict:
      'The document of {who} gives two answers for the three public expenses of {year}: {values}. ',
    zero: 'The three public expenses are published as zero by {who} ({figures}). ',
  },
  execution: {
    bases:
      '{who} spent only {approved} of the approved budget ({approvedOf}), yet {adjusted} of the adjusted one ({adjustedOf}): a rate means little without its base. ',
    lowest: 'On the {basis}, the lowest execution rate is that of {who}, {rate} ({of}). ',
    only: '{who} spent {rate} of the {basis} ({of}). ',
    of: '{executed} ÷ {budget}, {unit}',
    ofFund: '{executed} ÷ {budget}, {unit}, {fund}',
    budgetOnly: 'Only budgets are published by {who}, so there is no rate.',
  },
  findings: {
    found: (n) =>
      n === 1 ? '{tried} checks found {errors} error' : '{tried} checks found {errors} errors',
    most: ', {n} of them in {who}',
    in: ', all in {who}',
    largest:
      '; the largest difference is in {who}: {expected} expected, {found} found, {difference} apart',
    clean: '{tried} checks found no error',
    warnings: (n) => (n === 1 ? ', but {n} warning' : ', but {n} warnings'),
    end: '.',
  },
  funds: { all: 'all funds', fiscal: 'fiscal appropriation', general: 'general public budget' },

  chart: {
    title: (year, unit) => `Spending of ${year}, basic and on projects, ${unit}`,
    shareTitle: (year) => `Basic and project spending as a percentage of the total of ${year}`,
    shareHint: (unit) => `At the end of each row the total, ${unit}`,
    measure: 'Measure',
    measures: { amount: 'Amounts', share: 'Percent' },
    legend: 'Nature of spending',
    noDocument: 'There is no document for this year',
    noTotal: 'No total is published on this basis',
    share: (share) => `${share} of the total`,
    method: [
      'The total is all spending that the bureau publishes: the approved budget of a budget, the spending of the year of final accounts, without what is carried over to the next year. The basis is chosen above; “final accounts first” takes final accounts where there are any, else the approved budget.',
      'Basic and project spending come from the published table of spending or from the text. Where the two are less than the total, the difference stands as “not divided” and is added to neither.',
      'Yuan per person insured = the amount ÷ the residents insured as published (a target or a count); where none is published nothing is computed.',
    ],
    columns: {
      basis: 'Basis',
      total: 'Total',
      basic: 'Basic',
      project: 'Projects',
      rest: 'Not divided',
      share: 'Share of projects',
    },
  },

  matrix: {
    heading: (year) => `The bureaus at a glance, ${year}`,
    hint: 'Every figure is a link to its source.',
    bureau: 'Bureau',
    total: 'Total spending',
    split: 'Basic and projects',
    subsidy: 'Subsidy per resident',
    threePublic: 'Three public expenses',
    execution: 'Execution',
    findings: 'Findings',
    before: '{before} in {year}, {rate}',
    beforeOnly: '{before} in {year}',
    conflict: 'two answers for {year}',
    contradicts: 'the document contradicts itself',
    same: 'unchanged',
    derived: 'derived',
    noBefore: 'year before not published',
    ofApproved: 'of the approved budget',
    ofAdjusted: 'of the adjusted budget',
    budgetOnly: 'only a budget is published',
    noRate: 'no budget to compare with is published',
    noSubsidy: 'the document publishes none',
    noPeople: 'subsidy {subsidy}, people insured not published',
    division: '{executed} ÷ {budget}, {fund}',
    noThreePublic: 'the document publishes no total',
    noSplit: 'not published',
    errors: (n) => (n === 1 ? '{n} error' : '{n} errors'),
    warnings: (n) => (n === 1 ? '{n} warning' : '{n} warnings'),
    infos: (n) => (n === 1 ? '{n} note' : '{n} notes'),
    tried: (n) => `${n} checks`,
  },

  documents: {
    heading: 'What each document is, and what it does not publish',
    intro:
      'Held against the tables that documents of its kind usually have. What has no table may be told in sentences.',
    published: (date) => `published ${date}`,
    undated: 'date not stated',
    size: (lines, tables) => `${lines} lines, ${tables} tables`,
    figures: (taken, seen) => `${taken} of ${seen} amounts read`,
    unread: (n) => `, ${n} unread`,
    read: 'Tables published',
    empty: 'Published as empty',
    missing: 'In the contents, not in the document',
    lacking: 'No such table',
    text: 'Told in sentences',
    topics: {
      function: 'spending by function',
      nature: 'basic and project spending',
      economic: 'spending by economic class',
      project: 'projects',
      gov_fund: 'government funds',
      state_capital: 'state capital operations',
      three_public: 'three public expenses',
    },
    none: 'none',
    without: (region) => `${region}: no document for this year`,
  },
};

export const overviewWords = { zh, en };
export type OverviewWords = typeof zh;

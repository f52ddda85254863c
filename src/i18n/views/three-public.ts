const zh = {
  heading: '“三公”经费',
  intro:
    '文件写明或可以推出的每一年，预算和决算分开；互相矛盾的数两个都画。因公出国（境）、公务用车、公务接待各占多少。',
  component: '费用',
  measure: '显示',
  measures: { amount: '金额', share: '百分比' },
  rest: '未公布分项',
  whole: (year: number) => `${year} 年“三公”经费`,
  inYear: (year: number) => `${year} 年`,
  years: (from: number, to: number) => (from === to ? `${from} 年` : `${from}—${to} 年`),
  trendTitle: (years: string, component: string, unit: string) => `${years}${component}（${unit}）`,
  partsTitle: (year: number, unit: string) => `${year} 年“三公”经费的组成（${unit}）`,
  partsShare: (year: number) => `${year} 年“三公”经费的组成（占合计的百分比）`,
  legend: '组成部分',
  marks: {
    derived: '推算：由原文的增减额、增减率或完成率算得，原文没有印出',
    conflict: '同一年互相矛盾的数',
  },
  ofWhole: (share: string) => `占合计 ${share}`,
  zero: '合计公布为零',
  undivided: '只公布合计，未公布各部分',
  noWhole: '没有公布合计，不能算百分比',
  nothing: (what: string) => `文件没有公布，也推不出${what}`,
  notes: {
    conflict: (regions: string) => `${regions}的文件对同一年给出不同的数，每个都画，不取其一。`,
    uncounted: (regions: string) => `${regions}有的年份没有公布参保人数，不能按人计算，没有画出。`,
    findings: (regions: string) => `${regions}的数字涉及勾稽发现。`,
    parts: '条形只画大于零的部分；公布为零和未公布的部分见数据表。',
  },
  columns: {
    basis: '年度与口径',
    origin: '来源',
    derived: '推算',
    printed: '原文',
    conflict: '互相矛盾',
    yes: '是',
  },
  list: {
    heading: '逐个部门：比上年，以及图中画不出的',
    findings: (n: number) => `有 ${n} 条勾稽发现涉及这些数字`,
  },
  sentences: {
    separator: '、',
    derived: '（推算）',
    less: '{basis}{component} {now}，比上年 {before}减少 {change}{rate}。',
    more: '{basis}{component} {now}，比上年 {before}增加 {change}{rate}。',
    same: '{basis}{component} {now}，与上年 {before}相同。',
    rate: (rate: string) => `（${rate}）`,
    beforeUnsure: '{basis}{component} {now}；上年有互相矛盾的数：{before}，变化不能确定。',
    nowUnsure: '{basis}{component}有互相矛盾的数：{now}，与上年相比的变化不能确定。',
    otherBasis: '{basis}{component} {now}；{year} 年只有{other}数，口径不同，不作比较。',
    noneBefore:
      '{basis}{component} {now}；文件没有给出 {year} 年同一口径的数，也没有写明它的增减，所以没有同比。',
    nothing: '文件没有给出 {year} 年所选口径的{component}数字。',
    conflict: '{basis}{component}有 {count} 个互相矛盾的数：{answers}。',
    computed: '（由 {from} 算得）',
    printed: '（原文）',
    and: ' 和 ',
    change: (amount: string) => `增减额 ${amount}`,
    changeRate: (rate: string) => `增减率 ${rate}`,
    executionRate: (rate: string) => `完成率 ${rate}`,
    zeros: '公布为零：{list}。',
    missing: '文件没有给出数字：{list}。',
    vehicles:
      '公务用车购置及运行维护费 {all}，与购置费 {purchase}、运行维护费 {running} 之和不符；图中画后两项。',
    excess: '各部分之和比公布的合计 {total} 多 {excess}。',
  },
  method: {
    source:
      '取自“三公”经费表和情况说明。同一数字出现多次的只算一次，先取印出的、与该年口径相符的文件、表格、位数多的。',
    derived: '没有印出的年份，由原文的“比上年增减”额、增减率或完成预算的百分比推算，图中加虚线圈。',
    conflict: '推算或印出的数互相不符时，每个都画，不取其一，也不连线；每个数由什么算得写在下方。',
    basis: '年初预算、调整预算是计划（空心），决算是实际支出（实心），只与同一口径相比。',
    leaves:
      '公务用车费 = 购置费 + 运行维护费：两项都公布时画两项，否则画合并数，不重复计算。合计大于各部分之和的差额画为“未公布分项”。',
    person: '按人计算时除以人均补助的首选参保人数；没有公布人数的年份不画。',
  },
};

const en: typeof zh = {
  heading: 'Three public expenses',
  intro:
    'Every year that the documents state or imply, budgets and final accounts apart; where figures contradict each other both are drawn. And what travel abroad, official vehicles and receptions are of the whole.',
  component: 'Component',
  measure: 'Show',
  measures: { amount: 'Amounts', share: 'Shares' },
  rest: 'Parts not published',
  whole: (year) => `three public expenses of ${year}`,
  inYear: (year) => String(year),
  years: (from, to) => (from === to ? String(from) : `${from}–${to}`),
  trendTitle: (years, component, unit) => `${component}, ${years}, ${unit}`,
  partsTitle: (year, unit) => `What the three public expenses of ${year} consist of, ${unit}`,
  partsShare: (year) =>
    `What the three public expenses of ${year} consist of, percent of the whole`,
  legend: 'Parts',
  marks: {
    derived: 'Derived from a stated change, rate of change or completion rate, not printed',
    conflict: 'Figures of one year that contradict each other',
  },
  ofWhole: (share) => `${share} of the whole`,
  zero: 'The whole is published as zero',
  undivided: 'Only the whole is published, not its parts',
  noWhole: 'The whole is not published, so there are no shares',
  nothing: (what) => `The documents neither publish nor imply this: ${what}`,
  notes: {
    conflict: (regions) =>
      `${regions}: the document gives different figures for one year, each is drawn and none is chosen.`,
    uncounted: (regions) =>
      `For some years of ${regions} no number of people insured is published: nothing per person is drawn for them.`,
    findings: (regions) => `Findings of the checks touch figures of ${regions}.`,
    parts:
      'Bars show parts above zero only; the data sheet has what is published as zero and what is not published.',
  },
  columns: {
    basis: 'Year and basis',
    origin: 'Origin',
    derived: 'derived',
    printed: 'printed',
    conflict: 'Contradicted',
    yes: 'yes',
  },
  list: {
    heading: 'Bureau by bureau: against the year before, and what the charts cannot show',
    findings: (n) =>
      n === 1 ? 'One finding touches these figures' : `${n} findings touch these figures`,
  },
  sentences: {
    separator: ', ',
    derived: ' (derived)',
    less: '{component}, {basis}: {now}, against {before} the year before: {change} less{rate}.',
    more: '{component}, {basis}: {now}, against {before} the year before: {change} more{rate}.',
    same: '{component}, {basis}: {now}, as in the year before, {before}.',
    rate: (rate) => ` (${rate})`,
    beforeUnsure:
      '{component}, {basis}: {now}. Figures of the year before contradict each other ({before}), so the change is not certain.',
    nowUnsure:
      '{component}, {basis}: figures contradict each other ({now}), so the change against the year before is not certain.',
    otherBasis:
      '{component}, {basis}: {now}. Of {year} there is only this basis: {other}, which does not compare.',
    noneBefore:
      '{component}, {basis}: {now}. The document gives neither {year} on the same basis nor the change against it.',
    nothing: '{component}, {year}: no figure on the basis chosen.',
    conflict: '{component}, {basis}: {count} figures contradict each other: {answers}.',
    computed: ' (from {from})',
    printed: ' (printed)',
    and: ' and ',
    change: (amount) => `a change of ${amount}`,
    changeRate: (rate) => `a change of ${rate}`,
    executionRate: (rate) => `a completion of ${rate}`,
    zeros: 'Published as zero: {list}.',
    missing: 'No figure given: {list}.',
    vehicles:
      'Official vehicles, {all}, are not the sum of purchase, {purchase}, and running, {running}; the chart shows the latter two.',
    excess: 'The parts are {excess} more than the published whole, {total}.',
  },
  method: {
    source:
      'From the table of the three public expenses and the text. A figure printed several times counts once: printed before derived, the document made for the year and basis first, tables before text, more digits before fewer.',
    derived:
      'Years that are not printed are derived from a stated change, rate of change or completion rate; they have a dotted ring.',
    conflict:
      'Where figures do not agree each is drawn, none is chosen, and no line joins them; what each was computed from is said below.',
    basis:
      'Approved and adjusted budgets are plans (hollow), final accounts are what was spent (filled); each compares with its own kind only.',
    leaves:
      'Vehicles = purchase + running: both are drawn where both are published, else vehicles as one, so nothing counts twice. What the whole is more than its parts is drawn as parts not published.',
    person:
      'Per person is divided by the people insured of the preferred basis of the subsidy per person; years without a number are not drawn.',
  },
};

/** The words of the view of the three public expenses. */
export const threePublicWords = { zh, en };

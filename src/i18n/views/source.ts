/** The words of the panel that shows where a figure comes from. */
const zh = {
  close: '关闭',
  copy: { link: '复制链接', done: '已复制', failed: '浏览器不允许复制，请从地址栏复制' },
  document: '文件',
  published: '公开时间',
  lineLabel: '行号',
  statement: '所在报表',
  tableTitle: '表名',
  unit: '原文单位',
  raw: '原文字样',
  measures: {
    change: '增减额',
    change_rate: '增减率',
    share: '占比',
    execution_rate: '完成率',
    standard: '标准',
  } as Record<string, string>,
  meaning: '含义',
  concept: '指标',
  phase: '口径',
  item: '行目',
  column: '列目',
  code: '功能分类科目',
  surroundings: '原文前后',
  whole: '在全文中看这一行',
  gap: '空行',
  notFound: '没有这条数字。链接可能来自另一版本的数据。',
  unplaced: '这个数字的字样与原文位置不符，因此没有标出。',
  noLines: '数据中没有这份文件的原文行，因此无法显示出处。',
  line: {
    heading: '这一行的出处',
    title: (line: number) => `第 ${line} 行`,
    noDocument: '没有这份文件。链接或查询结果中的文件编号可能来自另一版本的数据，或者不是编号。',
    noLine: '没有指明有效的行号。',
    document: '看这份文件的全文',
    read: '这一行读出的数字',
    readNone: '没有从这一行读出数字。',
    checks: '这一行上的勾稽',
    checksNone: '没有勾稽落在这一行上。',
  },
  derived: {
    heading: '怎样推算',
    intro: '原文没有直接写出这个数，它由下列公布数算得。',
    none: '这是推算的数字，来源没有记录。',
    incomplete: '推算所用的数字有一部分不在数据中。',
    rule: {
      change: '本年数减去增减额，得比较年度的数：A − B',
      change_rate: '本年数除以（1 + 增减率），得比较年度的数：A ÷ (1 + r)',
      execution_rate: '支出数除以完成率，得完成率所依据的预算数：A ÷ r',
      other: '由以下数字算得：',
    },
    role: {
      amount: 'A',
      change: 'B',
      change_rate: 'r',
      execution_rate: 'r',
    } as Record<string, string>,
    rounded: '比率只公布到有限的小数位，所以推算的数是约数。',
  },
  checks: {
    heading: '参与的勾稽',
    none: '没有勾稽用到这个数字。',
    /** All of those that were tried. */
    summary: (failed: number, passed: number) =>
      failed === 0
        ? `${passed} 项，全部一致。`
        : passed === 0
          ? `${failed} 项不符。`
          : `${failed} 项不符，${passed} 项一致。`,
    passed: (n: number) => `一致的 ${n} 项`,
    severity: { error: '错误', warning: '疑点', info: '提示' },
    open: '在勾稽中看',
  },
  uses: {
    heading: '用在哪里',
    none: '图表没有直接用到这个数字。',
    from: '由它推算出',
    where: (parts: (string | null)[]) => parts.filter((part) => part !== null).join(' · '),
    axes: {
      function: '按功能',
      nature: '按性质',
      economic: '按经济分类',
      project: '按项目',
      fund: '按资金来源',
    } as Record<string, string>,
    scopes: {
      total: '总支出',
      function: '按功能',
      three_public: '“三公”经费',
      project: '项目',
    } as Record<string, string>,
    against: (basis: string) => `对${basis}`,
    rest: (code: string | null) =>
      code === null ? '未分到各项的部分' : `${code} 中未再细分的部分`,
    roles: {
      own: null,
      sum: '几项之和，这是其中标出的一项',
      part: '几项之和中的一项',
      rest: '总数减去已分各项，这是总数',
      budget: '作预算数',
      executed: '作执行数',
      rate: '作公布的完成率',
      subsidy: '作补助金额',
      insured: '作参保人数',
      standard: '作公布的标准',
      cost: '作经费',
      people: '作人数',
      prior: '作上年预算',
    } as Record<string, string | null>,
    cost: '每人经费',
    costs: { personnel: '人员经费', agency_operation: '机关运行经费' } as Record<string, string>,
    change: '与上年比较',
    preferred: '首选口径',
    other: '其他口径',
    perPerson: (yuan: string) => `${yuan} 元/人`,
  },
  parts: {
    heading: (label: string) => `图中“${label}”是下列各项之和`,
    total: '合计',
  },
  waiting: {
    engine: '正在启动页面内的数据库（只需这一次），随后查出处……',
    query: '正在查出处……',
  },
};

const en: typeof zh = {
  close: 'Close',
  copy: {
    link: 'Copy link',
    done: 'Copied',
    failed: 'The browser does not allow it: copy from the address bar',
  },
  document: 'Document',
  published: 'Published',
  lineLabel: 'Place',
  statement: 'Statement',
  tableTitle: 'Table',
  unit: 'Unit as published',
  raw: 'As printed',
  measures: {
    change: 'change',
    change_rate: 'rate of change',
    share: 'share',
    execution_rate: 'completion rate',
    standard: 'standard',
  },
  meaning: 'Meaning',
  concept: 'Measures',
  phase: 'Basis',
  item: 'Row',
  column: 'Column',
  code: 'Function',
  surroundings: 'In its surroundings',
  whole: 'See this line in the whole document',
  gap: 'blank lines',
  notFound: 'There is no such figure. The link may come from another version of the data.',
  unplaced: 'The characters are not at the recorded place, so nothing is marked.',
  noLines: 'The data has no lines of this document, so the place cannot be shown.',
  line: {
    heading: 'Source of this line',
    title: (line) => `Line ${line}`,
    noDocument:
      'There is no such document. The id in the link or the answer may come from another version of the data, or be none.',
    noLine: 'No valid line number is given.',
    document: 'See the whole document',
    read: 'Figures read from this line',
    readNone: 'No figure was read from this line.',
    checks: 'Checks on this line',
    checksNone: 'No check is on this line.',
  },
  derived: {
    heading: 'How it was derived',
    intro:
      'The document does not print this figure. It was computed from the published ones below.',
    none: 'This figure is derived; what from was not recorded.',
    incomplete: 'Some of the figures that it was computed from are not in the data.',
    rule: {
      change: 'This year’s amount less the change gives the amount compared with: A − B',
      change_rate:
        'This year’s amount divided by (1 + rate of change) gives the amount compared with: A ÷ (1 + r)',
      execution_rate:
        'Spending divided by the completion rate gives the budget that the rate is measured on: A ÷ r',
      other: 'It was computed from:',
    },
    role: { amount: 'A', change: 'B', change_rate: 'r', execution_rate: 'r' },
    rounded: 'A rate is published to few decimals, so the derived figure is approximate.',
  },
  checks: {
    heading: 'Checks it takes part in',
    none: 'No check uses this figure.',
    summary: (failed, passed) =>
      failed === 0
        ? passed === 1
          ? 'One, which agrees.'
          : `${passed}, which all agree.`
        : passed === 0
          ? `${failed} ${failed === 1 ? 'fails' : 'fail'}.`
          : `${failed} ${failed === 1 ? 'fails' : 'fail'}, ${passed} ${passed === 1 ? 'agrees' : 'agree'}.`,
    passed: (n) => (n === 1 ? 'The one that agrees' : `The ${n} that agree`),
    severity: { error: 'Error', warning: 'Warning', info: 'Note' },
    open: 'See it among the checks',
  },
  uses: {
    heading: 'Where it is used',
    none: 'No chart uses this figure directly.',
    from: 'Derived from it',
    where: (parts) => parts.filter((part) => part !== null).join(' · '),
    axes: {
      function: 'by function',
      nature: 'by nature',
      economic: 'by economic class',
      project: 'by project',
      fund: 'by source of funds',
    },
    scopes: {
      total: 'total spending',
      function: 'by function',
      three_public: 'three public expenses',
      project: 'projects',
    },
    against: (basis) => `against the ${basis}`,
    rest: (code) =>
      code === null ? 'not in any part' : `the rest of ${code}, not divided further`,
    roles: {
      own: null,
      sum: 'a sum, of which this one is marked',
      part: 'one part of a sum',
      rest: 'the total less its published parts; this is the total',
      budget: 'as the budget',
      executed: 'as what was spent',
      rate: 'as the stated rate',
      subsidy: 'as the subsidy',
      insured: 'as the number of people',
      standard: 'as the stated standard',
      cost: 'as the cost',
      people: 'as the number of people',
      prior: 'as the budget of the year before',
    },
    cost: 'costs per person',
    costs: { personnel: 'Personnel', agency_operation: 'Operating costs of the agency' },
    change: 'against the year before',
    preferred: 'preferred basis',
    other: 'another basis',
    perPerson: (yuan) => `${yuan} yuan per person`,
  },
  parts: {
    heading: (label) => `“${label}” in the chart is the sum of these`,
    total: 'Sum',
  },
  waiting: {
    engine: 'Starting the database in the page, which happens once; then the source is looked up…',
    query: 'Looking up the source…',
  },
};

export const sourceWords = { zh, en };
export type SourceWords = typeof zh;

import type { Language } from '../model/index.ts';

/** The words of figures that stand alone, and of how they are saved. */
const zh = {
  foot: (product: string, version: string, id: string, day: string) =>
    `${product} · 数据 ${version}（${id}）· ${day}`,
  left: (names: readonly string[]) => `按读者的选择，图中没有画出：${names.join('、')}。`,
  leftAll: '按读者的选择，图中各项都没有画出。',
  /** `lines` as `131–135、140`. */
  source: (region: string, year: number, kind: string, lines: string, more: number) =>
    `${region} ${year} ${kind} 第 ${lines} 行${more > 0 ? `，另有 ${more} 行见数据表` : ''}`,
  sourceWithout: (region: string, year: number, kind: string) =>
    `${region} ${year} ${kind}，没有可标明的行`,
  /** Of a document that was looked through as a whole. */
  sourceWhole: (region: string, year: number, kind: string, title: string) =>
    `${region} ${year} ${kind}${title === '' ? '' : `《${title}》`}，查阅全文`,
  separator: '、',
  untraced: (n: number) => `有 ${n} 个数字在这一版数据中找不到出处，请勿引用。`,
  finding: (severity: string, region: string, message: string) =>
    `【${severity}】${region}：${message}`,
  moreFindings: (n: number) => `另有 ${n} 条发现，见数据表。`,
  /** What the values of a measure are counted in; of others the published unit holds. */
  measured: {
    amount: '万元',
    change: '万元',
    change_rate: '%',
    share: '%',
    execution_rate: '%',
    standard: '元/人',
  } as Record<string, string>,
  sheets: {
    sources: '来源',
    findings: '核对发现',
    statement: '查询语句（SQL）',
    about: '说明',
    takeaway: '要点',
    notes: '说明',
    method: '方法',
    charts: '所在图表',
    fact: '数字编号',
    bureau: '部门',
    document: '文件',
    published: '公开时间',
    year: '年度',
    basis: '口径',
    item: '行目',
    line: '行号',
    cell: '单元格（从 1 起）',
    raw: '原文字样',
    value: '数值',
    valueUnit: '数值单位',
    rawUnit: '原文单位',
    derived: '推算自',
    severity: '严重程度',
    rule: '规则',
    message: '说明',
    check: '核对编号',
    product: '产品',
    release: '数据版本',
    releaseId: '数据标识',
    made: '生成日期',
    address: '网址',
    chart: (number: number) => `图表 ${number}`,
    missing: '空单元格表示没有公布或不适用，不是零；公布为零的写作 0。',
    trace: '每个数字旁边一列是它的数字编号，“来源”页列出编号对应的文件、行号和原文字样。',
  },
};

export type FigureWords = typeof zh;

const en: FigureWords = {
  foot: (product, version, id, day) => `${product} · data ${version} (${id}) · ${day}`,
  left: (names) => `Not drawn, by the reader’s choice: ${names.join('; ')}.`,
  leftAll: 'Nothing is drawn, by the reader’s choice.',
  source: (region, year, kind, lines, more) =>
    `${region}, ${year} ${kind}, ${/[–,]/.test(lines) ? 'lines' : 'line'} ${lines}${more > 0 ? `; ${more} more in the data sheet` : ''}`,
  sourceWithout: (region, year, kind) => `${region}, ${year} ${kind}, no line to be named`,
  sourceWhole: (region, year, kind, title) =>
    `${region}, ${year} ${kind}${title === '' ? '' : ` (${title})`}, looked through as a whole`,
  separator: ', ',
  untraced: (n) =>
    n === 1
      ? 'One figure has no source in this data release: do not quote it.'
      : `${n} figures have no source in this data release: do not quote them.`,
  finding: (severity, region, message) => `[${severity}] ${region}: ${message}`,
  moreFindings: (n) =>
    n === 1 ? 'One more finding in the data sheet.' : `${n} more findings in the data sheet.`,
  measured: {
    amount: '10,000 yuan',
    change: '10,000 yuan',
    change_rate: '%',
    share: '%',
    execution_rate: '%',
    standard: 'yuan per person',
  },
  sheets: {
    sources: 'Sources',
    findings: 'Findings',
    statement: 'Statement (SQL)',
    about: 'About',
    takeaway: 'Takeaway',
    notes: 'Notes',
    method: 'Method',
    charts: 'Charts',
    fact: 'figure id',
    bureau: 'Bureau',
    document: 'Document',
    published: 'Published on',
    year: 'Year',
    basis: 'Basis',
    item: 'Item',
    line: 'Line',
    cell: 'Cell (from 1)',
    raw: 'As published',
    value: 'Value',
    valueUnit: 'Unit of the value',
    rawUnit: 'Unit as published',
    derived: 'Derived from',
    severity: 'Severity',
    rule: 'Rule',
    message: 'What was found',
    check: 'Check id',
    product: 'Product',
    release: 'Data release',
    releaseId: 'Release id',
    made: 'Made on',
    address: 'Address',
    chart: (number) => `Chart ${number}`,
    missing:
      'An empty cell is not published or does not apply; it is not zero. What is published as zero is 0.',
    trace:
      'The column beside each figure has its id; the sheet of sources says which document, line and characters stand behind an id.',
  },
};

export const figureWords: Record<Language, FigureWords> = { zh, en };

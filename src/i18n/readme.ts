import type { Language } from '../model/index.ts';

/** What a file of an archive is. */
export type ArchivedKind =
  'slides' | 'workbook' | 'pictures' | 'drawings' | 'tables' | 'briefing' | 'package' | 'parquet';

interface ReadmeWords {
  title: (title: string) => string;
  made: (product: string, version: string, id: string, day: string) => string;
  address: string;
  files: string;
  kinds: Record<ArchivedKind, string>;
  reading: string;
  rules: readonly string[];
  verify: string;
  steps: readonly string[];
}

const zh: ReadmeWords = {
  title: (title) => `${title}：文件说明`,
  made: (product, version, id, day) => `${product} · 数据版本 ${version}（${id}）· ${day}`,
  address: '网址',
  files: '文件',
  kinds: {
    slides: '幻灯片；有原生图表的可直接改数',
    workbook: '每图一页，另有来源、核对发现和说明页',
    pictures: '每图一张图片，标题、单位、说明和来源都在图里',
    drawings: '每图一份矢量图，文字可选',
    tables: '每图的数据表，数字旁边是它的数字编号',
    briefing: '简报本身，可在网页里重新打开',
    package: '数据包的说明：每张表、每一列的含义和单位（Frictionless）',
    parquet: '这一版数据的全部表，每表一个文件',
  },
  reading: '怎样读',
  rules: [
    '空白表示没有公布或不适用，不是零；公布为零的写作 0。',
    '预算是年初的计划，决算是年末的实际支出；口径不同的数不能直接比较，图下的说明写明了口径。',
    '“核对发现”是程序按勾稽规则找出的疑点，以文件原文为准。',
  ],
  verify: '怎样核实一个数字',
  steps: [
    '在工作簿的图表页，数字旁边一列是它的数字编号：文件编号、行号、单元格和位置。',
    '在“来源”页按编号找到文件、行号和原文字样；推算的数写明由哪些数字算得。',
    '打开上面的网址，点图中的数字，可以看到原文的那一行。',
    "有数据包时，可用 DuckDB 查询：SELECT * FROM 'data/facts-*.parquet' WHERE fact_id = '编号';",
    '核实时请用同一数据版本；版本不同，数字可能已更正。',
  ],
};

const en: ReadmeWords = {
  title: (title) => `${title}: what these files are`,
  made: (product, version, id, day) => `${product} · data release ${version} (${id}) · ${day}`,
  address: 'Address',
  files: 'Files',
  kinds: {
    slides: 'Slides; native charts can be edited',
    workbook: 'A sheet for each chart, and sheets of sources, findings and about',
    pictures: 'A picture of each chart, with its title, unit, notes and sources in it',
    drawings: 'Each chart as a vector drawing whose text can be selected',
    tables: 'The data of each chart, with the id of a figure beside it',
    briefing: 'The briefing itself, to be opened in the page again',
    package: 'The data package: what every table and column means, with units (Frictionless)',
    parquet: 'All tables of this data release, one file each',
  },
  reading: 'How to read them',
  rules: [
    'What is empty is not published or does not apply; it is not zero. What is published as zero is 0.',
    'A budget is the plan at the start of the year, final accounts are what was spent; figures on different bases do not compare directly, and the notes below a chart say which it has.',
    'Findings are what reconciliation rules found by program; the documents themselves decide.',
  ],
  verify: 'How to verify a figure',
  steps: [
    'In the workbook, the column beside a figure has its id: document, line, cell and place.',
    'The sheet of sources has document, line and characters for each id, and what a derived figure was computed from.',
    'At the address above, choosing the figure in the chart shows the published line.',
    "With the data package, DuckDB answers: SELECT * FROM 'data/facts-*.parquet' WHERE fact_id = 'id';",
    'Verify on the same data release: on another one, figures may have been corrected.',
  ],
};

export const readmeWords: Record<Language, ReadmeWords> = { zh, en };

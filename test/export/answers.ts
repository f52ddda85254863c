import type { About, AboutWords } from '../../src/export/about.ts';
import type { AnswerColumn, Rows, Value, ValueKind } from '../../src/model/index.ts';

/** Rows as a test writes them. */
export function rowsOf(columns: readonly [string, ValueKind, string?][], rows: Value[][]): Rows {
  return {
    columns: columns.map(([name, kind, type = '']): AnswerColumn => ({ name, kind, type })),
    count: rows.length,
    row: (index) => rows[index] ?? [],
  };
}

/** Units for none of them. */
export const NO_UNITS: readonly null[] = [];

export const ABOUT: About = {
  query: "SELECT '```' -- 引号\nFROM facts",
  ranAt: '2026-08-01T10:00:00+08:00',
  took: 12.4,
  rows: 2,
  truncated: false,
  arranged: null,
  release: { id: 'abc123', version: '2026.8' },
  site: 'https://example.org/ledger/',
  tables: ['facts'],
  sources: [{ title: '2024年|预算', document_id: 'a-2024', line: 7 }],
  language: 'zh',
};

export const WORDS: AboutWords = {
  rowsSheet: '结果',
  aboutSheet: '说明',
  ledger: '医保账本',
  query: '查询语句',
  ranAt: '运行时间',
  took: '用时',
  rows: '行数',
  whole: '完整',
  truncated: '已截断',
  arranged: '按筛选和排序；结果的行数',
  filters: '筛选',
  order: '排序',
  release: '数据版本',
  site: '网址',
  tables: '数据表',
  units: '单位',
  source: '来源',
  line: '第几行',
  cut: '截短的单元格',
  none: '无',
};

import type { Evidence, EvidenceFact, EvidenceFinding } from '../../src/db/evidence.ts';
import type { Figure } from '../../src/figures/figure.ts';
import type { TableCell } from '../../src/model/index.ts';

/* A made-up figure of a made-up bureau, with what it stands on. */

export const cell = (value: number | string | null, fact: string | null = null): TableCell => ({
  ...{ text: value === null ? '未公布' : String(value), value, fact },
  ...{ href: null, published: false },
});

export const FIGURE: Figure = {
  id: 'composition',
  title: '2024 年度支出构成（万元，年初预算）',
  hint: '按功能分类',
  drawing: { kind: 'none', why: '', scale: { tick: String, inUnit: (v) => v, unit: '万元' } },
  legend: [
    { key: '208', name: '社会保障', sign: { mark: 'circle' } },
    { key: '210', name: '卫生健康', sign: { mark: 'square' } },
  ],
  legendLabel: null,
  absences: { unpublished: '', zero: '', not_applicable: '' },
  table: {
    columns: [
      { key: 'bureau', name: '部门', unit: null, numeric: false },
      { key: 'a', name: '社会保障', unit: '万元', numeric: true },
      { key: 'b', name: '卫生健康', unit: '万元', numeric: true },
    ],
    rows: [
      { key: '1', cells: [cell('甲县'), cell(12.5, 'a:1'), cell(0, 'a:2')] },
      { key: '2', cells: [cell('=HYPERLINK("http://x")'), cell(null), cell(-3, 'b:1')] },
      { key: '3', cells: [cell('丙'), cell('+未分'), cell(1, 'a:1')] },
    ],
  },
  notes: ['口径不同，不宜直接比大小。'],
  method: ['一项 = 一笔。'],
  said: [
    [
      { text: '甲县的社会保障为 ', fact: null },
      { text: '12.5 万元', fact: 'a:1' },
      { text: '。', fact: null },
    ],
    [{ text: '第二句。', fact: null }],
  ],
};

export const fact = (over: Partial<EvidenceFact> & { fact_id: string }): EvidenceFact => ({
  ...{ document_id: 'a', fiscal_year: 2024, phase: 'approved', concept: 'expenditure' },
  ...{ item: '社会保障', project: null, heading: null, measure: 'amount', value: 12.5 },
  ...{ raw: '12.50', unit: '万元', origin: 'table', line: 131, cell: 3, start: 4 },
  ...{ derived_from: null },
  ...over,
});

export const finding = (
  check_id: string,
  over: Partial<EvidenceFinding> = {},
): EvidenceFinding => ({
  ...{ check_id, rule: 'sum', title: '合计', title_en: 'Total', severity: 'error', line: 131 },
  ...{ document_id: 'a', document_title: '甲县预算', region: '甲县', region_en: 'Jia' },
  ...{ message: `${check_id} 不符（第131行）。`, message_en: `${check_id} differs (line 131).` },
  ...over,
});

export const EVIDENCE: Evidence = {
  documents: [
    {
      ...{ document_id: 'a', bureau_id: '1', title: '甲县预算', kind: 'budget' },
      ...{ fiscal_year: 2024, published_on: '2024-02', region: '甲县', region_en: 'Jia' },
      lines: [131, 132, 133, 140],
    },
    {
      ...{ document_id: 'b', bureau_id: '2', title: '=1+1', kind: 'final' },
      ...{ fiscal_year: 2024, published_on: null, region: '乙市', region_en: 'Yi' },
      lines: [7],
    },
  ],
  facts: [
    fact({ fact_id: 'a:1' }),
    fact({ fact_id: 'a:2', value: 0, raw: '0.00', line: 132 }),
    fact({
      ...{ fact_id: 'b:1', document_id: 'b', value: -3, raw: null, measure: 'change_rate' },
      ...{ origin: 'derived', line: null, cell: null, start: null, unit: null, item: '@x' },
      derived_from: ['b:2', 'b:3'],
    }),
  ],
  findings: [finding('一'), finding('二', { severity: 'warning' }), finding('三'), finding('四')],
  unknown: [],
};

export const RELEASE = { id: '0123456789abcdef', version: '1.3.0+5f5fdd5c7381.bcc8dc3c9490' };
export const MADE = new Date(2026, 10, 22, 23, 59);

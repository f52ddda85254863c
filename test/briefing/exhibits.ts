import type { Exhibit } from '../../src/figures/exhibit.ts';
import type { TableCell } from '../../src/model/index.ts';

const words = (text: string): TableCell => ({
  ...{ text, value: text, fact: null, href: null, published: false },
});
const number = (text: string, value: number | null): TableCell => ({ ...words(text), value });

/** Spending of three bureaus in 万元 with its share, on bases that differ where `mixed`. */
export function exhibitWith({ mixed = false, takeaway = null as string | null } = {}): Exhibit {
  return {
    figure: {
      id: 'composition',
      title: '2024 年度支出，万元',
      hint: null,
      drawing: {
        kind: 'none',
        why: '',
        scale: { tick: String, inUnit: (value) => value, unit: '万元' },
      },
      legend: [],
      legendLabel: null,
      absences: { unpublished: '', zero: '', not_applicable: '' },
      table: {
        columns: [
          { key: 'bureau', name: '部门', unit: null, numeric: false },
          { key: 'amount', name: '支出', unit: '万元', numeric: true },
          { key: 'share', name: '占比', unit: '%', numeric: true },
        ],
        rows: [
          {
            key: 'a',
            cells: [words('甲县'), number('12,345.67', 12_345.67), number('83.33%', 83.333)],
          },
          { key: 'b', cells: [words('乙区'), number('912.99', 912.99), number('6.16%', 6.163)] },
          { key: 'c', cells: [words('丙市'), number('未公布', null), number('', null)] },
        ],
      },
      notes: [],
      method: [],
      said: [[{ text: '支出最大的是甲县（12,345.67 万元）', fact: 'x' }]],
    },
    language: 'zh',
    title: '2024 年度支出，万元',
    subtitle: null,
    takeaway,
    legend: [],
    left: null,
    notes: mixed ? ['口径不同，不宜直接比大小：甲县为年初预算；乙区为决算。'] : [],
    findings: [],
    sources: ['甲县 2024 部门预算 第 131 行'],
    statement: null,
    foot: '',
  };
}

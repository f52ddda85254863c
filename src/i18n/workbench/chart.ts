import type { Language } from '../../model/index.ts';
import { decimal } from '../decimal.ts';

const names = (all: readonly string[]): string => all.join('、');
const list = (all: readonly string[]): string => all.join(', ');
const count = (value: number): string => decimal(value, 0, 0);

/** Chinese beside Chinese needs no space, anything else does. */
const apart = (name: string): string => {
  const before = /^[\u4e00-\u9fff]/.test(name) ? '' : ' ';
  return `${before}${name}${/[\u4e00-\u9fff]$/.test(name) ? '' : ' '}`;
};

/** `title` and notes take names of columns, which are shown as they are. */
const zh = {
  controls: '图的组成',
  form: '图形',
  forms: { bar: '条形', line: '折线', dot: '点' },
  label: '标签',
  values: '数值',
  series: '分组',
  rowNumber: '行号',
  notSplit: '不分组',
  column: (name: string, number: number) => `${name}（第 ${number} 列）`,
  chosen: (all: readonly string[]) => (all.length > 0 ? names(all) : '未选'),
  most: (most: number) => `最多选 ${most} 列。`,
  /** A row as a label. */
  row: (number: number) => `第 ${count(number)} 行`,
  nothing: 'NULL',
  title: (values: readonly string[], unit: string | null, label: string, series: string | null) =>
    `${names(values)}${unit === null ? '' : `（${unit}）`}，按${apart(label).trimEnd()}${series === null ? '' : `，以${apart(series)}分组`}`,
  withUnit: (value: string, unit: string | null) => (unit === null ? value : `${value} ${unit}`),
  says: (name: string, value: string) => `${name}：${value}`,
  legend: '图例',
  gaps: { null: '没有值（NULL），不是零', zero: '零', odd: '画不出的值：NaN、无穷，或过大、过小' },
  undrawn: (number: number) => `另有 ${count(number)} 个值没有画`,
  none: '没有可画的值',
  empty: {
    rows: '没有行，画不了图。',
    numbers: '没有数值列，画不了图。',
    values: '没有选数值列。请在“数值”中选一列。',
    units: (columns: readonly string[]) =>
      `所选各列单位不同：${names(columns)}。不同单位不画在同一根轴上，请只选一种单位的列。`,
    negative: (number: number) =>
      `有 ${count(number)} 个负数。条形从零开始，画不了负数；点图可以。`,
  },
  columnUnit: (name: string, unit: string) => `${name}（${unit}）`,
  toDots: '改用点图',
  notes: {
    first: (shown: number, all: number) =>
      `只画了前 ${count(shown)} 行，其余 ${count(all - shown)} 行没有画（共 ${count(all)} 行）。`,
    nulls: (number: number) => `${count(number)} 个值为 NULL，图中留空，不当作零。`,
    odd: (number: number) => `${count(number)} 个值是 NaN、无穷，或大小超出可画的范围，没有画。`,
    unplaced: (number: number) => `${count(number)} 行没有标签（NULL），没有位置可画。`,
    even: '标签按等距排列，间隔不代表实际距离。',
    repeated: (number: number) =>
      `${count(number)} 处标签在同一条线上不止一个值：各点都画出，不连线。选“分组”可以分开。`,
    unknownUnit: (columns: readonly string[]) =>
      `${names(columns)} 的单位未知，与其他列同轴时请自行确认单位相同。`,
    rounded: '标记旁的数有的经过舍入；指向标记可看到准确值。',
  },
};

const plural = (number: number, one: string, many: string): string =>
  `${count(number)} ${number === 1 ? one : many}`;

const en: typeof zh = {
  controls: 'What the chart is made of',
  form: 'Form',
  forms: { bar: 'Bars', line: 'Lines', dot: 'Dots' },
  label: 'Label',
  values: 'Values',
  series: 'Split by',
  rowNumber: 'Row number',
  notSplit: 'Nothing',
  column: (name, number) => `${name} (column ${number})`,
  chosen: (all) => (all.length > 0 ? list(all) : 'none chosen'),
  most: (most) => `At most ${most} columns.`,
  row: (number) => `Row ${count(number)}`,
  nothing: 'NULL',
  title: (values, unit, label, series) =>
    `${list(values)}${unit === null ? '' : ` (${unit})`} by ${label}${series === null ? '' : `, split by ${series}`}`,
  withUnit: (value, unit) =>
    unit === null ? value : `${value} ${/^\d/.test(unit) ? '× ' : ''}${unit}`,
  says: (name, value) => `${name}: ${value}`,
  legend: 'Legend',
  gaps: {
    null: 'No value (NULL), which is not zero',
    zero: 'Zero',
    odd: 'What cannot be drawn: NaN, infinity, far too large or small',
  },
  undrawn: (number) => `${plural(number, 'value', 'values')} not drawn`,
  none: 'No value to draw',
  empty: {
    rows: 'There are no rows to draw.',
    numbers: 'There is no column of numbers to draw.',
    values: 'No column of numbers is chosen. Choose one under “Values”.',
    units: (columns) =>
      `The columns chosen have different units: ${list(columns)}. These are not drawn on one axis: choose columns of one unit.`,
    negative: (number) =>
      `There ${number === 1 ? 'is' : 'are'} ${plural(number, 'negative number', 'negative numbers')}. Bars begin at zero and cannot show them; dots can.`,
  },
  columnUnit: (name, unit) => `${name} (${unit})`,
  toDots: 'Show dots',
  notes: {
    first: (shown, all) =>
      `The first ${count(shown)} of ${count(all)} rows are drawn, ${count(all - shown)} are not.`,
    nulls: (number) =>
      `${plural(number, 'value is', 'values are')} NULL: left blank, not taken for zero.`,
    odd: (number) =>
      `${plural(number, 'value is', 'values are')} NaN, infinite or of a size that cannot be drawn, and not drawn.`,
    unplaced: (number) =>
      `${plural(number, 'row has', 'rows have')} no label (NULL), so no place to be drawn at.`,
    even: 'Labels stand at even distances, which say nothing of how far apart they are.',
    repeated: (number) =>
      `${plural(number, 'label has', 'labels have')} several values on one line: all are drawn, none joined. “Split by” takes them apart.`,
    unknownUnit: (columns) =>
      `The unit of ${list(columns)} is not known: make sure that it is that of the other columns.`,
    rounded: 'Some numbers beside marks are rounded; point at a mark for its exact value.',
  },
};

export type ChartWords = typeof zh;
export const chartWords: Record<Language, ChartWords> = { zh, en };

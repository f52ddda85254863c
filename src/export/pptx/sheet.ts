import { commonDecimals } from '../xlsx/decimals.ts';
import { workbookOf } from '../xlsx/workbook.ts';
import { columnName, type SheetColumn } from '../xlsx/sheet.ts';
import type { Link, NativeChart } from './deck.ts';
import { element, escaped, value } from './xml.ts';

const SHEET = 'Sheet1';

/** `Sheet1!$B$2:$B$9`: the cells of a column; the first row has the headings. */
const cells = (column: number, from: number, to: number): string => {
  const name = columnName(column);
  const start = `${SHEET}!$${name}$${from}`;
  return from === to ? start : `${start}:$${name}$${to}`;
};

/** How far the values of one linked series are above or below those of the other; null where either is missing. */
function linkLengths(chart: NativeChart, side: Side): (number | null)[] {
  const link = linkOf(chart);
  const [from, to] = link ? [chart.series[link.from], chart.series[link.to]] : [];
  return chart.categories.map((_, i) => {
    const [first, second] = [from?.values[i] ?? null, to?.values[i] ?? null];
    if (first === null || second === null) return null;
    return Math.max(0, side === 'above' ? second - first : first - second);
  });
}

type Side = 'above' | 'below';
const SIDES: readonly Side[] = ['above', 'below'];

const linkOf = (chart: NativeChart): Link | null => (chart.kind === 'points' ? chart.linked : null);

/** The lengths of links as columns, each computed in the sheet, so that lines follow the values that are edited. */
function linkColumns(chart: NativeChart): SheetColumn[] {
  const link = linkOf(chart);
  if (!link) return [];
  const [from, to] = [columnName(link.from + 1), columnName(link.to + 1)];
  return SIDES.map((side) => ({
    ...{ kind: 'number', width: 16 },
    formula: (row) =>
      side === 'above' ? `MAX(0,${to}${row}-${from}${row})` : `MAX(0,${from}${row}-${to}${row})`,
  }));
}

/**
 * The workbook behind a chart: a column of categories, headed by the unit of all values, then one a series. A gap has no
 * cell.
 */
export function chartSheet(chart: NativeChart): Uint8Array {
  const { categories, series, unit } = chart;
  const link = linkOf(chart);
  // All have one unit.
  const decimals = commonDecimals(series.flatMap(({ values }) => values));
  const lengths = link ? SIDES.map((side) => linkLengths(chart, side)) : [];
  const chunks = [
    ...workbookOf([
      {
        name: SHEET,
        columns: [
          { kind: 'text', width: 28 },
          ...series.map(() => ({ kind: 'number' as const, width: 16, decimals })),
          ...linkColumns(chart).map((column) => ({ ...column, decimals })),
        ],
        headings: [
          unit === '' ? '' : `(${unit})`,
          ...series.map(({ name }) => name),
          ...(link ? [link.above, link.below] : []),
        ],
        rows: categories.map((category, i) => [
          category,
          ...series.map(({ values }) => values[i] ?? null),
          ...lengths.map((values) => values[i] ?? null),
        ]),
      },
    ]),
  ];
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** `index`th point of a cache. */
const point = (index: number, text: string): string =>
  element('c:pt', { idx: index }, element('c:v', {}, text));

/** What a series is called, with the cell that says so. */
export function nameXml({ series }: NativeChart, index: number): string {
  const cache = value('c:ptCount', 1) + point(0, escaped(series[index]?.name ?? ''));
  return element(
    'c:tx',
    {},
    element(
      'c:strRef',
      {},
      element('c:f', {}, cells(index + 1, 1, 1)),
      element('c:strCache', {}, cache),
    ),
  );
}

/** The categories, with their cells. */
export function categoriesXml({ categories }: NativeChart): string {
  const cache =
    value('c:ptCount', categories.length) +
    categories.map((category, i) => point(i, escaped(category))).join('');
  return element(
    'c:cat',
    {},
    element(
      'c:strRef',
      {},
      element('c:f', {}, cells(0, 2, categories.length + 1)),
      element('c:strCache', {}, cache),
    ),
  );
}

/** Numbers with the cells of their column: a gap is a point that is not there. */
function numbersXml(values: readonly (number | null)[], column: number): string {
  const cache =
    element('c:formatCode', {}, 'General') +
    value('c:ptCount', values.length) +
    values.map((one, i) => (one === null ? '' : point(i, String(one)))).join('');
  return element(
    'c:numRef',
    {},
    element('c:f', {}, cells(column, 2, values.length + 1)),
    element('c:numCache', {}, cache),
  );
}

/** The values of a series, with their cells. */
export function valuesXml({ categories, series }: NativeChart, index: number): string {
  const values = categories.map((_, i) => series[index]?.values[i] ?? null);
  return element('c:val', {}, numbersXml(values, index + 1));
}

/** The lengths of links on one side, with their cells. */
export const linkXml = (chart: NativeChart, side: Side): string =>
  numbersXml(linkLengths(chart, side), chart.series.length + 1 + SIDES.indexOf(side));

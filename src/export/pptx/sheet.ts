import { workbookOf } from '../xlsx/workbook.ts';
import { columnName } from '../xlsx/sheet.ts';
import type { NativeChart } from './deck.ts';
import { element, escaped, value } from './xml.ts';

const SHEET = 'Sheet1';

/** `Sheet1!$B$2:$B$9`: the cells of a column; the first row has the headings. */
const cells = (column: number, from: number, to: number): string => {
  const name = columnName(column);
  const start = `${SHEET}!$${name}$${from}`;
  return from === to ? start : `${start}:$${name}$${to}`;
};

/**
 * The workbook behind a chart: a column of categories, headed by the unit of all values, then one a series. A gap has no
 * cell.
 */
export function chartSheet({ categories, series, unit }: NativeChart): Uint8Array {
  const chunks = [
    ...workbookOf([
      {
        name: SHEET,
        columns: [
          { kind: 'text', width: 28 },
          ...series.map(() => ({ kind: 'number', width: 16 }) as const),
        ],
        headings: [unit === '' ? '' : `(${unit})`, ...series.map(({ name }) => name)],
        rows: categories.map((category, i) => [
          category,
          ...series.map(({ values }) => values[i] ?? null),
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

/** The values of a series, with their cells: a gap is a point that is not there. */
export function valuesXml(chart: NativeChart, index: number): string {
  const { categories, series } = chart;
  const cache =
    element('c:formatCode', {}, 'General') +
    value('c:ptCount', categories.length) +
    categories
      .map((_, i) => {
        const one = series[index]?.values[i] ?? null;
        return one === null ? '' : point(i, String(one));
      })
      .join('');
  return element(
    'c:val',
    {},
    element(
      'c:numRef',
      {},
      element('c:f', {}, cells(index + 1, 2, categories.length + 1)),
      element('c:numCache', {}, cache),
    ),
  );
}

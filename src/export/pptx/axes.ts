import type { Size } from './chart.ts';
import type { NativeChart } from './deck.ts';
import { textWidth } from './fit.ts';
import { numberFormat } from './number.ts';
import { richText, textProperties } from './text-xml.ts';
import { element, solid, value } from './xml.ts';

/** The axes' numbers, by which series name theirs. */
const CATEGORIES = 111_111_111;
const VALUES = 222_222_222;

export const AXIS_IDS = value('c:axId', CATEGORIES) + value('c:axId', VALUES);

const RULE = '#d9d9d9';
const AXIS = '#808080';
const TICK_SIZE = 10;
const SMALL = 8;
/** So many full-width signs stand upright beside an axis. */
const SHORT = 3;

const stroke = (colour: string): string =>
  element('c:spPr', {}, element('a:ln', { w: 9525 }, solid(colour)));

/** The largest value that has to be shown; stacked bars reach as far as their sum. */
export function largest({ kind, categories, series }: NativeChart): number {
  const sums = categories.map((_, i) => {
    const own = series.map(({ values }) => values[i] ?? 0);
    return kind === 'bars' ? own.reduce((sum, one) => sum + one, 0) : Math.max(0, ...own);
  });
  return Math.max(0, ...sums);
}

/** An axis up to ten has decimals, one beyond has none. */
const tickFormat = (end: number): string => numberFormat(end >= 10 ? 0 : end >= 1 ? 1 : 2);

/** How large the names of categories can be written: they need more room the more there are. */
function categorySize({ kind, categories }: NativeChart, { w, h }: Size): number {
  const each = (kind === 'bars' ? h : w) / Math.max(1, categories.length);
  const lines = Math.max(1, ...categories.map((text) => text.split('\n').length));
  if (kind === 'bars') return Math.max(SMALL, Math.min(TICK_SIZE, (each * 72) / (lines * 1.5)));
  return each < 1 || h < 3 ? SMALL : TICK_SIZE;
}

function categoryAxis(chart: NativeChart, size: Size): string {
  const horizontal = chart.kind === 'bars';
  return element(
    'c:catAx',
    {},
    value('c:axId', CATEGORIES),
    // Bars are read from the top.
    element('c:scaling', {}, value('c:orientation', horizontal ? 'maxMin' : 'minMax')),
    value('c:delete', 0),
    value('c:axPos', horizontal ? 'l' : 'b'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    value('c:majorTickMark', 'none'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', 'low'),
    stroke(AXIS),
    textProperties({ size: categorySize(chart, size), level: true }),
    value('c:crossAx', VALUES),
    value('c:crosses', 'autoZero'),
    value('c:auto', 0),
    value('c:lblAlgn', 'ctr'),
    value('c:lblOffset', 100),
    // Every category is named.
    value('c:tickLblSkip', 1),
    value('c:noMultiLvlLbl', 1),
  );
}

function valueAxis(chart: NativeChart, { h }: Size): string {
  const horizontal = chart.kind === 'bars';
  const small = h < 3;
  const negative = chart.series.some(({ values }) => values.some((one) => (one ?? 0) < 0));
  const begin = chart.min ?? (negative ? null : 0);
  return element(
    'c:valAx',
    {},
    value('c:axId', VALUES),
    element(
      'c:scaling',
      {},
      value('c:orientation', 'minMax'),
      chart.max === null ? null : value('c:max', chart.max),
      // A scale that does not begin at zero would overstate differences.
      begin === null ? null : value('c:min', begin),
    ),
    value('c:delete', 0),
    value('c:axPos', horizontal ? 'b' : 'l'),
    element('c:majorGridlines', {}, stroke(RULE)),
    chart.unit === ''
      ? null
      : element(
          'c:title',
          {},
          richText(chart.unit, {
            size: small ? SMALL : TICK_SIZE,
            // A long unit beside the axis would take the marks' room.
            level: horizontal || textWidth(chart.unit) <= SHORT,
          }),
          value('c:overlay', 0),
        ),
    element('c:numFmt', { formatCode: tickFormat(chart.max ?? largest(chart)), sourceLinked: 0 }),
    value('c:majorTickMark', 'none'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', 'nextTo'),
    element('c:spPr', {}, element('a:ln', {}, element('a:noFill'))),
    textProperties({ size: small ? SMALL : TICK_SIZE }),
    value('c:crossAx', CATEGORIES),
    // Below bars that are read from the top.
    value('c:crosses', horizontal ? 'max' : 'autoZero'),
    value('c:crossBetween', 'between'),
  );
}

/** Both axes. */
export function axesXml(chart: NativeChart, size: Size): string {
  return categoryAxis(chart, size) + valueAxis(chart, size);
}

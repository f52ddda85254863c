import { AXIS_IDS } from './axes.ts';
import type { Size } from './chart.ts';
import { mixed } from './colour.ts';
import type { Link, PointChart, PointSeries } from './deck.ts';
import { POINTS, textWidth } from './fit.ts';
import { numberFormat, written } from './number.ts';
import { categoriesXml, linkXml, nameXml, valuesXml } from './sheet.ts';
import { textProperties } from './text-xml.ts';
import { element, solid, value } from './xml.ts';

const LABEL_SIZE = 8;
/** Of marks, in points: a filled one that lies on an empty one leaves a ring of it. */
const SIZES = { hollow: 11, filled: 8 };
const PLACES = { left: 'l', right: 'r', above: 't' } as const;
/** About which part of a chart's width the categories have. */
const PLOT = 0.88;
/** Between a mark and what is written on either side of it, all together, in inches. */
const AROUND = 0.2;

/** Almost white: an empty mark that also programs show which draw no outlines. */
const pale = (colour: string): string => mixed(colour, '#ffffff', 0.7);

/** Whether values have room beside their marks. */
function hasRoom({ categories, series, decimals, unit }: PointChart, width: number): boolean {
  const sides = new Set(series.flatMap(({ label }) => label ?? []));
  const widest = Math.max(
    0,
    ...series.flatMap(({ values, label }) =>
      label === null
        ? []
        : values.map((one) => (one === null ? 0 : textWidth(written(one, decimals, unit)))),
    ),
  );
  const needed = sides.size * ((widest * LABEL_SIZE) / POINTS) + AROUND;
  return (width * PLOT) / Math.max(1, categories.length) >= needed;
}

function lineXml({ line, colour }: PointSeries): string {
  const stroke =
    line === 'none'
      ? element('a:ln', { w: 19_050 }, element('a:noFill'))
      : element(
          'a:ln',
          { w: 22_225, cap: 'rnd' },
          solid(colour),
          line === 'dashed' ? value('a:prstDash', 'dash') : null,
          element('a:round'),
        );
  return element('c:spPr', {}, stroke);
}

function markerXml({ mark, hollow, colour }: PointSeries): string {
  if (mark === 'none') return element('c:marker', {}, value('c:symbol', 'none'));
  // Strokes have no inside.
  const open = mark === 'x' || mark === 'star';
  return element(
    'c:marker',
    {},
    value('c:symbol', mark),
    value('c:size', mark === 'dash' ? 14 : hollow ? SIZES.hollow : SIZES.filled),
    element(
      'c:spPr',
      {},
      open ? element('a:noFill') : solid(hollow ? pale(colour) : colour),
      element('a:ln', { w: 19_050 }, solid(colour)),
    ),
  );
}

function labelsXml(
  { label }: PointSeries,
  { decimals, unit, series }: PointChart,
  room: boolean,
): string | null {
  const shown = room && label !== null;
  if (!shown) return null;
  // A line to compare with must not strike a value through.
  const crossed = series.some(
    ({ mark, line }) => line !== 'none' && ['none', 'dash'].includes(mark),
  );
  return element(
    'c:dLbls',
    {},
    element('c:numFmt', { formatCode: numberFormat(decimals, unit), sourceLinked: 0 }),
    element('c:spPr', {}, crossed ? solid('#ffffff') : element('a:noFill')),
    textProperties({ size: LABEL_SIZE }),
    value('c:dLblPos', PLACES[label]),
    value('c:showLegendKey', 0),
    value('c:showVal', 1),
    value('c:showCatName', 0),
    value('c:showSerName', 0),
    value('c:showPercent', 0),
    value('c:showBubbleSize', 0),
  );
}

/**
 * Lines from the values of one series to those of another, by the columns that say how far they are: a series of its own,
 * without marks, over the same cells as the first, so that all marks lie on top. Hi-low lines would need neither, but
 * LibreOffice does not draw them.
 */
function linksXml(chart: PointChart, { from }: Link): string {
  const bars = element(
    'c:errBars',
    {},
    value('c:errDir', 'y'),
    value('c:errBarType', 'both'),
    value('c:errValType', 'cust'),
    value('c:noEndCap', 1),
    element('c:plus', {}, linkXml(chart, 'above')),
    element('c:minus', {}, linkXml(chart, 'below')),
    element('c:spPr', {}, element('a:ln', { w: 28_575 }, solid('#a6a6a6'))),
  );
  return element(
    'c:ser',
    {},
    value('c:idx', 0),
    value('c:order', 0),
    nameXml(chart, from),
    element('c:spPr', {}, element('a:ln', { w: 19_050 }, element('a:noFill'))),
    element('c:marker', {}, value('c:symbol', 'none')),
    bars,
    categoriesXml(chart),
    valuesXml(chart, from),
    value('c:smooth', 0),
  );
}

/** How many series the file has before those of the chart. */
export const seriesBefore = ({ linked }: PointChart): number => (linked ? 1 : 0);

/** Marks above categories or years, joined along their series, or across them where they are `linked`. */
export function pointsXml(chart: PointChart, { w }: Size): string {
  const room = hasRoom(chart, w);
  const before = seriesBefore(chart);
  const series = chart.series.map((one, i) =>
    element(
      'c:ser',
      {},
      value('c:idx', before + i),
      value('c:order', before + i),
      nameXml(chart, i),
      lineXml(one),
      markerXml(one),
      labelsXml(one, chart, room),
      categoriesXml(chart),
      valuesXml(chart, i),
      value('c:smooth', 0),
    ),
  );
  return element(
    'c:lineChart',
    {},
    value('c:grouping', 'standard'),
    value('c:varyColors', 0),
    chart.linked && linksXml(chart, chart.linked),
    ...series,
    value('c:marker', 1),
    AXIS_IDS,
  );
}

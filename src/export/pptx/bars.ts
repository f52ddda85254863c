import { AXIS_IDS, largest } from './axes.ts';
import type { Size } from './chart.ts';
import { channels, mixed } from './colour.ts';
import type { BarChart, BarSeries, Paint } from './deck.ts';
import { POINTS, textWidth } from './fit.ts';
import { numberFormat, written } from './number.ts';
import { categoriesXml, nameXml, valuesXml } from './sheet.ts';
import { richText, textProperties } from './text-xml.ts';
import { element, solid, value } from './xml.ts';

const LABEL_SIZE = 9;
const DARK = '#1a1a1a';
const LIGHT = '#ffffff';
const GREY = '#666666';
/** About which part of a chart's width the bars have at most. */
const PLOT = 0.7;

const PATTERNS = { lines: 'wdUpDiag', dots: 'dotDmnd', grid: 'lgGrid', back: 'wdDnDiag' } as const;

/** Whether white reads better on it than black. */
function isDark(fill: string): boolean {
  const [red = 0, green = 0, blue = 0] = channels(fill);
  return 0.299 * red + 0.587 * green + 0.114 * blue < 100;
}

/** Darker, or lighter where it is dark: what a texture is drawn with. */
const shade = (fill: string): string => mixed(fill, isDark(fill) ? LIGHT : DARK, 0.4);

const inkOn = ({ fill }: Paint): string => (fill !== null && isDark(fill) ? LIGHT : DARK);

function shapeXml({ fill, texture }: Paint): string {
  const edge = element('a:ln', { w: 6350 }, solid(fill === null ? GREY : LIGHT));
  if (fill === null || texture === 'empty') {
    return element('c:spPr', {}, solid(LIGHT), element('a:ln', { w: 9525 }, solid(GREY)));
  }
  if (texture === 'solid') return element('c:spPr', {}, solid(fill), edge);
  const colour = (hex: string): string =>
    element('a:srgbClr', { val: hex.replace('#', '').toUpperCase() });
  return element(
    'c:spPr',
    {},
    element(
      'a:pattFill',
      { prst: PATTERNS[texture] },
      element('a:fgClr', {}, colour(shade(fill))),
      element('a:bgClr', {}, colour(fill)),
    ),
    edge,
  );
}

const SHOWN = (['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'] as const).map(
  (what) => value(`c:show${what}`, what === 'Val' ? 1 : 0),
);

/** On a plate of the fill's colour where a texture would run through the words. */
const plate = ({ fill, texture }: Paint): string =>
  fill === null || texture === 'solid'
    ? element('c:spPr', {}, element('a:noFill'))
    : element('c:spPr', {}, solid(fill));

/** Values or words in the bars, where they have room; elsewhere none. */
function labelsXml(series: BarSeries, { decimals, unit }: BarChart, perInch: number): string {
  const single = series.values.flatMap((one, i) => {
    if (one === null) return [];
    const paint = series.paints?.[i] ?? series.paint;
    const own = series.labels?.[i] ?? null;
    const needed = (textWidth(own ?? written(one, decimals, unit)) * LABEL_SIZE) / POINTS + 0.08;
    const index = value('c:idx', i);
    if (one * perInch < needed) {
      return [element('c:dLbl', {}, index, value('c:delete', 1))];
    }
    if (own === null && !series.paints?.[i]) return [];
    const look = { size: LABEL_SIZE, colour: inkOn(paint) };
    return [
      element(
        'c:dLbl',
        {},
        index,
        own === null ? null : element('c:layout') + richText(own, look),
        element('c:numFmt', { formatCode: numberFormat(decimals, unit), sourceLinked: 0 }),
        plate(paint),
        own === null ? textProperties(look) : null,
        value('c:dLblPos', 'ctr'),
        ...SHOWN,
      ),
    ];
  });
  return element(
    'c:dLbls',
    {},
    ...single,
    element('c:numFmt', { formatCode: numberFormat(decimals, unit), sourceLinked: 0 }),
    plate(series.paint),
    textProperties({ size: LABEL_SIZE, colour: inkOn(series.paint) }),
    value('c:dLblPos', 'ctr'),
    ...SHOWN,
  );
}

function seriesXml(chart: BarChart, index: number, perInch: number): string {
  const series = chart.series[index];
  if (!series) return '';
  const points = (series.paints ?? []).map((paint, i) =>
    paint === null || (series.values[i] ?? null) === null
      ? ''
      : element(
          'c:dPt',
          {},
          value('c:idx', i),
          value('c:invertIfNegative', 0),
          value('c:bubble3D', 0),
          shapeXml(paint),
        ),
  );
  return element(
    'c:ser',
    {},
    value('c:idx', index),
    value('c:order', index),
    nameXml(chart, index),
    shapeXml(series.paint),
    value('c:invertIfNegative', 0),
    ...points,
    labelsXml(series, chart, perInch),
    categoriesXml(chart),
    valuesXml(chart, index),
  );
}

/** Horizontal bars, stacked. */
export function barsXml(chart: BarChart, { w }: Size): string {
  const end = (chart.max ?? largest(chart)) || 1;
  return element(
    'c:barChart',
    {},
    value('c:barDir', 'bar'),
    value('c:grouping', 'stacked'),
    value('c:varyColors', 0),
    ...chart.series.map((_, i) => seriesXml(chart, i, (w * PLOT) / end)),
    value('c:gapWidth', 60),
    value('c:overlap', 100),
    AXIS_IDS,
  );
}

import { axesXml } from './axes.ts';
import { barsXml } from './bars.ts';
import type { NativeChart } from './deck.ts';
import { pointsXml, seriesBefore } from './points.ts';
import { richText, textProperties } from './text-xml.ts';
import { element, value } from './xml.ts';

const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** How large a chart is drawn, in inches. */
export interface Size {
  w: number;
  h: number;
}

const NAME_SIZE = 12;
const LEGEND_SIZE = 10;

/** The places in the legend of series that are not named there. */
function unlisted(chart: NativeChart): number[] {
  if (chart.kind === 'bars') return [];
  const before = seriesBefore(chart);
  return [
    ...Array.from({ length: before }, (_, i) => i),
    ...chart.series.flatMap((one, i) => (one.unlisted ? [before + i] : [])),
  ];
}

function legendXml(chart: NativeChart): string {
  return element(
    'c:legend',
    {},
    value('c:legendPos', 'b'),
    ...unlisted(chart).map((place) =>
      element('c:legendEntry', {}, value('c:idx', place), value('c:delete', 1)),
    ),
    value('c:overlay', 0),
    textProperties({ size: LEGEND_SIZE }),
  );
}

/**
 * A chart's part of the file (`chart1.xml`); `workbook` is the relation to the sheet behind it. The elements stand in the
 * order that the format asks for.
 */
export function chartXml(chart: NativeChart, size: Size, workbook: string): string {
  const { name, kind } = chart;
  const plot = element(
    'c:plotArea',
    {},
    element('c:layout'),
    kind === 'bars' ? barsXml(chart, size) : pointsXml(chart, size),
    axesXml(chart, size),
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    element(
      'c:chartSpace',
      NAMESPACES,
      value('c:date1904', 0),
      value('c:roundedCorners', 0),
      element(
        'c:chart',
        {},
        name === null
          ? null
          : element(
              'c:title',
              {},
              richText(name, { size: NAME_SIZE, bold: true }),
              value('c:overlay', 0),
            ),
        value('c:autoTitleDeleted', name === null ? 1 : 0),
        plot,
        legendXml(chart),
        value('c:plotVisOnly', 1),
        value('c:dispBlanksAs', 'gap'),
      ),
      element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
      textProperties({ size: LEGEND_SIZE }),
      element('c:externalData', { 'r:id': workbook }, value('c:autoUpdate', 0)),
    )
  );
}

import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { chartXml } from './chart.ts';
import type { Deck, NativeChart } from './deck.ts';
import type { Box, Page } from './layout.ts';
import { chartSheet } from './sheet.ts';
import { element, escaped, FONTS } from './xml.ts';

type Parts = Record<string, Uint8Array>;

const EMU = 914_400;
/** The earliest that a zip file can hold: the same deck makes the same file. */
const MTIME = new Date(1980, 0, 1);
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const TYPES = '[Content_Types].xml';
/** Beyond all numbers that the library gives to the shapes of a slide, and to its relations. */
const FIRST_SHAPE = 1001;
/** The library numbers tables by their slides, as it does shapes. A slide has one at most. */
const TABLE = 1000;
const relationId = (index: number): string => `rIdChart${index + 1}`;

function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  const part = parts[path];
  if (!part) throw new Error(`the presentation has no ${path}`);
  parts[path] = strToU8(change(strFromU8(part)));
}

/** Before the end of an element. */
const before = (xml: string, end: string, added: string): string => {
  const at = xml.lastIndexOf(end);
  if (at < 0) throw new Error(`no ${end}`);
  return xml.slice(0, at) + added + xml.slice(at);
};

function frame(chart: NativeChart, { x, y, w, h }: Box, index: number): string {
  const emu = (inches: number): number => Math.round(inches * EMU);
  return element(
    'p:graphicFrame',
    {},
    element(
      'p:nvGraphicFramePr',
      {},
      element('p:cNvPr', {
        id: FIRST_SHAPE + index,
        name: `Chart ${index + 1}`,
        descr: chart.alt,
      }),
      element('p:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noGrp: 1 })),
      element('p:nvPr'),
    ),
    element(
      'p:xfrm',
      {},
      element('a:off', { x: emu(x), y: emu(y) }),
      element('a:ext', { cx: emu(w), cy: emu(h) }),
    ),
    element(
      'a:graphic',
      {},
      element(
        'a:graphicData',
        { uri: CHART },
        element('c:chart', { 'xmlns:c': CHART, 'r:id': relationId(index) }),
      ),
    ),
  );
}

const relation = (id: string, type: string, target: string): string =>
  element('Relationship', { Id: id, Type: `${RELATIONS}/${type}`, Target: target });

/** Puts a chart on a slide; `number` is the chart's among all of the deck, `index` its place on the slide. */
function addChart(
  parts: Parts,
  { chart, box }: Page['charts'][number],
  { slide, number, index }: { slide: number; number: number; index: number },
): void {
  parts[`ppt/charts/chart${number}.xml`] = strToU8(chartXml(chart, box, 'rId1'));
  parts[`ppt/charts/_rels/chart${number}.xml.rels`] = strToU8(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      element(
        'Relationships',
        { xmlns: PACKAGE },
        relation('rId1', 'package', `../embeddings/sheet${number}.xlsx`),
      ),
  );
  parts[`ppt/embeddings/sheet${number}.xlsx`] = chartSheet(chart);
  edit(parts, `ppt/slides/slide${slide}.xml`, (xml) =>
    before(xml, '</p:spTree>', frame(chart, box, index)),
  );
  edit(parts, `ppt/slides/_rels/slide${slide}.xml.rels`, (xml) =>
    before(
      xml,
      '</Relationships>',
      relation(relationId(index), 'chart', `../charts/chart${number}.xml`),
    ),
  );
  edit(parts, TYPES, (xml) =>
    before(
      xml,
      '</Types>',
      element('Override', {
        PartName: `/ppt/charts/chart${number}.xml`,
        ContentType: CHART_TYPE,
      }),
    ),
  );
}

/** What the library writes for every deck alike, made true for this one. */
function correct(parts: Parts, { made }: Deck): void {
  // A type for a part that is not there: the library names one master a slide.
  edit(parts, TYPES, (xml) =>
    xml.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (whole, path: string) =>
      path in parts ? whole : '',
    ),
  );
  edit(parts, 'docProps/core.xml', (xml) =>
    xml.replace(
      /(<dcterms:(created|modified)[^>]*>)[^<]*/g,
      (_, start: string) => start + escaped(made.replace(/\.\d+/, '')),
    ),
  );
  // The schema has the notes' master right after the slides' one.
  edit(parts, 'ppt/presentation.xml', (xml) => {
    const list = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/.exec(xml)?.[0] ?? '';
    return xml.replace(list, '').replace('</p:sldMasterIdLst>', `</p:sldMasterIdLst>${list}`);
  });
  const eastAsian = `<a:ea typeface="${FONTS.eastAsian}"`;
  edit(parts, 'ppt/theme/theme1.xml', (xml) => xml.replaceAll('<a:ea typeface=""', eastAsian));
  for (const path of Object.keys(parts)) {
    // The library has one font for all scripts of a text.
    if (/^ppt\/slides\/slide\d+\.xml$/.test(path)) {
      edit(parts, path, (xml) =>
        xml
          .replaceAll(`<a:ea typeface="${FONTS.latin}"`, eastAsian)
          .replace(/(?<=<p:nvGraphicFramePr><p:cNvPr id=")\d+/, String(TABLE)),
      );
    }
    // …and one paragraph for all notes of a slide.
    if (/^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(path)) {
      edit(parts, path, (xml) =>
        xml.replace(
          /<a:p>(<a:r>(?:(?!<\/a:p>)[^])*?<a:t>)([^<]*)(<\/a:t><\/a:r>)/,
          (_, start: string, text: string, end: string) =>
            text
              .split(/\r?\n/)
              .map((line) => `<a:p>${start}${line}${end}`)
              .join('</a:p>'),
        ),
      );
    }
  }
}

/**
 * The presentation that the library wrote, corrected, with the charts of its pages as native ones.
 * @param each Is told after each page how many are done.
 */
export function withCharts(
  written: Uint8Array,
  deck: Deck,
  pages: readonly Page[],
  each: (done: number) => void,
): Uint8Array {
  const parts: Parts = Object.fromEntries(
    Object.entries(unzipSync(written)).filter(([path]) => !path.endsWith('/')),
  );
  correct(parts, deck);
  let number = 0;
  for (const [i, { charts }] of pages.entries()) {
    for (const [index, chart] of charts.entries()) {
      number++;
      addChart(parts, chart, { slide: i + 1, number, index });
    }
    each(i + 1);
  }
  // The types come first: some programs look for them there.
  const order = [TYPES, ...Object.keys(parts).filter((path) => path !== TYPES)];
  const files: Zippable = Object.fromEntries(
    order.flatMap((path) => {
      const bytes = parts[path];
      // Pictures and sheets are compressed already.
      const level = /\.(?:png|xlsx)$/.test(path) ? 0 : 6;
      return bytes ? [[path, [bytes, { level, mtime: MTIME }]]] : [];
    }),
  );
  return zipSync(files);
}

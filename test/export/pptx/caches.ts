import { partsOf } from '../ooxml.ts';

/** Text of XML as it reads. */
export const readable = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#10;', '\n')
    .replaceAll('&amp;', '&');

const all = (xml: string, pattern: RegExp): string[] =>
  Array.from(xml.matchAll(pattern), ([, found]) => found ?? '');

/** The points of a cache by their index, as long as it says to be; null where there is none. */
function cache(xml: string): (string | null)[] {
  const count = Number(/<c:ptCount val="(\d+)"\/>/.exec(xml)?.[1]);
  const points = new Map(
    Array.from(xml.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v><\/c:pt>/g), ([, i, text]) => [
      Number(i),
      readable(text ?? ''),
    ]),
  );
  return Array.from({ length: count }, (_, i) => points.get(i) ?? null);
}

export interface Cached {
  name: string;
  categories: (string | null)[];
  values: (number | null)[];
}

/** The series of a chart as a program that does not open its sheet sees them, without those that only have lines to others. */
export function cachedSeries(xml: string): Cached[] {
  const shown = all(xml, /<c:ser>(.*?)<\/c:ser>/gs).filter((one) => !one.includes('<c:errBars>'));
  return shown.map((series) => {
    const part = (name: string): string =>
      new RegExp(`<c:${name}>(.*?)</c:${name}>`, 's').exec(series)?.[1] ?? '';
    return {
      name: cache(part('tx'))[0] ?? '',
      categories: cache(part('cat')),
      values: cache(part('val')).map((text) => (text === null ? null : Number(text))),
    };
  });
}

/** The cells of the sheet behind a chart; a cell that is not there is null. */
export function sheetCells(xlsx: Uint8Array): (string | number | null)[][] {
  const sheet = partsOf(xlsx).xml('xl/worksheets/sheet1.xml');
  const rows = all(sheet, /<row [^>]*>(.*?)<\/row>/gs).map((row) => {
    const cells = new Map<number, string | number>();
    for (const [, column, kind, content] of row.matchAll(/<c r="([A-Z])\d+"([^>]*)>(.*?)<\/c>/gs)) {
      const text = /<t [^>]*>(.*)<\/t>/s.exec(content ?? '')?.[1];
      const number = /<v>(.*)<\/v>/.exec(content ?? '')?.[1];
      const isText = (kind ?? '').includes('inlineStr');
      cells.set((column ?? 'A').charCodeAt(0) - 65, isText ? readable(text ?? '') : Number(number));
    }
    return cells;
  });
  const width = Math.max(...rows.map((cells) => Math.max(...cells.keys()) + 1));
  return rows.map((cells) => Array.from({ length: width }, (_, i) => cells.get(i) ?? null));
}

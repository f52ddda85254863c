import { Zip, ZipDeflate } from 'fflate';
import { ExportError } from '../error.ts';
import { xmlText, type Tally } from './cell.ts';
import { sheetNames } from './names.ts';
import { sheetXml, type Sheet } from './sheet.ts';
import { STYLES_XML } from './styles.ts';

/** Sizes stand in four bytes in a zip file. */
const MOST_BYTES = 0xffff_ffff;
/** A sheet of numbers shrinks to an eighth at any level; higher ones only take longer. */
const LEVEL = 3;
/** The earliest that a zip file can hold: the same sheets make the same file. */
const MTIME = new Date(1980, 0, 1);
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const KINDS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relation = (id: number, kind: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${DOCUMENT}/${kind}" Target="${target}"/>`;

const relations = (members: readonly string[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${members.join('')}</Relationships>`;

/** Every part but the sheets, which come last: path and content. */
function frame(names: readonly string[]): [path: string, xml: string][] {
  const override = (path: string, kind: string): string =>
    `<Override PartName="/xl/${path}.xml" ContentType="${KINDS}.${kind}+xml"/>`;
  const sheets = names.map(
    (name, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        override('workbook', 'sheet.main') +
        override('styles', 'styles') +
        names.map((_, i) => override(`worksheets/sheet${i + 1}`, 'worksheet')).join('') +
        '</Types>',
    ],
    ['_rels/.rels', relations([relation(1, 'officeDocument', 'xl/workbook.xml')])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${DOCUMENT}">` +
        `<sheets>${sheets.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...names.map((_, i) => relation(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
        relation(names.length + 1, 'styles', 'styles.xml'),
      ]),
    ],
    ['xl/styles.xml', STYLES_XML],
  ];
}

/**
 * A workbook of one or several sheets (.xlsx), in pieces: neither the rows nor the file are ever whole in memory.
 * @param tally Is told of what was cut, sheet by sheet; a later sheet may speak of it.
 * @throws ExportError `rows`, `columns` or `size` for what the format cannot hold.
 */
export function* workbookOf(
  sheets: readonly Sheet[],
  tally: Tally = { cut: 0 },
): Generator<Uint8Array, void> {
  const encoder = new TextEncoder();
  const ready: Uint8Array[] = [];
  let written = 0;
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    written += bytes.length;
    if (written > MOST_BYTES) throw new ExportError('size', 'file too large', MOST_BYTES);
    ready.push(bytes);
  });
  function* part(path: string, texts: Iterable<string>): Generator<Uint8Array, void> {
    const file = new ZipDeflate(path, { level: LEVEL });
    file.mtime = MTIME;
    zip.add(file);
    let size = 0;
    const push = (text: string): void => {
      const bytes = encoder.encode(text);
      size += bytes.length;
      if (size > MOST_BYTES) throw new ExportError('size', 'sheet too large', MOST_BYTES);
      file.push(bytes);
    };
    push(PROLOGUE);
    for (const text of texts) {
      push(text);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  const names = sheetNames(sheets.map(({ name }) => name));
  for (const [path, xml] of frame(names)) yield* part(path, [xml]);
  for (const [i, sheet] of sheets.entries()) {
    yield* part(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, tally));
  }
  zip.end();
  yield* ready.splice(0);
}

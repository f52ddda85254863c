import type { Evidence, EvidenceDocument, EvidenceFact, EvidenceFinding } from '../db/evidence.ts';
import { tableLines } from '../export/table-lines.ts';
import { plainStart } from '../export/value.ts';
import { commonDecimals } from '../export/xlsx/decimals.ts';
import type { PlainSheet, SheetColumn } from '../export/xlsx/sheet.ts';
import { figureWords, type FigureWords } from '../i18n/figures.ts';
import { messages } from '../i18n/index.ts';
import { checksWords } from '../i18n/views/checks.ts';
import type { Language, Release, Value } from '../model/index.ts';
import { dayText } from './exhibit-of.ts';
import type { Exhibit } from './exhibit.ts';

/** A figure that goes into a workbook. */
export interface ShownFigure {
  exhibit: Exhibit;
  evidence: Evidence;
  /** Of the page that shows it. */
  address: string;
}

/** What the sheet about the workbook says. */
export interface WorkbookAbout {
  language: Language;
  release: Pick<Release, 'id' | 'version'>;
  made: Date;
}

const WIDEST = 40;

/** Signs side by side; those of Chinese are twice as wide. */
const widthOf = (value: Value): number => {
  const text = plainStart(value, WIDEST);
  return text.length + Array.from(text.matchAll(/[\u2e80-\uffff]/g)).length;
};

/** Columns as wide as what stands in them. */
function columnsOf(
  header: readonly string[],
  lines: readonly (readonly Value[])[],
  kindOf: (index: number) => SheetColumn['kind'],
): SheetColumn[] {
  return header.map((heading, i) => {
    const widths = [heading, ...lines.map((line) => line[i] ?? null)].map(widthOf);
    const widest = widths.reduce((most, one) => Math.max(most, one), 8);
    return { kind: kindOf(i), width: Math.min(WIDEST, widest) + 2 };
  });
}

const listed = (label: string, texts: readonly string[]): Value[][] =>
  texts.length === 0 ? [] : [[], [label], ...texts.map((text) => [text])];

/** A figure's table with its words above and below. Its name is the title, after the figure's number where there are several. */
function chartSheet(exhibit: Exhibit, name: string, words: FigureWords): PlainSheet {
  const { figure, title, subtitle, takeaway, left, notes, findings, sources, foot } = exhibit;
  const linesOf = (text: string | null): string[] => text?.split(/\r?\n/) ?? [];
  const { sheets } = words;
  const { figure: spoken } = messages[exhibit.language];
  const { header, numeric, units, lines } = tableLines(figure.table, spoken.factId);
  const columns = columnsOf(header, lines, (i) => (numeric[i] ? 'number' : 'text'));
  const decimals = (i: number): number | null =>
    (units[i] ?? null) === null ? null : commonDecimals(lines.map((line) => line[i] ?? null));
  return {
    name,
    above: [title, ...(subtitle === null ? [] : [subtitle])],
    columns: columns.map((column, i) => ({ ...column, decimals: decimals(i) })),
    headings: header,
    rows: [
      ...lines,
      ...listed(sheets.takeaway, linesOf(takeaway)),
      ...listed(sheets.notes, [...(left === null ? [] : [left]), ...notes, sheets.missing]),
      ...listed(sheets.findings, findings),
      ...listed(sheets.sources, sources),
      ...listed(sheets.method, figure.method),
      ...listed(sheets.statement, linesOf(exhibit.statement)),
      [],
      [foot],
    ],
  };
}

/** Rows by their key, each with the numbers of the figures that it belongs to. */
class Used<Row> {
  readonly #rows = new Map<string, { row: Row; charts: Set<number> }>();

  add(key: string, row: Row, chart: number): void {
    const known = this.#rows.get(key) ?? { row, charts: new Set() };
    known.charts.add(chart);
    this.#rows.set(key, known);
  }

  lines(write: (row: Row) => Value[]): Value[][] {
    return [...this.#rows.values()].map(({ row, charts }) => [
      [...charts].join(', '),
      ...write(row),
    ]);
  }
}

/** What a value is counted in: a count of 万人 is one of 人 in the data. Null where the document names nothing. */
function unitOf({ measure, unit }: EvidenceFact, measured: FigureWords['measured']): string | null {
  const counted = measure === 'count' ? unit?.replace(/^[十百千万亿]+/, '') : unit;
  return measured[measure] ?? (counted || null);
}

/** A sheet whose columns have names; `numbers` are those that hold numbers. */
function listSheet(
  name: string,
  header: readonly string[],
  lines: readonly (readonly Value[])[],
  numbers: readonly string[],
): PlainSheet {
  return {
    name,
    columns: columnsOf(header, lines, (i) =>
      numbers.includes(header[i] ?? '') ? 'number' : 'text',
    ),
    headings: header,
    rows: lines,
  };
}

/** Every figure that the charts rest on: where it stands, what it reads, and what it was derived from. */
function sourcesSheet(
  shown: readonly ShownFigure[],
  language: Language,
  { sheets, measured }: FigureWords,
): PlainSheet {
  const used = new Used<{ fact: EvidenceFact; document: EvidenceDocument | undefined }>();
  for (const [i, { evidence }] of shown.entries()) {
    const documents = new Map(evidence.documents.map((one) => [one.document_id, one]));
    for (const fact of evidence.facts) {
      used.add(fact.fact_id, { fact, document: documents.get(fact.document_id) }, i + 1);
    }
  }
  const { basis } = messages[language].common;
  const lines = used.lines(({ fact, document }) => [
    fact.fact_id,
    (language === 'zh' ? document?.region : document?.region_en) ?? null,
    document?.title ?? fact.document_id,
    document?.published_on ?? null,
    fact.line,
    // The data counts from 0; a line of text has no cells.
    fact.origin === 'table' && fact.cell !== null ? fact.cell + 1 : null,
    fact.item ?? fact.project ?? fact.heading,
    fact.raw,
    fact.unit,
    fact.value,
    unitOf(fact, measured),
    fact.fiscal_year,
    fact.phase === null ? null : basis[fact.phase],
    fact.derived_from?.join(', ') ?? null,
  ]);
  const header = [
    ...[sheets.charts, sheets.fact, sheets.bureau, sheets.document, sheets.published],
    ...[sheets.line, sheets.cell, sheets.item, sheets.raw, sheets.rawUnit, sheets.value],
    ...[sheets.valueUnit, sheets.year, sheets.basis, sheets.derived],
  ];
  const numbers = [sheets.line, sheets.cell, sheets.value, sheets.year];
  const list = listSheet(sheets.sources, header, lines, numbers);
  // Values of one unit are shown alike.
  const [value, unit] = [header.indexOf(sheets.value), header.indexOf(sheets.valueUnit)];
  const byUnit = new Map<Value, Value[]>();
  for (const line of lines) {
    const name = line[unit] ?? null;
    byUnit.set(name, [...(byUnit.get(name) ?? []), line[value] ?? null]);
  }
  const shared = new Map([...byUnit].map(([name, values]) => [name, commonDecimals(values)]));
  const decimals = lines.map((line) => {
    const name = line[unit] ?? null;
    return name === null ? null : (shared.get(name) ?? null);
  });
  return {
    ...list,
    columns: list.columns.map((column, i) => (i === value ? { ...column, decimals } : column)),
  };
}

/** Every finding that touches one of the charts. */
function findingsSheet(
  shown: readonly ShownFigure[],
  language: Language,
  { sheets }: FigureWords,
): PlainSheet {
  const used = new Used<EvidenceFinding>();
  for (const [i, { evidence }] of shown.entries()) {
    for (const finding of evidence.findings) used.add(finding.check_id, finding, i + 1);
  }
  const zh = language === 'zh';
  const lines = used.lines((one) => [
    checksWords[language].severity[one.severity],
    zh ? one.region : one.region_en,
    one.document_title,
    one.line,
    zh ? one.title : one.title_en,
    zh ? one.message : one.message_en,
    one.check_id,
  ]);
  const header = [
    ...[sheets.charts, sheets.severity, sheets.bureau, sheets.document, sheets.line],
    ...[sheets.rule, sheets.message, sheets.check],
  ];
  return listSheet(sheets.findings, header, lines, [sheets.line]);
}

/** What the workbook is, and how to read it. */
function aboutSheet(
  shown: readonly ShownFigure[],
  { language, release, made }: WorkbookAbout,
  { sheets }: FigureWords,
): PlainSheet {
  const lines: string[][] = [
    [sheets.product, messages[language].site.title],
    [sheets.release, release.version],
    [sheets.releaseId, release.id],
    [sheets.made, dayText(made)],
    ...shown.flatMap(({ exhibit, address }, i) => [
      [sheets.chart(i + 1), exhibit.title],
      [sheets.address, address],
    ]),
    ['', sheets.missing],
    ['', sheets.trace],
  ];
  return {
    name: sheets.about,
    columns: [
      { kind: 'text', wrapped: true, width: 18 },
      { kind: 'text', wrapped: true, width: 100 },
    ],
    headings: null,
    rows: lines,
  };
}

/**
 * Figures as the sheets of a workbook: one for each, one of what they stand on, one of findings, one about the whole.
 * Numbers are numbers, what is missing is an empty cell, and every text is text whatever it begins with.
 */
export function figureSheets(shown: readonly ShownFigure[], about: WorkbookAbout): PlainSheet[] {
  const { language } = about;
  const words = figureWords[language];
  return [
    ...shown.map(({ exhibit }, i) =>
      chartSheet(exhibit, shown.length > 1 ? `${i + 1} ${exhibit.title}` : exhibit.title, words),
    ),
    sourcesSheet(shown, language, words),
    findingsSheet(shown, language, words),
    aboutSheet(shown, about, words),
  ];
}

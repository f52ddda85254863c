import type { AnswerColumn, Language } from '../model/index.ts';

/** A document that figures of an answer come from; `line` where it is one line of it. */
export interface Source {
  title: string;
  document_id: string;
  line?: number;
}

/** What an answer is of: it stands in every format that has a place for it. */
export interface About {
  query: string;
  /** When it was run, in ISO 8601 with its zone. */
  ranAt: string;
  /** How long that took, in milliseconds. */
  took: number;
  rows: number;
  /** Whether the engine had more rows than the answer holds. */
  truncated: boolean;
  /** How its rows were picked and put in order, in words, and of how many; null where they are as they came. */
  arranged: { of: number; filters: readonly string[]; order: readonly string[] } | null;
  release: { id: string; version: string };
  /** The address of the page. */
  site: string;
  tables: readonly string[];
  sources: readonly Source[];
  language: Language;
}

/** The words for it, all of them plain texts, so that a worker can be sent them. */
export interface AboutWords {
  /** Of the sheets of a workbook. */
  rowsSheet: string;
  aboutSheet: string;
  ledger: string;
  query: string;
  ranAt: string;
  took: string;
  rows: string;
  whole: string;
  truncated: string;
  /** Before the number of rows that the answer had. */
  arranged: string;
  filters: string;
  order: string;
  release: string;
  site: string;
  tables: string;
  units: string;
  source: string;
  line: string;
  /** Said once cells were cut; before their number. */
  cut: string;
  none: string;
}

/** The heading of each column, with its unit: `amount (万元)`. */
export function headings(
  columns: readonly AnswerColumn[],
  units: readonly (string | null)[],
): string[] {
  return columns.map(({ name }, i) => {
    const unit = units[i] ?? null;
    return unit === null ? name : `${name} (${unit})`;
  });
}

/** All that is known of an answer, as labels and texts, in a fixed order. The statement is left out. */
export function aboutLines(
  about: About,
  columns: readonly AnswerColumn[],
  units: readonly (string | null)[],
  words: AboutWords,
): [label: string, text: string][] {
  const measured = columns.flatMap(({ name }, i) => {
    const unit = units[i] ?? null;
    return unit === null ? [] : [`${name}: ${unit}`];
  });
  const whole = about.truncated ? words.truncated : words.whole;
  const { arranged } = about;
  const rows: [string, string][] =
    arranged === null
      ? [[words.rows, `${about.rows} · ${whole}`]]
      : [
          [words.rows, `${about.rows} · ${words.arranged} ${arranged.of} (${whole})`],
          [words.filters, arranged.filters.join('; ') || words.none],
          [words.order, arranged.order.join(', ') || words.none],
        ];
  const { id, version } = about.release;
  const sources = about.sources.map(({ title, document_id, line }): [string, string] => [
    words.source,
    [title, document_id, ...(line === undefined ? [] : [`${words.line} ${line}`])].join(' · '),
  ]);
  return [
    [words.ranAt, about.ranAt],
    [words.took, `${Math.round(about.took)} ms`],
    ...rows,
    [words.release, version === id ? id : `${version} · ${id}`],
    [words.site, about.site],
    [words.tables, about.tables.join(', ') || words.none],
    [words.units, measured.join('; ') || words.none],
    ...(sources.length > 0 ? sources : [[words.source, words.none] as [string, string]]),
  ];
}

import type { DocumentLine } from '../db/evidence.ts';
import type { AnswerColumn, Value } from '../model/answer.ts';

/** Where a row of an answer comes from: a figure, or a line of a document. */
export type RowSource = { fact: string } | { document: string; line: number };

/** What the address takes; longer ones are the id of nothing. */
const MOST_FACT = 200;
const MOST_DOCUMENT = 128;
const MOST_LINE = 9_999_999;

const text = (value: Value | undefined, most: number): string | null =>
  typeof value === 'string' && value !== '' && value.length <= most ? value : null;

/** The id of a figure, or the first of a list of them. */
const factOf = (value: Value | undefined): string | null =>
  text(Array.isArray(value) ? (value as readonly Value[])[0] : value, MOST_FACT);

function lineOf(value: Value | undefined): number | null {
  const line = typeof value === 'bigint' ? Number(value) : value;
  return typeof line === 'number' && Number.isInteger(line) && line >= 1 && line <= MOST_LINE
    ? line
    : null;
}

/**
 * Reads from the columns of an answer which of them name a source, once for all its rows. A row's source is its
 * `fact_id`; else the first figure in a column `…_fact_id`; else the line `line` or `first_line` of `document_id`; else
 * the first of a list of figures. Null where the row has none of these.
 */
export function sourcesIn(
  columns: readonly AnswerColumn[],
): ((row: readonly Value[]) => RowSource | null) | null {
  const places = (pattern: RegExp): number[] =>
    columns.flatMap(({ name }, place) => (pattern.test(name) ? [place] : []));
  const facts = [...places(/^fact_id$/i), ...places(/_fact_id$/i)];
  const documents = places(/^document_id$/i);
  const lines = [...places(/^line$/i), ...places(/^first_line$/i)];
  const lists = [...places(/^fact_ids$/i), ...places(/_fact_ids$/i)];
  const placed = documents.length > 0 && lines.length > 0;
  if (facts.length + lists.length === 0 && !placed) return null;

  const first = <T>(row: readonly Value[], some: number[], read: (value: Value | undefined) => T) =>
    some.map((place) => read(row[place])).find((value) => value !== null) ?? null;

  return (row) => {
    const fact = first(row, facts, factOf);
    if (fact !== null) return { fact };
    const document = first(row, documents, (value) => text(value, MOST_DOCUMENT));
    const line = first(row, lines, lineOf);
    if (document !== null && line !== null) return { document, line };
    const one = first(row, lists, factOf);
    return one === null ? null : { fact: one };
  };
}

/** So many figures of one list are read. */
const MOST_LISTED = 500;

/** Every figure and line that a row names. */
export interface RowSources {
  facts: readonly string[];
  line: DocumentLine | null;
}

/** The same of all columns that name sources: every figure, not the first only, and the line beside them. */
export function allSourcesIn(
  columns: readonly AnswerColumn[],
): (row: readonly Value[]) => RowSources {
  const places = (pattern: RegExp): number[] =>
    columns.flatMap(({ name }, place) => (pattern.test(name) ? [place] : []));
  const facts = places(/(?:^|_)fact_ids?$/i);
  const documents = places(/^document_id$/i);
  const lines = places(/^(?:first_)?line$/i);
  return (row) => {
    const named = facts.flatMap((place) => {
      const value = row[place];
      const all = Array.isArray(value)
        ? (value as readonly Value[]).slice(0, MOST_LISTED)
        : [value];
      return all.flatMap((one) => text(one, MOST_FACT) ?? []);
    });
    const document = documents.map((place) => text(row[place], MOST_DOCUMENT)).find(Boolean);
    const line = lines.map((place) => lineOf(row[place])).find((one) => one !== null);
    return {
      facts: [...new Set(named)],
      line: document != null && line != null ? { document, line } : null,
    };
  };
}

/** Whether a row has one figure only that may be the one of its number, so that it is certain which is from where. */
export const hasOneFigure = (
  columns: readonly AnswerColumn[],
  values: readonly number[],
): boolean =>
  values.length === 1 && columns.filter(({ name }) => /(?:^|_)fact_id$/i.test(name)).length === 1;

/** The source of one row of an answer. */
export function sourceOf(
  columns: readonly AnswerColumn[],
  row: readonly Value[],
): RowSource | null {
  return sourcesIn(columns)?.(row) ?? null;
}

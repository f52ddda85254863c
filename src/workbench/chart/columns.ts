import type { AnswerColumn, Rows, Value, ValueKind } from '../../model/answer.ts';

/** How many rows are looked at to tell what a column holds. */
const SAMPLE = 200;

const NUMBERS: readonly ValueKind[] = ['integer', 'number', 'decimal'];
const TIMES: readonly ValueKind[] = ['date', 'time', 'timestamp'];
const LABELS: readonly ValueKind[] = [...NUMBERS, ...TIMES, 'text', 'boolean', 'interval'];

/** Whether a column's values can be drawn to scale. */
export const isNumeric = ({ kind }: AnswerColumn): boolean => NUMBERS.includes(kind);

/** Whether a column's values are short enough in words to name a mark by. */
export const isLabel = ({ kind }: AnswerColumn): boolean => LABELS.includes(kind);

/** Whether a column has dates or times, whose texts have their order. */
export const isTime = ({ kind }: AnswerColumn): boolean => TIMES.includes(kind);

/** Whether the values of a column have an order of their own. */
export const isOrdered = ({ kind }: AnswerColumn): boolean =>
  NUMBERS.includes(kind) || TIMES.includes(kind);

const IDENTIFIER =
  /(?:^|_)(?:ids?|codes?|line|cell|page|row|no|num|number|index|position|sha256|hash)(?:_?\d+)?$|编号|编码|代码|行号|行次|序号|页码/i;
const FACT = /(?:^|_)fact_ids?$/i;
const YEAR = /(?:^|_)years?$|年份|年度|^年$/i;

/** Whether a name is that of an id, a code or a place in a document, which nobody adds up or compares. */
export const isIdentifier = ({ name }: AnswerColumn): boolean => IDENTIFIER.test(name.trim());

/** Whether a name is that of the ids of figures: no words for a reader. */
export const isFactId = ({ name }: AnswerColumn): boolean => FACT.test(name.trim());

/** The first rows of an answer. */
export type Sample = readonly (readonly Value[])[];

/** Reads the first rows; each once, since a row may have thousands of columns. */
export function sampleOf(rows: Rows): Sample {
  return Array.from({ length: Math.min(rows.count, SAMPLE) }, (_, index) => rows.row(index));
}

/** Whether a column has years: by its name, else because all that was looked at could be nothing but recent years. */
function isYear(column: AnswerColumn, index: number, sample: Sample): boolean {
  if (column.kind !== 'integer') return false;
  const values = sample.map((row) => row[index] ?? null).filter((value) => value !== null);
  const within = (from: number, to: number): boolean =>
    values.every((value) => typeof value === 'number' && value >= from && value <= to);
  return YEAR.test(column.name.trim())
    ? within(1000, 2999)
    : values.length > 1 && within(1990, 2050);
}

/** What each column may be in a chart that nobody has chosen yet, as numbers of columns in their order. */
export interface Candidates {
  /** Amounts, rates, counts: not years, ids, codes or places in a document. */
  values: number[];
  /** Dates, times and years. */
  times: number[];
  /** Words; ids and codes come after names. */
  texts: number[];
}

/** Tells what each column of an answer may be. */
export function candidates({ columns }: Rows, sample: Sample): Candidates {
  const found: Candidates = { values: [], times: [], texts: [] };
  const ids: number[] = [];
  for (const [index, column] of columns.entries()) {
    if (isFactId(column)) continue;
    if (isTime(column) || isYear(column, index, sample)) found.times.push(index);
    else if (isIdentifier(column)) {
      if (isLabel(column)) ids.push(index);
    } else if (isNumeric(column)) found.values.push(index);
    else if (isLabel(column)) found.texts.push(index);
  }
  found.texts.push(...ids);
  return found;
}

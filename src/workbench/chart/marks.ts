import type { Rows } from '../../model/answer.ts';
import type { Target } from '../../charts/types.ts';
import type { ChartWords } from '../../i18n/workbench/chart.ts';
import type { ChartChoice, ChartForm } from './choice.ts';
import { bounded, labelOf, readingOf, type Label, type Reading } from './read.ts';

/** Where the figure of a row comes from: the address of its source, and its id. */
export interface RowSource {
  href: string;
  factId: string;
}

/** Tells the source of a row by its number; null where it has none. */
export type Sources = (row: number) => RowSource | null;

/** How much of an answer is drawn: what can still be looked at, fits into a picture and is drawn at once. */
interface Limits {
  marks: number;
  labels: number;
  /** Colours, or panels of lines. */
  series: number;
}

export const LIMITS: Record<ChartForm, Limits> = {
  bar: { marks: 60, labels: 60, series: 40 },
  line: { marks: 2000, labels: 300, series: 24 },
  dot: { marks: 500, labels: 60, series: 56 },
};

/** One number of one row, drawn or not. */
export interface ChartMark {
  /** What focus returns to: the id of its figure, else its place in the answer. */
  id: string;
  row: number;
  label: Label;
  /** The label of its series; null where rows are not split. */
  series: Label | null;
  /** The number of its column among those chosen. */
  place: number;
  column: string;
  unit: string | null;
  reading: Reading;
  href: string | null;
}

export interface Marks {
  all: ChartMark[];
  /** Labels and series, each once, as they come. */
  labels: Label[];
  series: Label[];
  /** How many columns of numbers each row has. */
  columns: number;
  /** How many rows of the answer these are, from the first on. */
  rows: number;
}

/** Reads the rows from the first on, until one more would be too much for the form. */
export function readMarks(
  rows: Rows,
  { form, label: labels, values, series: splits }: ChartChoice,
  units: readonly (string | null)[],
  words: ChartWords,
  sources: Sources,
): Marks {
  const limits = LIMITS[form];
  const mostSeries = Math.floor(limits.series / (form === 'line' ? 1 : values.length));
  const all: ChartMark[] = [];
  const byLabel = new Map<string, Label>();
  const bySeries = new Map<string, Label>();
  const facts = new Map<string, number>();
  /** Several marks may have one figure: the first has its name. */
  const named = (factId: string): string => {
    const before = facts.get(factId) ?? 0;
    facts.set(factId, before + 1);
    return before === 0 ? factId : `${factId} ${before + 1}`;
  };
  let row = 0;
  for (; row < rows.count && all.length + values.length <= limits.marks; row += 1) {
    const own = rows.row(row);
    const label =
      labels === null
        ? { key: `row ${row}`, text: words.row(row + 1), order: row + 1 }
        : labelOf(own[labels] ?? null, row, words.nothing);
    const series = splits === null ? null : labelOf(own[splits] ?? null, row, words.nothing);
    if (!byLabel.has(label.key) && byLabel.size === limits.labels) break;
    if (series && !bySeries.has(series.key) && bySeries.size === mostSeries) break;
    byLabel.set(label.key, label);
    if (series) bySeries.set(series.key, series);
    const source = sources(row);
    for (const [place, index] of values.entries()) {
      all.push({
        id: source ? named(source.factId) : `row ${row} column ${index}`,
        row,
        label,
        series,
        place,
        column: bounded(rows.columns[index]?.name ?? ''),
        unit: units[index] ?? null,
        reading: readingOf(own[index] ?? null),
        href: source?.href ?? null,
      });
    }
  }
  return {
    all,
    labels: [...byLabel.values()],
    series: [...bySeries.values()],
    columns: values.length,
    rows: row,
  };
}

/** The exact value with its unit, in words. */
export function valueText({ reading, unit }: ChartMark, words: ChartWords): string {
  if (reading.kind === 'null') return words.nothing;
  return reading.kind === 'odd' ? reading.text : words.withUnit(reading.text, unit);
}

/** What a mark says when it is pointed at or focused, and where it leads. */
export function targetOf(mark: ChartMark, words: ChartWords): Target {
  const heading = [mark.label.text, mark.series?.text].filter(Boolean).join(' · ');
  const lines = [words.says(mark.column, valueText(mark, words)), words.row(mark.row + 1)];
  return {
    id: mark.id,
    label: [heading, ...lines].join('. '),
    readout: { heading, lines },
    href: mark.href,
  };
}

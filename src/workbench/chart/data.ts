import type { Swatch, Symbol } from '../../charts/palette.ts';
import { siblingSwatch } from '../../charts/part-swatches.ts';
import type { BarRow, DotRow } from '../../charts/types.ts';
import type { ChartWords } from '../../i18n/workbench/chart.ts';
import type { Rows } from '../../model/answer.ts';
import { soundChoice, type ChartChoice } from './choice.ts';
import { isNumeric } from './columns.ts';
import { linesOf, type Lines } from './lines.ts';
import { readMarks, type ChartMark, type Marks, type Sources } from './marks.ts';
import { besideOf, bounded } from './read.ts';
import { barRows, dotRows, lookAt } from './rows.ts';

/** What a colour stands for. */
export interface LegendEntry {
  key: string;
  name: string;
  swatch: Swatch;
  symbol: Symbol;
}

interface Drawn {
  /** What is shown, with its unit where all of it has one. */
  title: string;
  /** What was left out, and what a reader would not guess. */
  notes: string[];
  /** Empty for lines, which say it themselves. */
  legend: LegendEntry[];
  /** The largest value. */
  max: number;
  /** What was read of the answer. */
  marks: Marks;
}

export type ChartData =
  | ({ form: 'bar'; rows: BarRow[] } & Drawn)
  | ({ form: 'dot'; rows: DotRow[] } & Drawn)
  | ({ form: 'line' } & Lines & Drawn)
  /** No chart, and why; `dots` where dots could show it. */
  | { form: null; why: string; dots: boolean };

interface Context {
  rows: Rows;
  units: readonly (string | null)[];
  choice: ChartChoice;
  words: ChartWords;
}

const nameOf = ({ rows }: Context, index: number): string =>
  bounded(rows.columns[index]?.name ?? '');

/** Known units of the columns of numbers, each once. */
const unitsOf = ({ units, choice }: Context): string[] => [
  ...new Set(choice.values.flatMap((index) => units[index] ?? [])),
];

/** Why there is nothing to draw, before any row is read. */
function reason(context: Context): string | null {
  const { rows, units, choice, words } = context;
  if (!rows.columns.some(isNumeric)) return words.empty.numbers;
  if (choice.values.length === 0) return words.empty.values;
  if (rows.count === 0) return words.empty.rows;
  if (unitsOf(context).length < 2) return null;
  return words.empty.units(
    choice.values.flatMap((index) => {
      const unit = units[index];
      return unit == null ? [] : [words.columnUnit(nameOf(context, index), unit)];
    }),
  );
}

function titleOf(context: Context): string {
  const { choice, units, words } = context;
  const [unit = null] = unitsOf(context);
  const every = choice.values.every((index) => units[index] != null);
  return words.title(
    choice.values.map((index) => {
      const name = nameOf(context, index);
      const own = units[index];
      return every || own == null ? name : words.columnUnit(name, own);
    }),
    every ? unit : null,
    choice.label === null ? words.rowNumber : nameOf(context, choice.label),
    choice.series === null ? null : nameOf(context, choice.series),
  );
}

function notesOf(context: Context, marks: Marks, lines: Lines | null): string[] {
  const { rows, units, choice, words } = context;
  const count = (kind: ChartMark['reading']['kind']): number =>
    marks.all.filter(({ reading }) => reading.kind === kind).length;
  const [nulls, odd] = [count('null'), count('odd')];
  const unknown = choice.values.filter((index) => units[index] == null);
  const mixed = unknown.length > 0 && unknown.length < choice.values.length;
  /** Lines have no numbers beside their marks, nor have dots that share a row. */
  const beside =
    lines === null && (choice.form === 'bar' || marks.labels.length === marks.all.length);
  const rounded =
    beside &&
    marks.all.some(
      ({ reading }) => reading.kind === 'number' && besideOf(reading) !== reading.text,
    );
  return [
    ...(marks.rows < rows.count ? [words.notes.first(marks.rows, rows.count)] : []),
    ...(nulls > 0 ? [words.notes.nulls(nulls)] : []),
    ...(odd > 0 ? [words.notes.odd(odd)] : []),
    ...(lines && lines.unplaced > 0 ? [words.notes.unplaced(lines.unplaced)] : []),
    ...(lines && lines.repeated > 0 ? [words.notes.repeated(lines.repeated)] : []),
    ...(lines?.even ? [words.notes.even] : []),
    ...(mixed ? [words.notes.unknownUnit(unknown.map((index) => nameOf(context, index)))] : []),
    ...(rounded ? [words.notes.rounded] : []),
  ];
}

/** In the order of the colours of the marks, whose keys are their numbers. */
function legendOf(context: Context, { series }: Marks): LegendEntry[] {
  const { choice } = context;
  if (choice.form === 'line') return [];
  const columns = choice.values.map((index) => nameOf(context, index));
  const all =
    choice.series !== null
      ? series.flatMap(({ text }) =>
          columns.map((name) => (columns.length > 1 ? `${text} · ${name}` : text)),
        )
      : columns;
  return all.map((name, i) => ({
    ...{ key: String(i), name },
    ...lookAt(i),
    ...(choice.form === 'bar' ? { swatch: siblingSwatch(i) } : {}),
  }));
}

/**
 * What the dashboard's charts draw of an answer. Reads the first rows only (`LIMITS`); a null is a gap and never zero.
 * Where a chart would be wrong (units mixed on one axis, negative bars) there is none but the reason, in words.
 */
export function chartData(
  rows: Rows,
  units: readonly (string | null)[],
  choice: ChartChoice,
  words: ChartWords,
  sources: Sources = () => null,
): ChartData {
  const context: Context = { rows, units, choice: soundChoice(rows, choice), words };
  const { form, label } = context.choice;
  const why = reason(context);
  if (why !== null) return { form: null, why, dots: false };

  const marks = readMarks(rows, context.choice, units, words, sources);
  const values = marks.all.flatMap(({ reading }) =>
    reading.kind === 'number' ? [reading.value] : [],
  );
  const negative = values.filter((value) => value < 0).length;
  if (form === 'bar' && negative > 0)
    return { form: null, why: words.empty.negative(negative), dots: true };

  const lines =
    form === 'line'
      ? linesOf(label === null ? null : (rows.columns[label] ?? null), marks, words)
      : null;
  const drawn: Drawn = {
    title: titleOf(context),
    notes: notesOf(context, marks, lines),
    legend: legendOf(context, marks),
    max: Math.max(0, ...values),
    marks,
  };
  if (lines) return { form: 'line', ...lines, ...drawn };
  return form === 'bar'
    ? { form, rows: barRows(marks, words), ...drawn }
    : { form: 'dot', rows: dotRows(marks, words), ...drawn };
}

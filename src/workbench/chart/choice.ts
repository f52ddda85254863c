import type { Rows, Value } from '../../model/answer.ts';
import { candidates, isLabel, isNumeric, sampleOf, type Sample } from './columns.ts';

export const FORMS = ['bar', 'line', 'dot'] as const;
export type ChartForm = (typeof FORMS)[number];

/** How many columns of numbers are drawn together at most. */
export const MOST_VALUES = 8;

/** What a chart of an answer is made of: numbers of columns, from 0 on. */
export interface ChartChoice {
  form: ChartForm;
  /** The column of labels, or of the places along a line; null for the numbers of the rows. */
  label: number | null;
  /** The columns of numbers. */
  values: readonly number[];
  /** The column that splits the rows into series. */
  series: number | null;
}

type Units = readonly (string | null)[];

/** Enough of a value to tell it from others: a cell may have megabytes. */
const textOf = (value: Value | undefined): string =>
  typeof value === 'object'
    ? String(value === null)
    : `${typeof value} ${String(value).slice(0, 200)}`;

/** How many different things the first rows have in these columns, taken together. */
function different(sample: Sample, columns: readonly number[]): number {
  return new Set(sample.map((row) => columns.map((index) => textOf(row[index])).join('\n'))).size;
}

/** More series than these make no first picture. */
const MOST_SERIES = 24;

/** The first column that tells rows with the same label apart; null where none is needed or none does. */
function seriesFor(sample: Sample, label: number | null, others: readonly number[]): number | null {
  if (label === null) return null;
  const all = sample.length;
  if (different(sample, [label]) === all) return null;
  const telling = others.find((index) => {
    const own = different(sample, [index]);
    return (
      index !== label && own > 1 && own <= MOST_SERIES && different(sample, [label, index]) === all
    );
  });
  return telling ?? null;
}

/**
 * The chart that an answer is shown as until the reader chooses: over the years or dates where there are three or more,
 * else by the first column of words. Columns of numbers come together only where they have one known unit. Looks at
 * the names of columns and the first rows only.
 */
export function defaultChoice(rows: Rows, units: Units = []): ChartChoice {
  const sample = sampleOf(rows);
  const { values: numbers, times, texts } = candidates(rows, sample);
  const first = numbers.find((index) => units[index] != null) ?? numbers[0];
  const unit = first === undefined ? null : (units[first] ?? null);
  const values = numbers
    .filter((index) => index === first || (unit !== null && units[index] === unit))
    .slice(0, MOST_VALUES);

  const time = times.find((index) => different(sample, [index]) > 2);
  const [named] = texts.length > 0 ? texts : times;
  const label = time ?? named ?? null;
  const others = [...texts, ...times];
  const negative = values.some((index) => sample.some((row) => Number(row[index] ?? 0) < 0));
  const form = time !== undefined ? 'line' : negative ? 'dot' : 'bar';
  return { form, label, values, series: seriesFor(sample, label, others) };
}

/** The choice with nothing in it that the answer cannot give: other columns, or columns of other kinds. */
export function soundChoice({ columns }: Rows, choice: ChartChoice): ChartChoice {
  const word = (index: number | null): number | null => {
    const column = index === null ? undefined : columns[index];
    return column && isLabel(column) ? index : null;
  };
  const values = [...new Set(choice.values)].filter((index) => {
    const column = columns[index];
    return column && isNumeric(column);
  });
  return {
    form: choice.form,
    label: word(choice.label),
    values: values.slice(0, MOST_VALUES),
    series: word(choice.series),
  };
}

/** Names may be of any length, addresses not. */
const NAME_LENGTH = 80;

/** What a column is called in an address: its name, and which of that name it is where there are several. */
function namesOf({ columns }: Rows): string[] {
  const seen = new Map<string, number>();
  return columns.map(({ name }) => {
    const short = Array.from(name.slice(0, 2 * NAME_LENGTH))
      .slice(0, NAME_LENGTH)
      .join('');
    const count = (seen.get(short) ?? 0) + 1;
    seen.set(short, count);
    return `${count === 1 ? '' : count}:${short}`;
  });
}

/**
 * The choice as the words that stand in an address: `bar`, `x:region`, `y:amount`, `s:phase`; a second column of that
 * name is `y2:amount`, and `x`, `y` or `s` alone is none. Empty for the chart that the answer has anyway.
 */
export function formatChoice(rows: Rows, choice: ChartChoice, units: Units = []): string[] {
  const names = namesOf(rows);
  const written = (part: string, index: number | null): string =>
    `${part}${index === null ? '' : (names[index] ?? '')}`;
  const words = ({ form, label, values, series }: ChartChoice): string[] => [
    form,
    written('x', label),
    ...(values.length > 0 ? values.map((index) => written('y', index)) : ['y']),
    written('s', series),
  ];
  const own = words(soundChoice(rows, choice));
  return own.join('\n') === words(defaultChoice(rows, units)).join('\n') ? [] : own;
}

/** The inverse. What is not said, or names what the answer does not have, is as in `defaultChoice`. */
export function parseChoice(rows: Rows, words: readonly string[], units: Units = []): ChartChoice {
  const usual = defaultChoice(rows, units);
  const names = namesOf(rows);
  const said = (part: string): string[] =>
    words.filter((word) => word === part || new RegExp(`^${part}\\d*:`).test(word));
  const indexOf = (word: string): number => names.indexOf(word.slice(1));
  const one = (part: string, fallback: number | null): number | null => {
    const [word] = said(part);
    if (word === part) return null;
    const index = word === undefined ? -1 : indexOf(word);
    const column = rows.columns[index];
    return column && isLabel(column) ? index : fallback;
  };
  const wanted = said('y');
  const values = soundChoice(rows, { ...usual, values: wanted.map(indexOf) }).values;
  return {
    form: FORMS.find((form) => words.includes(form)) ?? usual.form,
    label: one('x', usual.label),
    values: values.length > 0 || wanted[0] === 'y' ? values : usual.values,
    series: one('s', usual.series),
  };
}

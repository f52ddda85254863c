import type { GridWords } from '../../i18n/workbench/grid.ts';
import type { AnswerColumn, Language } from '../../model/index.ts';
import { cellText, grouped } from './cells.ts';
import type { Bin, ColumnSummary } from './summary.ts';

/** What the engine calls numbers that are not finite. */
const SPECIAL: Record<string, string> = { inf: 'Infinity', '-inf': '-Infinity', nan: 'NaN' };

/**
 * A figure that was worked out: without the noise of binary fractions, which a DOUBLE has from its 16th digit and a FLOAT
 * from its 8th.
 */
export function figureText(value: number, column: AnswerColumn, language: Language): string {
  const digits = /^(?:FLOAT|REAL|FLOAT4)$/i.test(column.type) ? 7 : 15;
  const clean = Number(value.toPrecision(digits));
  return cellText(clean, { ...column, type: 'DOUBLE' }, language);
}

/** A value of a column as the engine wrote it. */
export function boundText(
  text: string,
  { kind, name, type }: AnswerColumn,
  language: Language,
): string {
  if (kind === 'number')
    return cellText(Number(SPECIAL[text] ?? text), { kind, name, type }, language);
  return kind === 'integer'
    ? cellText(BigInt(text), { kind, name, type }, language)
    : kind === 'decimal'
      ? grouped(text)
      : text;
}

export interface Line {
  name: string;
  text: string;
}

/** The figures of a column, line by line. */
export function linesOf(
  summary: ColumnSummary,
  column: AnswerColumn,
  words: GridWords,
  language: Language,
): Line[] {
  const t = words.summary;
  const number = (n: number): string => grouped(String(n));
  const figure = (n: number): string => figureText(n, column, language);
  const { numbers, rows, min, max } = summary;
  const share = (n: number): string =>
    n === 0 || rows === 0 ? number(n) : t.share(number(n), percent(n / rows));
  const line = (name: string, text: string | null): Line[] =>
    text === null ? [] : [{ name, text }];
  const distinct = number(summary.distinct);
  return [
    ...line(t.rows, number(rows)),
    ...line(t.nulls, share(summary.nulls)),
    ...line(t.distinct, summary.estimated ? t.about(distinct) : distinct),
    ...(summary.notFinite > 0 ? line(t.notFinite, share(summary.notFinite)) : []),
    ...line(t.min, min && boundText(min, column, language)),
    ...(numbers
      ? [
          ...line(t.quartiles, t.range(figure(numbers.quartiles[0]), figure(numbers.quartiles[2]))),
          ...line(t.median, figure(numbers.quartiles[1])),
          ...line(t.mean, figure(numbers.mean)),
        ]
      : []),
    ...line(t.max, max && boundText(max, column, language)),
  ];
}

/** A part of a whole; what is there never reads as nothing, and what is not all never as all. */
export function percent(part: number): string {
  if (part > 0 && part < 0.001) return '<0.1%';
  if (part < 1 && part > 0.999) return '>99.9%';
  return `${Number((part * 100).toFixed(1))}%`;
}

/** What a bin of the distribution holds. */
export function binText(
  { lower, upper }: Bin,
  last: boolean,
  column: AnswerColumn,
  words: GridWords,
  language: Language,
): string {
  const [from, to] = [lower, upper].map((n) => figureText(n, column, language)) as [string, string];
  if (from === to) return from;
  return last || column.kind === 'integer'
    ? words.summary.closed(from, to)
    : words.summary.bin(from, to);
}

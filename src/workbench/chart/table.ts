import type { ChartWords } from '../../i18n/workbench/chart.ts';
import type { QueryWords } from '../../i18n/workbench/query.ts';
import type { Rows } from '../../model/answer.ts';
import type { TableCell, TableData } from '../../model/index.ts';
import type { RowSources } from '../sources.ts';
import type { ChartChoice } from './choice.ts';
import { valueText, type ChartMark, type Marks, type Sources } from './marks.ts';
import { bounded, type Label } from './read.ts';

/** Of the ids that a row names, so many stand in its cell. */
const MOST_NAMED = 5;

/** What a table of a chart is made of. */
export interface TableParts {
  rows: Rows;
  units: readonly (string | null)[];
  choice: ChartChoice;
  marks: Marks;
  /** The figure that a row's one number is. */
  sources: Sources;
  /** All that a row names. */
  named: (row: number) => RowSources;
}

const cell = (text: string, value: TableCell['value']): TableCell => ({
  ...{ text, value, fact: null, href: null, published: false },
});

/** A value by which a row is named. NULL stays null, whatever word is shown for it. */
const labelCell = ({ key, text }: Label): TableCell => cell(text, key === 'null' ? null : text);

/** A number that cannot be drawn is shown as it is, and taken away as none. */
function numberCell(mark: ChartMark, sources: Sources, words: ChartWords): TableCell {
  const { reading, row } = mark;
  if (reading.kind !== 'number') return cell(valueText(mark, words), null);
  const source = sources(row);
  const found = { fact: source?.factId ?? null, href: source?.href ?? null };
  return { ...cell(reading.text, reading.value), ...found };
}

function sourceCell({ facts, line }: RowSources): TableCell {
  const all = [...facts, ...(line ? [`${line.document}:${line.line}`] : [])];
  const more = all.length > MOST_NAMED ? ` … (${all.length})` : '';
  const text = all.slice(0, MOST_NAMED).join('; ') + more;
  return cell(text, text === '' ? null : text);
}

/**
 * What a chart draws of an answer, a line for each row: its label, what splits it, and its numbers. Where these have no
 * figure of their own, the ids that the row names stand behind them.
 */
export function chartTable(parts: TableParts, words: ChartWords, t: QueryWords): TableData {
  const { rows, units, choice, marks, sources, named } = parts;
  const nameOf = (index: number): string => bounded(rows.columns[index]?.name ?? '');
  const byRow = new Map<number, ChartMark[]>();
  for (const mark of marks.all) byRow.set(mark.row, [...(byRow.get(mark.row) ?? []), mark]);
  const behind = [...byRow.keys()].map((row) => (sources(row) ? '' : sourceCell(named(row)).text));
  const sourced = behind.some((text) => text !== '');
  const plain = { unit: null, numeric: false };
  return {
    columns: [
      {
        key: 'label',
        name: choice.label === null ? words.rowNumber : nameOf(choice.label),
        ...plain,
      },
      ...(choice.series === null ? [] : [{ key: 'series', name: nameOf(choice.series), ...plain }]),
      ...choice.values.map((index) => ({
        ...{
          key: `value ${index}`,
          name: nameOf(index),
          unit: units[index] ?? null,
          numeric: true,
        },
      })),
      ...(sourced ? [{ key: 'source', name: t.source, ...plain }] : []),
    ],
    rows: [...byRow].flatMap(([row, own]) => {
      const [first] = own;
      if (!first) return [];
      // The number of a row is the same in any language.
      const label =
        choice.label === null ? cell(first.label.text, row + 1) : labelCell(first.label);
      return [
        {
          key: String(row),
          cells: [
            label,
            ...(first.series ? [labelCell(first.series)] : []),
            ...own.map((mark) => numberCell(mark, sources, words)),
            ...(sourced ? [sourceCell(sources(row) ? { facts: [], line: null } : named(row))] : []),
          ],
        },
      ];
    }),
  };
}

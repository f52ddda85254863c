import { seriesEntries } from '../../charts/series-entries.ts';
import type { DocumentLine } from '../../db/evidence.ts';
import type { Drawing, Figure, LegendItem, Scale } from '../../figures/figure.ts';
import { chartWords } from '../../i18n/workbench/chart.ts';
import { queryWords, type QueryTrouble } from '../../i18n/workbench/query.ts';
import type { Rows } from '../../model/answer.ts';
import type { Language } from '../../model/index.ts';
import { QUERY_FIGURE } from '../../state/briefing/query.ts';
import { allSourcesIn, type RowSources } from '../sources.ts';
import { soundChoice, type ChartChoice } from './choice.ts';
import { chartData, type ChartData } from './data.ts';
import type { Sources } from './marks.ts';
import { shortNumber } from './read.ts';
import { extremesOf } from './said.ts';
import { chartTable } from './table.ts';

/** Of so many figures the sources are looked up. */
const MOST_FACTS = 10_000;
/** What these have in a row may be the sum of several figures, of which the first is named. */
const SUMMING = ['composition', 'per_capita_subsidy', 'administrative_cost'];

/** What was asked, and how the answer came about. */
export interface Asked {
  statement: string;
  /** What its tab is called; null where it has none. */
  name: string | null;
  /** Shipped tables that it names. */
  tables: readonly string[];
  /** Tables that it reads and that are not as they were shipped: the reader's own, or changed. */
  own: readonly string[];
  /** Why rows are missing; null where all are there. */
  incomplete: 'cancelled' | 'failed' | 'truncated' | null;
  /** Whether the rows were filtered or sorted after they had come. */
  arranged: boolean;
}

/** An answer, and how it is to be drawn. */
export interface Answered {
  rows: Rows;
  /** Of the columns, in the words of `language`; null where it is not known. */
  units: readonly (string | null)[];
  choice: ChartChoice;
  /** The figure that the one number of a row is; null where that is not certain. */
  sources: Sources;
  asked: Asked;
  language: Language;
}

/** The figure, and whether dots could show what it does not draw. */
export interface QueryFigure {
  figure: Figure;
  dots: boolean;
}

const scaleOf = (unit: string): Scale => ({
  ...{ tick: shortNumber, inUnit: (value) => value, unit },
});

function drawingOf(data: ChartData, unit: string): Drawing {
  const scale = scaleOf(unit);
  switch (data.form) {
    case null:
      return { kind: 'none', why: data.why, scale };
    case 'bar':
      return { kind: 'bars', rows: data.rows, max: data.max, scale };
    case 'dot':
      return { kind: 'dots', rows: data.rows, max: data.max, references: [], scale };
    case 'line': {
      const { panels, places: years, max, name: yearName } = data;
      return { kind: 'trends', panels, years, max, yearName, scale };
    }
  }
}

function legendOf(data: ChartData): LegendItem[] {
  switch (data.form) {
    case null:
      return [];
    case 'line':
      return seriesEntries(data.panels);
    case 'bar':
      return data.legend.map(({ key, name, swatch }) => ({ key, name, swatch }));
    case 'dot':
      return data.legend.map(({ key, name, symbol, swatch }) => ({
        ...{ key, name },
        sign: { mark: symbol, large: true, colour: swatch.fill },
      }));
  }
}

/** What the rows that are drawn stand on, and what must be said of it. */
function standingOn(rows: readonly RowSources[], language: Language) {
  const { sources: t } = queryWords[language];
  const all = [...new Set(rows.flatMap(({ facts }) => facts))];
  const lines = new Map<string, DocumentLine>();
  for (const { line } of rows) if (line) lines.set(`${line.document}:${line.line}`, line);
  const without = rows.filter(({ facts, line }) => facts.length === 0 && line === null).length;
  const notes =
    rows.length === without
      ? [t.none]
      : [
          t.given,
          ...(without > 0 ? [t.some(without, rows.length)] : []),
          ...(all.length > MOST_FACTS ? [t.first(MOST_FACTS)] : []),
        ];
  return { facts: all.slice(0, MOST_FACTS), lines: [...lines.values()], notes };
}

/**
 * The chart of an answer as a figure that can stand alone: it says that it is a reader's own query and no published
 * table, what is missing, and where its rows come from; the statement goes with it. What cannot be drawn right is a
 * figure that says why.
 */
export function queryFigure(answered: Answered): QueryFigure {
  const { rows, units, sources, asked, language } = answered;
  const words = chartWords[language];
  const t = queryWords[language];
  const choice = soundChoice(rows, answered.choice);
  const data = chartData(rows, units, choice, words, sources);
  const known = [...new Set(choice.values.map((index) => units[index] ?? null))];
  const unit = known.length === 1 ? (known[0] ?? null) : null;
  const marks = data.form === null ? null : data.marks;
  const read = allSourcesIn(rows.columns);
  const named = (row: number): RowSources => read(rows.row(row));
  const drawn =
    marks &&
    standingOn(
      Array.from({ length: marks.rows }, (_, i) => named(i)),
      language,
    );
  const whole = asked.incomplete === null && !asked.arranged;
  const figure: Figure = {
    id: QUERY_FIGURE,
    title: data.form === null ? t.untitled : data.title,
    hint: [t.hint(asked.name), ...(data.form !== null && unit === null ? [t.noUnit] : [])].join(
      ' · ',
    ),
    drawing: drawingOf(data, unit ?? ''),
    legend: legendOf(data),
    legendLabel: words.legend,
    absences: {
      unpublished: words.gaps.null,
      zero: words.gaps.zero,
      not_applicable: words.gaps.odd,
    },
    table: marks
      ? chartTable({ rows, units, choice, marks, sources, named }, words, t)
      : { columns: [], rows: [] },
    notes: [
      t.own,
      ...(asked.incomplete === null ? [] : [t.incomplete[asked.incomplete]]),
      ...(asked.arranged ? [t.arranged] : []),
      ...(asked.own.length > 0 ? [t.ownTables(asked.own)] : []),
      ...(data.form === null ? [] : data.notes),
      ...(drawn?.notes ?? []),
    ],
    method: [t.method],
    said: marks && whole ? extremesOf(marks, rows.count, sources, words, t) : [],
    query: {
      statement: asked.statement,
      facts: drawn?.facts ?? [],
      lines: drawn?.lines ?? [],
      sums: asked.tables.some((name) => SUMMING.includes(name)),
    },
  };
  return { figure, dots: data.form === null && data.dots };
}

/** In place of a chart: why a statement was not run, or has no answer. `message`: what the engine says of it. */
export function unanswered(
  statement: string,
  trouble: QueryTrouble,
  message: string | null,
  language: Language,
): Figure {
  const t = queryWords[language];
  const { gaps } = chartWords[language];
  const why = [t.trouble[trouble], ...(message === null ? [] : [t.said(message)])].join(' ');
  return {
    ...{ id: QUERY_FIGURE, title: t.untitled, hint: null },
    drawing: { kind: 'none', why, scale: scaleOf('') },
    ...{ legend: [], legendLabel: null, table: { columns: [], rows: [] } },
    absences: { unpublished: gaps.null, zero: gaps.zero, not_applicable: gaps.odd },
    ...{ notes: [], method: [], said: [] },
    query: { statement, facts: [], lines: [], sums: false },
  };
}

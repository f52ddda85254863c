import type {
  Absence,
  BarRow,
  DotRow,
  DumbbellRow,
  IcicleNode,
  LegendSign,
  Reference,
  TrendPanel,
} from '../charts/types.ts';
import type { DocumentLine } from '../db/evidence.ts';
import type { TableData } from '../model/index.ts';

/** How the values of a drawing are written. */
export interface Scale {
  /** For an axis, without the unit. */
  tick: (value: number) => string;
  /** A value of the drawing as a number of the unit that is written: what a spreadsheet or a slide is given. */
  inUnit: (value: number) => number;
  /** The unit's name: `万元`, `元/人`, `%`. */
  unit: string;
}

/** A chart as plain data: on the screen, in a picture and on a slide the same. */
export type Drawing = { scale: Scale } & (
  | { kind: 'bars'; rows: readonly BarRow[]; max: number }
  | { kind: 'dots'; rows: readonly DotRow[]; max: number; references: readonly Reference[] }
  | {
      kind: 'trends';
      panels: readonly TrendPanel[];
      years: readonly number[];
      max: number;
      /** What a place of the scale is called where it is no year. */
      yearName?: (year: number) => string;
    }
  | {
      kind: 'pairs';
      /** `name` is null where there is one group only. */
      groups: readonly { name: string | null; rows: readonly DumbbellRow[] }[];
      max: number;
      reference: Reference | null;
    }
  | {
      kind: 'icicle';
      nodes: readonly IcicleNode[];
      total: { value: number; name: string; text: string };
    }
  /** Nothing can be drawn. */
  | { kind: 'none'; why: string }
);

export type DrawingKind = Drawing['kind'];

/** A part of a sentence; one with a fact leads to the source of that figure. */
export interface SaidPiece {
  text: string;
  fact: string | null;
  /** The sentence that it begins is of what a draft must not leave out: figures that contradict each other, or a gap. */
  tells?: 'conflict' | 'gap';
}

/** A sentence that a rule made of the data. */
export type Said = readonly SaidPiece[];

export type LegendItem = { key: string; name: string } & LegendSign;

/** A reader's own statement that a figure is the answer to: it is no published table. */
export interface FigureQuery {
  statement: string;
  /** Figures that its rows name, beside those in the table. */
  facts: readonly string[];
  /** Lines that its rows name. */
  lines: readonly DocumentLine[];
  /** Whether a figure stands for all that it is the first of, as in some of the marts. */
  sums: boolean;
}

/** All that a view shows as one chart with its words: what is drawn, saved and put into a briefing. */
export interface Figure {
  /** Unique among all figures of the site; stands in the address and in file names. */
  id: string;
  /** Says what is shown, with unit, year and basis. */
  title: string;
  /** What a reader can do with it on the screen, in small print below the title; nothing that leaves the page has it. */
  tip?: string;
  /** In small print below the title, wherever it is shown. */
  hint: string | null;
  drawing: Drawing;
  /** Every entry that the chart can have; those left out by the reader are named by `hidden` of the selection. */
  legend: readonly LegendItem[];
  /** Spoken before the legend; null for the common word. */
  legendLabel: string | null;
  /** What the marks of rows without a figure mean here. */
  absences: Readonly<Record<Absence, string>>;
  table: TableData;
  /** What must be said where the chart is drawn: mixed bases, gaps, conflicts. */
  notes: readonly string[];
  method: readonly string[];
  /** Of a finding: how grave it is, where it stands, and what was compared. */
  finding?: {
    grade: { text: string; severity: 'error' | 'warning' | 'info' };
    place: string;
    compared: readonly { name: string; value: string }[];
  };
  /** What is most worth knowing of it, drafted by rules: never compares different bases without saying so. */
  said: readonly Said[];
  /**
   * The documents that it is of. Where no figure of a bureau is shown, they were looked through all the same: a count of
   * what is in them, or that something is not, stands on them as a whole.
   */
  documents?: readonly string[];
  /** Only of what a reader asked in SQL. */
  query?: FigureQuery;
}

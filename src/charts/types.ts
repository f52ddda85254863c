import type { Swatch, Symbol } from './palette.ts';

/** What hovering and focus show. The words arrive ready to show, here as everywhere in charts. */
export interface ReadoutText {
  heading: string;
  lines: readonly string[];
}

/** What is seen of the mark that is pointed at or focused: a ring around it, and its words above the point `at`. */
export interface Shown {
  ring:
    { x: number; y: number; width: number; height: number } | { cx: number; cy: number; r: number };
  at: { x: number; y: number };
  readout: ReadoutText;
}

/** A thing in a chart that a reader can point at, focus, and follow to its source. */
export interface Target {
  /** Unique in the chart; also what focus returns to. */
  id: string;
  /** What a screen reader says of it: row, part, value. */
  label: string;
  readout: ReadoutText;
  /** Where choosing it leads; null where nothing stands behind it. */
  href: string | null;
}

/** The three kinds of absence, which never look alike: nothing published, a published zero, nothing to publish. */
export type Absence = 'unpublished' | 'zero' | 'not_applicable';

/** What stands in a row in place of marks. `text` is drawn; a published zero has its source behind it. */
export interface Gap extends Target {
  kind: Absence;
  text: string;
}

/** What every row of a chart begins with. */
export interface RowHead {
  id: string;
  name: string;
  /** What the row is based on, in small print. */
  note: string;
  gap: Gap | null;
}

/** One part of a bar. `value` is positive and in the unit of the chart's scale. */
export interface BarSegment extends Target {
  /** Of its entry in the legend: the parts of all rows with the same key are one series. */
  key: string;
  value: number;
  swatch: Swatch;
  /** Written into the segment where it fits. */
  inside: string;
}

export interface BarRow extends RowHead {
  /** The row's total, ready to show. */
  total: string;
  segments: readonly BarSegment[];
}

/** A part of a whole below another part; `parent` is null for those directly below the whole. */
export interface IcicleNode extends Target {
  parent: string | null;
  value: number;
  name: string;
  /** The value, ready to show. */
  text: string;
  swatch: Swatch;
}

/** `main` is the value that is preferred, `other` another basis of the same thing, `outside` one of another scope. */
export interface Dot extends Target {
  value: number;
  kind: 'main' | 'other' | 'outside';
  /** Its own, where those of one row stand for different things; else it has the row's. */
  look?: { swatch: Swatch; symbol: Symbol };
}

export interface DotRow extends RowHead {
  /** The preferred value, ready to show. */
  total: string;
  swatch: Swatch;
  symbol: Symbol;
  dots: readonly Dot[];
}

/** A value to compare with, drawn through all rows. */
export interface Reference {
  value: number;
  label: string;
}

export interface TrendPoint extends Target {
  year: number;
  value: number;
  /** Computed from what the document says, not printed in it. */
  derived: boolean;
  /** The document gives more than one value for this year: each is a point. */
  conflict: boolean;
}

/** The points of one basis (budget, final accounts, …), in the order of years. */
export interface TrendSeries {
  key: string;
  name: string;
  /** Hollow marks and a dashed line for plans, filled ones and a solid line for what was spent. */
  plan: boolean;
  symbol: Symbol;
  /** Its own, where a panel's series have different colours; else it has the panel's. */
  swatch?: Swatch;
  points: readonly TrendPoint[];
}

/** One bureau's small chart; all have the same scales. */
export interface TrendPanel extends RowHead {
  swatch: Swatch;
  series: readonly TrendSeries[];
}

export interface DumbbellEnd extends Target {
  value: number;
}

/** Two values of one thing on one line: planned and spent, last year and this. */
export interface DumbbellRow extends RowHead {
  /** Written at the end of the row. */
  total: string;
  swatch: Swatch;
  from: DumbbellEnd | null;
  to: DumbbellEnd | null;
  /** What the document itself says that `to` should be; drawn as a tick. */
  stated: DumbbellEnd | null;
}

/** A kind of marks in a legend. */
export interface MarkSign {
  /** `tick` and `rule` are strokes across the line, `ring` a dotted circle around a mark, `unequal` a contradiction. */
  mark: Symbol | 'tick' | 'rule' | 'ring' | 'unequal';
  hollow?: boolean;
  large?: boolean;
  /** The line that the marks stand on. */
  line?: 'solid' | 'dashed';
  /** Of the mark, where it tells it from others. */
  colour?: string;
}

/** What stands beside a name in a legend: a fill, or a kind of marks. */
export type LegendSign = { swatch: Swatch } | { sign: MarkSign };

export type LegendEntry = { key: string; name: string; shown: boolean } & LegendSign;

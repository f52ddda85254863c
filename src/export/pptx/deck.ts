import type { Language } from '../../model/index.ts';

/** How a bar is filled. `fill` is `#rrggbb`; null is an outline only, for what has no colour of its own. */
export interface Paint {
  fill: string | null;
  /** Tells fills of one colour apart, also in grey. */
  texture: 'solid' | 'lines' | 'dots' | 'grid' | 'back' | 'empty';
}

/** Values of a series by category. Null is a gap: no bar, no mark, no cell, never a zero. */
export type Values = readonly (number | null)[];

export interface BarSeries {
  name: string;
  paint: Paint;
  values: Values;
  /** Where single bars are filled otherwise; null has the series' own. */
  paints?: readonly (Paint | null)[];
  /** What is written into single bars in place of their value; null is the value. */
  labels?: readonly (string | null)[];
}

export interface PointSeries {
  name: string;
  /** `#rrggbb`. */
  colour: string;
  mark: 'circle' | 'square' | 'triangle' | 'diamond' | 'dash' | 'x' | 'star' | 'none';
  hollow: boolean;
  line: 'none' | 'solid' | 'dashed';
  values: Values;
  /** Where the values are written; null for a series without. */
  label: 'left' | 'right' | 'above' | null;
  /** Left out of the legend: it looks as another series does, which is there. */
  unlisted?: boolean;
}

interface Chart {
  /** Written above it; null where it is the only one of its slide. */
  name: string | null;
  /** Said in place of the chart. */
  alt: string;
  /** Of all values; stands at the axis and in the headings of the sheet behind the chart. */
  unit: string;
  categories: readonly string[];
  /** The end of the scale where several charts share one; null leaves it to the program that opens it. */
  max: number | null;
  /** Its beginning, below zero, where several charts share one that has values there. */
  min?: number | null;
  /** How many decimals the values are written with; the sheet holds them in full. */
  decimals: number;
}

/** Horizontal bars, the first category at the top; stacked where there are several series. */
export interface BarChart extends Chart {
  kind: 'bars';
  series: readonly BarSeries[];
}

/**
 * What joins the marks of two series, as in a dumbbell: their places among the series, and the headings of the columns that
 * say how much the second is above and below the first.
 */
export interface Link {
  from: number;
  to: number;
  above: string;
  below: string;
}

/** Marks above categories or years. */
export interface PointChart extends Chart {
  kind: 'points';
  linked: Link | null;
  series: readonly PointSeries[];
}

/** A chart whose numbers can be edited where the deck is opened. */
export type NativeChart = BarChart | PointChart;

export interface Picture {
  png: Uint8Array;
  /** In pixels; only their ratio counts. */
  width: number;
  height: number;
  alt: string;
}

export interface CoverSlide {
  kind: 'cover';
  title: string;
  subtitle: string | null;
  lines: readonly string[];
}

export interface ChartSlide {
  kind: 'chart';
  title: string;
  /** What a leader reads first; null where there is none. */
  takeaway: string | null;
  subtitle: string | null;
  content: { charts: readonly NativeChart[] } | { picture: Picture };
  /** In small print below the chart; what has no room there follows on a slide of its own. */
  remarks: readonly string[];
  /** Where the figures are from and which release they are of. */
  foot: string;
  /** What the speaker sees, a paragraph each. */
  notes: readonly string[];
}

export interface TextSlide {
  kind: 'text';
  title: string;
  lines: readonly string[];
  foot: string;
  notes: readonly string[];
}

/** The sign of a gravity, apart in shape and in colour. */
export interface GradeMark {
  shape: 'diamond' | 'triangle' | 'ellipse';
  /** `#rrggbb`. */
  fill: string;
}

/** What a check found: how grave, where, what was expected and found, and the figures that take part. */
export interface FindingSlide {
  kind: 'finding';
  title: string;
  grade: { text: string; mark: GradeMark };
  /** The document with its line. */
  place: string;
  takeaway: string | null;
  compared: readonly { name: string; value: string }[];
  table: { header: readonly string[]; rows: readonly (readonly string[])[] };
  remarks: readonly string[];
  foot: string;
  notes: readonly string[];
}

export type Slide = CoverSlide | ChartSlide | TextSlide | FindingSlide;

/** A presentation as plain data, which a worker can be sent. */
export interface Deck {
  title: string;
  language: Language;
  /** The product's name. */
  author: string;
  /** When it was made, in ISO 8601. */
  made: string;
  slides: readonly Slide[];
}

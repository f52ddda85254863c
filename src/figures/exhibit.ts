import type { Language } from '../model/index.ts';
import type { Figure, LegendItem } from './figure.ts';

/**
 * A figure with all that it must say where it stands alone: in a picture, on a slide, on paper. Everything is ready to
 * show, in one language.
 */
export interface Exhibit {
  figure: Figure;
  language: Language;
  title: string;
  subtitle: string | null;
  /** The sentence that a leader reads first; null where there is none. */
  takeaway: string | null;
  /** Entries of the legend that are shown. */
  legend: readonly LegendItem[];
  /** Says what is left out of the chart by the reader's choice; null where nothing is. */
  left: string | null;
  /** What must be known before anything is compared. */
  notes: readonly string[];
  /** The statement that a reader asked in SQL, whole; null for a chart of the site. */
  statement: string | null;
  /** What the checks found in the figures shown: one line each. */
  findings: readonly string[];
  /** Documents with the lines that the figures shown were read from: one line each. */
  sources: readonly string[];
  /** The data release and the day on which this was made, and whose product it is: `医保账本 · 数据 1.3.0 (ab12…) · 2026-11-22`. */
  foot: string;
}

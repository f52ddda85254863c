import type { Evidence } from '../db/evidence.ts';
import type { Figure } from '../figures/figure.ts';
import type { Exhibit } from '../figures/exhibit.ts';
import type { Language } from '../model/index.ts';
import type { Item, Paper } from '../state/briefing/briefing.ts';

/** An item of a briefing as the data have it now. */
export interface Made {
  /** With its own title, and with what is drafted from the data as its takeaway. */
  exhibit: Exhibit;
  /** What its figures stand on. */
  evidence: Evidence;
  /** Of its figures now; null where there is no answer to tell. */
  print: string | null;
}

/** Draws what readers asked in SQL, apart from the engine that the page itself asks. */
export interface Queries {
  /**
   * The chart at an address of the SQL page; where its statement has no answer the figure says why not, and `print` is
   * null. Null for an address without a statement.
   * @throws LedgerError where the engine or the data cannot be had; the signal's reason when it was aborted.
   */
  figureAt: (
    address: string,
    language: Language,
    signal: AbortSignal,
  ) => Promise<{ figure: Figure; print: string | null } | null>;
}

/** Makes an item from the data; null where the data or the site no longer have it. */
export type Make = (item: Item, language: Language, signal: AbortSignal) => Promise<Made | null>;

/** Draws an exhibit for a paper: a complete SVG document, with its size in units of its own. */
export type Poster = (
  exhibit: Exhibit,
  paper: Paper,
) => Promise<{ svg: string; width: number; height: number }>;

/** A way to take the briefing away as a file. */
export interface BriefingExport {
  id: string;
  name: string;
  /** What it is for, in a few words; null for none. */
  hint: string | null;
  /**
   * Makes the file and gives it to the reader.
   * @param onprogress How many of `total` steps are done.
   */
  run: (signal: AbortSignal, onprogress: (done: number, total: number) => void) => Promise<void>;
}

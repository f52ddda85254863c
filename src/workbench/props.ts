import type { Connector } from '../db/index.ts';
import type { Language, Release } from '../model/index.ts';
import type { Selection } from '../state/index.ts';

/** What the workbench is given. */
export interface WorkbenchProps {
  release: Release;
  /** Asks the data as they were shipped, for the sources of a chart that is saved. */
  connector: Connector;
  selection: Selection;
  language: Language;
  /** The address of the page with `changes`. */
  link: (changes: Partial<Selection>) => string;
  /** Goes there. */
  go: (changes: Partial<Selection>) => void;
}

/** What the manifest says of a document: everything that its text cannot say of itself. */
export interface DocumentEntry {
  /** Stable name of the document, also the first part of its fact ids. */
  document_id: string;
  /** GB/T 2260 code of the bureau's region, six digits. */
  bureau_id: string;
  /** The year whose budget or final accounts the document publishes. */
  fiscal_year: number;
  kind: 'budget' | 'final';
  title: string;
  /** ISO date or year and month, null where the document does not say. */
  published_on: string | null;
  /** File name below the folder of the manifest. */
  source_file: string;
}

export interface Bureau {
  bureau_id: string;
  region: string;
  region_en: string;
  name: string;
  level: 'district' | 'county' | 'prefecture';
  city: string | null;
  province: string;
}

/** A document as the pipeline gets it: its entry and its lines (line n is `lines[n - 1]`). */
export interface SourceDocument extends DocumentEntry {
  /** Names that the text uses for the publishing unit, so that a row with its name is not taken for an item. */
  bureau_name: string;
  lines: readonly string[];
}

/** A place in the published text. */
export interface Location {
  /** 1-based, as published. */
  line: number;
  /** 0-based cell of the line; 0 where the line has no cells; null where the whole line is meant. */
  cell: number | null;
  /** 0-based UTF-16 offset in the line at which the characters begin; null where the whole cell is meant. */
  start: number | null;
}

/** Something that can be put where the cursor is. */
export interface Suggestion {
  kind: 'keyword' | 'table' | 'column' | 'function' | 'code' | 'name';
  /** What is listed. */
  label: string;
  /** What is put in; the cursor goes after it, or `back` signs before its end. */
  insert: string;
  back: number;
  /** Beside the label: title and unit, signature, list. */
  detail: string;
  /** At length, for the one that is chosen. */
  info: string;
}

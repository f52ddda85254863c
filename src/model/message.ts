import type { Location } from './document.ts';

/** A problem as located data. `rule` is stable and documented; the sentences are made by whoever shows it. */
export interface Message {
  rule: string;
  severity: 'info' | 'warning' | 'error';
  location: Location | null;
  expected: string | null;
  found: string | null;
  message: string;
}

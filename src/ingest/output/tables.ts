import { checks } from './check-table.ts';
import { economics, functions, standards } from './classification-tables.ts';
import { bureaus, documents, lines } from './document-tables.ts';
import { facts } from './fact-table.ts';
import { messages, statements, unread } from './record-tables.ts';
import { rules } from './rule-table.ts';
import type { AnyTable } from './table.ts';

/** Every table that is no mart, in the order of the data package; the marts follow. */
export const tables: readonly AnyTable[] = [
  bureaus,
  documents,
  lines,
  functions,
  economics,
  standards,
  facts,
  unread,
  statements,
  messages,
  checks,
  rules,
];

import { economics, functions } from './classification-tables.ts';
import { bureaus, documents, lines } from './document-tables.ts';
import { facts } from './fact-table.ts';
import { messages, statements, unread } from './record-tables.ts';
import type { AnyTable } from './table.ts';

/** Every published table, in the order of the data package. */
export const tables: readonly AnyTable[] = [
  bureaus,
  documents,
  lines,
  functions,
  economics,
  facts,
  unread,
  statements,
  messages,
];

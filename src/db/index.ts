export { compositionByFunction } from './composition.ts';
export type { CompositionRow } from './composition.ts';
export type { Connector, Parameter } from './connector.ts';
export { documentRows } from './documents.ts';
export type { DocumentRow } from './documents.ts';
export { asLedgerError, LedgerError } from './errors.ts';
export type { Trouble } from './errors.ts';
export { factById, factsBehind, itemsOfClass, linesAround, linesOf } from './source.ts';
export type { Line, SourcedFact } from './source.ts';

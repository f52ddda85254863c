export { ofBureaus } from './bind.ts';
export type { Connector, Parameter } from './connector.ts';
export { directory } from './directory.ts';
export type { BureauEntry, Directory, DocumentRow } from './directory.ts';
export { asLedgerError, LedgerError } from './errors.ts';
export type { Trouble } from './errors.ts';
export { remembering } from './remember.ts';
export { withSnapshots } from './snapshot.ts';
export { factById, factsBehind, linesAround, linesOf } from './source.ts';
export type { Line, SourcedFact } from './source.ts';
export { once } from './once.ts';
export { DOMINANT, measuresOf, recordsOf, spendingOf } from './overview.ts';
export type {
  ExecutionMeasure,
  MeasureRow,
  RecordRow,
  SpendingRow,
  SpentRow,
  SubsidyMeasure,
  ThreePublicMeasure,
  TopicRow,
} from './overview.ts';

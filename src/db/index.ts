export { checkCounts, checkList, checkRules, figuresOf, linesBehind, touchesOf } from './checks.ts';
export type {
  CheckCount,
  CheckedFigure,
  CheckFilter,
  CheckRow,
  PlacedLine,
  Touch,
} from './checks.ts';
export { ofBureaus } from './bind.ts';
export { allBureaus } from './bureaus.ts';
export type { Connector, Parameter } from './connector.ts';
export { directory } from './directory.ts';
export type { BureauEntry, Directory, DocumentRow } from './directory.ts';
export { asLedgerError, LedgerError } from './errors.ts';
export type { Trouble } from './errors.ts';
export { remembering } from './remember.ts';
export { withSnapshots } from './snapshot.ts';
export { changesOf, executionOf } from './execution.ts';
export type { ChangeRow, ExecutionRow } from './execution.ts';
export { factById, factsBehind, linesAround, linesOf } from './source.ts';
export type { Line, SourcedFact } from './source.ts';
export { once } from './once.ts';

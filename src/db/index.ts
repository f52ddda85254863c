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
export { composition, SMALL } from './composition.ts';
export type { CompositionAxis, CompositionRow } from './composition.ts';
export { allBureaus } from './bureaus.ts';
export type { Connector, Parameter } from './connector.ts';
export { directory } from './directory.ts';
export type { BureauEntry, Directory, DocumentRow } from './directory.ts';
export { asLedgerError, LedgerError } from './errors.ts';
export type { Trouble } from './errors.ts';
export { administrativeCosts, nationalStandard, subsidiesPerPerson } from './per-capita.ts';
export type { Cost, CostRow, Per, StandardRow, SubsidyRow } from './per-capita.ts';
export { remembering } from './remember.ts';
export { withSnapshots } from './snapshot.ts';
export {
  documentById,
  documentsOf,
  figuresBetween,
  linesBetween,
  statementsOf,
  unreadReasons,
} from './documents.ts';
export type { FigureSpot, SourceDocument, StatementRow } from './documents.ts';
export { factById, factsFrom, factsNamed, linesAround } from './source.ts';
export { changesOf, executionOf } from './execution.ts';
export type { ChangeRow, ExecutionRow } from './execution.ts';
export { factById, factsBehind, linesAround, linesOf } from './source.ts';
export type { Line, SourcedFact } from './source.ts';
export { once } from './once.ts';
export {
  figuresBehind,
  threePublic,
  threePublicChanges,
  threePublicParts,
} from './three-public.ts';
export type { BehindRow, ChangeRow, PartRow, ThreePublicRow } from './three-public.ts';
export { checksOf, findingsOf, usesOf } from './uses.ts';
export type { CheckRow, Use } from './uses.ts';
export * from './overview.ts';

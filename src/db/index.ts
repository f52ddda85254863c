export { ofBureaus } from './bind.ts';
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
export { factById, factsBehind, linesAround, linesOf } from './source.ts';
export type { Line, SourcedFact } from './source.ts';
export { once } from './once.ts';
export {
  figuresBehind,
  threePublic,
  threePublicChanges,
  threePublicParts,
} from './three-public.ts';
export type {
  FigureBehind,
  ThreePublicChange,
  ThreePublicPart,
  ThreePublicRow,
} from './three-public.ts';

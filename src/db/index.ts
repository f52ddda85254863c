// What every part of the page needs. The questions of a view stand in a file of their own, and are imported from it.
export { literal, ofBureaus } from './bind.ts';
export { allBureaus } from './bureaus.ts';
export type { Connector, Parameter } from './connector.ts';
export { directory } from './directory.ts';
export type { BureauEntry, Directory, DocumentRow } from './directory.ts';
export { asLedgerError, LedgerError } from './errors.ts';
export type { Trouble } from './errors.ts';
export { remembering } from './remember.ts';
export { withSnapshots } from './snapshot.ts';

import { LedgerError } from '../../db/index.ts';
import { StatementFailure } from '../../db/workbench/failure.ts';
import { FileRefused, type FileTrouble } from '../../db/workbench/file-refused.ts';

/** Why a file did not become a table: see `FileTrouble` and `FailureKind`; `stopped` the reader told it to. */
export type OwnTrouble = FileTrouble | 'memory' | 'engine' | 'stopped' | 'other';

/** What became of one file. */
export type OwnResult = {
  /** Told apart by it: two files may have one name. */
  id: number;
  /** The name of the file. */
  file: string;
} & (
  | {
      status: 'made';
      table: string;
      /** Null where nobody counted them. */
      rows: number | null;
      columns: number;
    }
  | {
      status: 'refused';
      trouble: OwnTrouble;
      /** What the engine or the browser said of it, as it stands; may be empty. */
      message: string;
    }
);

const MOST_MESSAGE = 1_000;

/** Why a file was refused, from what `Session.add` threw. `signal`: the one that it was given. */
export function refusal(
  thrown: unknown,
  signal: AbortSignal,
): { trouble: OwnTrouble; message: string } {
  if (signal.aborted && thrown === signal.reason) return { trouble: 'stopped', message: '' };
  const message = (thrown instanceof Error ? thrown.message : String(thrown)).slice(
    0,
    MOST_MESSAGE,
  );
  if (thrown instanceof FileRefused) return { trouble: thrown.trouble, message };
  if (thrown instanceof StatementFailure) {
    const { kind } = thrown;
    return { trouble: kind === 'memory' || kind === 'engine' ? kind : 'other', message };
  }
  return { trouble: thrown instanceof LedgerError ? 'engine' : 'other', message };
}

const MOST_NAME = 60;

/** The name of a file as it is shown: its beginning and end, without what would turn the letters around it. */
export function shownName(name: string): string {
  const signs = [...name.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, '\u00b7')];
  if (signs.length <= MOST_NAME) return signs.join('');
  return [...signs.slice(0, MOST_NAME - 16), '…', ...signs.slice(-15)].join('');
}

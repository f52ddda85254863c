import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { IngestError } from '../../src/ingest/error.ts';

function unwritable(target: string, found: string): IngestError {
  return new IngestError({
    rule: 'output.unwritable',
    file: target,
    expected: 'a folder that can be written',
    found,
    message: `the output folder cannot be written (${found}); name another with --out`,
  });
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const MOUNTED =
  'another disk is mounted on it, so that it cannot be replaced; a folder below it can';

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A run replaces the whole folder, so it must be one that a run has written: tables and their description only. */
function refuseForeignFolder(target: string): void {
  const status = statSync(target, { throwIfNoEntry: false });
  if (!status) return;
  if (!status.isDirectory()) throw unwritable(target, 'it is a file');
  accessSync(target, constants.W_OK);
  if (status.dev !== statSync(dirname(target)).dev) throw unwritable(target, MOUNTED);
  const foreign = readdirSync(target).find(
    (name) => name !== 'datapackage.json' && !name.endsWith('.parquet'),
  );
  if (foreign === undefined) return;
  throw new IngestError({
    rule: 'output.foreign',
    file: target,
    expected: 'an empty folder, a new one, or one that an earlier run wrote',
    found: `${foreign} in it`,
    message: `the output folder has files that no run wrote (${foreign}), and a run replaces the whole folder; name another with --out`,
  });
}

/** Removes what killed runs left beside `target`, and puts back the output that one was about to replace. */
function recover(target: string): void {
  const parent = dirname(target);
  const prefix = `.${basename(target)}.`;
  for (const name of readdirSync(parent)) {
    const [, kind, pid] = name.startsWith(prefix)
      ? (/^(new|old)-(\d+)$/.exec(name.slice(prefix.length)) ?? [])
      : [];
    if (kind === undefined || isRunning(Number(pid))) continue;
    const left = join(parent, name);
    if (kind === 'old' && !existsSync(target)) renameSync(left, target);
    else rmSync(left, { recursive: true, force: true });
  }
}

/** Removes the empty folders from `from` up to `to`, which this run had made. */
function removeEmpty(from: string, to: string): void {
  for (let folder = from; folder.length >= to.length; folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

export interface Replacement {
  /** Where the new content is to be written. */
  folder: string;
  /** Puts the new content in the place of the old. */
  commit(): void;
  /** Leaves everything as it was before. */
  discard(): void;
}

/**
 * Prepares to replace a folder as a whole. Nothing at `target` changes before `commit`, which is two renames: a run
 * that is killed between them is put right by the next. Throws an `IngestError` when `target` cannot be written.
 */
export function replaceFolder(out: string): Replacement {
  const target = existsSync(out) ? realpathSync(out) : resolve(out);
  const parent = dirname(target);
  const folder = join(parent, `.${basename(target)}.new-${process.pid}`);
  const old = join(parent, `.${basename(target)}.old-${process.pid}`);
  let made: string | undefined;
  try {
    made = mkdirSync(parent, { recursive: true });
    recover(target);
    refuseForeignFolder(target);
    mkdirSync(folder);
  } catch (error) {
    if (made !== undefined) removeEmpty(parent, made);
    throw error instanceof IngestError ? error : unwritable(target, reason(error));
  }
  return {
    folder,
    commit() {
      const replaces = existsSync(target);
      try {
        if (replaces) renameSync(target, old);
        renameSync(folder, target);
      } catch (error) {
        if (replaces && !existsSync(target)) renameSync(old, target);
        throw unwritable(target, reason(error));
      }
      rmSync(old, { recursive: true, force: true });
    },
    discard() {
      rmSync(folder, { recursive: true, force: true });
      if (made !== undefined) removeEmpty(parent, made);
    },
  };
}

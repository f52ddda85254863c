import { basename, join } from 'node:path';
import { literal } from '../../src/db/bind.ts';
import type { WrittenTable } from '../../src/ingest/output/datapackage.ts';
import { copyToParquet } from './copy.ts';
import { withEngine } from './engine.ts';

/** Files that are read together: each takes half a megabyte while it is open. */
const OPEN = 16;

interface Whole {
  folder: string;
  /** Folder for what lies between; the caller removes it. */
  build: string;
  name: string;
}

/**
 * Writes the rows of Parquet files, in the order of the files, to `<name>.parquet` in `folder` and says what the file
 * is. Where there are many, some are joined first and then what came of them, so that memory does not grow with them.
 */
export async function joinParts(
  parts: readonly string[],
  { folder, build, name }: Whole,
): Promise<WrittenTable> {
  const copy = (files: readonly string[], into: string, as: string) => {
    const rows = `SELECT * FROM read_parquet([${files.map(literal).join(', ')}])`;
    return withEngine(build, (connection) => copyToParquet(connection, rows, into, as));
  };
  if (parts.length <= OPEN) return await copy(parts, folder, name);
  const larger: string[] = [];
  for (let first = 0; first < parts.length; first += OPEN) {
    const as = `${basename(parts[first] ?? '', '.parquet')}-joined`;
    await copy(parts.slice(first, first + OPEN), build, as);
    larger.push(join(build, `${as}.parquet`));
  }
  return await joinParts(larger, { folder, build, name });
}

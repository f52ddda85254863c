import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { literal } from '../../src/db/bind.ts';
import type { WrittenTable } from '../../src/ingest/output/datapackage.ts';

/** Rows that a Parquet file keeps together: so many are in memory while they are written. */
const ROW_GROUP = 30_720;

/** Size and hash of a file, without holding it. */
async function measure(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(part);
    bytes += part.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Writes the rows of a SELECT to `<name>.parquet` in `folder`, in their order, and says what the file is. */
export async function copyToParquet(
  connection: DuckDBConnection,
  select: string,
  folder: string,
  name: string,
): Promise<WrittenTable> {
  const file = join(folder, `${name}.parquet`);
  const { rowsChanged: rows } = await connection.run(
    `COPY (${select}) TO ${literal(file)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP})`,
  );
  return { name, rows, ...(await measure(file)) };
}

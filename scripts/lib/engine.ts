import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/** What the engine may hold: the facts that a mart looks at together need about half of it. */
const MEMORY = '128MB';

/** Freed memory goes back to the system from so much on: it stays with the process otherwise. */
const GIVEN_BACK = '2MB';

/**
 * Does `work` with a native engine of its own, which is gone afterwards. What it cannot hold waits in a folder of its own
 * in `folder`, which the caller removes.
 */
export async function withEngine<T>(
  folder: string,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY,
    threads: '1',
    temp_directory: mkdtempSync(join(folder, 'tmp-')),
    allocator_bulk_deallocation_flush_threshold: GIVEN_BACK,
  });
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

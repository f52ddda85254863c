import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/**
 * What an engine may hold: marts look at many facts together, which takes about half of it; rows that are only written
 * need a fraction, and what is allowed beyond it would be filled with what has been read.
 */
const MEMORY = { marts: '128MB', rows: '64MB' } as const;

/** Freed memory goes back to the system from so much on: it stays with the process otherwise. */
const GIVEN_BACK = '2MB';

/** Does `work` with a native engine of its own, which is gone afterwards. What it cannot hold waits in `folder`. */
export async function withEngine<T>(
  { folder, memory }: { folder: string; memory: keyof typeof MEMORY },
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY[memory],
    threads: '1',
    temp_directory: join(folder, 'tmp'),
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

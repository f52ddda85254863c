import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Connector } from '../../src/db/connector.ts';
import { openNative, temporaryFolder } from '../sql/engines.ts';

/** The very files that the built site ships, whose names carry a hash of what is in them, by their tables' names. */
export async function shipped<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const data = join(inject('site'), 'data');
  const { folder, remove } = temporaryFolder();
  try {
    for (const file of readdirSync(data)) {
      const [, table] = /^(\w+)-[0-9a-f]+\.parquet$/.exec(file) ?? [];
      if (table) symlinkSync(join(data, file), join(folder, `${table}.parquet`));
    }
    return await use(folder);
  } finally {
    remove();
  }
}

/** Asks native DuckDB over these files. */
export function native<T>(ask: (connector: Connector) => Promise<T>): Promise<T> {
  return shipped(async (folder) => {
    const connector = await openNative(folder);
    try {
      return await ask(connector);
    } finally {
      await connector.close();
    }
  });
}

/** Asks when it is first wanted, and once for all tests of a file. */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => (answer ??= ask());
}

/** A Parquet file of what a statement selects from the data that is shipped. */
export async function parquetOf(select: string): Promise<Buffer> {
  const { folder, remove } = temporaryFolder();
  try {
    const file = join(folder, 'made.parquet');
    await native((connector) => connector.query(`COPY (${select}) TO '${file}' (FORMAT parquet)`));
    return readFileSync(file);
  } finally {
    remove();
  }
}

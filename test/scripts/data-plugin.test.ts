import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { TABLES } from '../../src/db/tables.ts';
import { parquetData } from '../../scripts/lib/data-plugin.ts';
import { temporaryFolder } from '../sql/engines.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

/** Builds an empty page over the Parquet files in `data`. */
function buildWith(data: string, outDir: string): Promise<unknown> {
  const root = join(folder, 'page');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>page</title>');
  return build({
    ...{ root, configFile: false, logLevel: 'silent' },
    plugins: [parquetData(data)],
    build: { outDir, emptyOutDir: true },
  });
}

describe('the data of the build', () => {
  it('stops a build without any, and says what to run', async () => {
    await expect(buildWith(join(folder, 'none'), join(folder, 'out'))).rejects.toThrow(
      /No folder .*none.*npm run ingest/s,
    );
  });

  it('stops a build that lacks a table, and names it', async () => {
    const data = join(folder, 'some');
    mkdirSync(data);
    writeFileSync(join(data, 'facts.parquet'), 'PAR1');
    await expect(buildWith(data, join(folder, 'out'))).rejects.toThrow(
      /lacks bureaus\.parquet.*npm run ingest/s,
    );
  });

  it('copies every table as it is', async () => {
    const data = join(folder, 'all');
    mkdirSync(data);
    for (const table of TABLES) writeFileSync(join(data, `${table}.parquet`), table);
    const out = join(folder, 'out');
    await buildWith(data, out);
    expect(readFileSync(join(out, 'data', 'facts.parquet'))).toEqual(
      readFileSync(join(data, 'facts.parquet')),
    );
  });
});

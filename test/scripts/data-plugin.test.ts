import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { TABLES } from '../../src/db/tables.ts';
import { shippedData } from '../../scripts/lib/data-plugin.ts';
import { withPublished } from '../cases/marts.ts';
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
    plugins: [shippedData(data)],
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
      /lacks datapackage\.json.*npm run ingest/s,
    );
  });

  it('ships every table under a name of its own content, and the data package says which', async () => {
    await withPublished(async (data) => {
      const out = join(folder, 'out');
      await buildWith(data, out);
      assertShipped(data, out);
    });
  });
});

function assertShipped(data: string, out: string): void {
  const described = JSON.parse(readFileSync(join(out, 'data/datapackage.json'), 'utf8')) as {
    resources: { name: string; path: string }[];
  };
  expect(described.resources.map(({ name }) => name).sort()).toEqual([...TABLES].sort());
  for (const { name, path } of described.resources) {
    expect(path).toMatch(new RegExp(`^${name}-[0-9a-f]{10}\\.parquet$`));
    expect(readFileSync(join(out, 'data', path))).toEqual(
      readFileSync(join(data, `${name}.parquet`)),
    );
  }
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toMatch(
    /<link rel="preload" as="fetch" crossorigin href="\.\/data\/answers\/[0-9a-f]{10}\.arrow" fetchpriority="low">/,
  );
}

import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { TABLES } from '../../src/db/tables.ts';

const HOW_TO = 'Run `npm run ingest` first: it reads data/sources and writes data/parquet.';

/** What the site takes: all that a run wrote; it cannot do without the tables that it queries. */
function dataFiles(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`No folder ${folder}. ${HOW_TO}`);
  const names = readdirSync(folder).filter((n) => n.endsWith('.parquet') || n.endsWith('.json'));
  const missing = TABLES.filter((table) => !names.includes(`${table}.parquet`));
  if (missing.length > 0) {
    throw new Error(`${folder} lacks ${missing.map((t) => `${t}.parquet`).join(', ')}. ${HOW_TO}`);
  }
  return names.sort();
}

/**
 * Puts the Parquet files of `folder` into the build as `data/*`, and serves them while developing.
 * A folder without them stops the build: a site without data would only fail later, at its reader's.
 */
export function parquetData(folder: string): Plugin {
  return {
    name: 'parquet-data',
    buildStart() {
      if (this.environment.mode === 'build') dataFiles(folder);
    },
    generateBundle() {
      for (const name of dataFiles(folder)) {
        this.emitFile({
          type: 'asset',
          fileName: `data/${name}`,
          source: readFileSync(join(folder, name)),
        });
      }
    },
    configureServer(server) {
      server.middlewares.use('/data', (request, response, next) => {
        const file = join(folder, basename((request.url ?? '').split('?')[0] ?? ''));
        if (!existsSync(file) || !statSync(file).isFile()) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'application/octet-stream');
        createReadStream(file).pipe(response);
      });
    },
  };
}

/** Serves the built site on this machine, with the headers that the README advises: `npm run serve [-- PORT]`. */
import { existsSync } from 'node:fs';
import { serveFolder } from './lib/static-server.ts';

const port = Number(process.argv[2] ?? 4173);
if (!existsSync('dist/index.html')) {
  console.error('There is no dist/index.html to serve. Run `npm run build` first.');
  process.exitCode = 1;
} else {
  try {
    const { url } = await serveFolder('dist', { port, hosted: true });
    console.log(`医保账本 · Yibao Ledger: ${url}  (Ctrl-C stops it)`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(`Port ${port} cannot be used (${why}). Take another: npm run serve -- 8080`);
    process.exitCode = 1;
  }
}

import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { prerender } from './scripts/lib/prerender-plugin.ts';
import { shippedData } from './scripts/lib/data-plugin.ts';
import { firstChunk, firstView } from './scripts/lib/first-view.ts';

const main = fileURLToPath(new URL('src/main.ts', import.meta.url));
const data = process.env['PARQUET_DIR'] ?? fileURLToPath(new URL('data/parquet', import.meta.url));

/** The development server puts its styles inline, which the built page's content security policy refuses. */
const unguarded: Plugin = {
  name: 'no-policy-while-developing',
  apply: 'serve',
  transformIndexHtml: (html) =>
    html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

export default defineConfig({
  // Relative, so that the build works from any folder of any web server.
  base: './',
  plugins: [svelte(), shippedData(data), prerender(data), firstView(), unguarded],
  build: {
    target: 'es2022',
    // Inlined assets would be data: URLs, which the content security policy refuses.
    assetsInlineLimit: 0,
    // One small file is fewer round trips than one a view.
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: [firstChunk(main)] } } },
    // The engine is one WebAssembly file of 18 MB, fetched once.
    chunkSizeWarningLimit: 1000,
  },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  server: { port: 5173 },
});

import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

/** A module still knows where its file lies: what it reads beside it is found from there. */
const placed: esbuild.Plugin = {
  name: 'placed',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const url = JSON.stringify(pathToFileURL(path).href);
      return { contents: source.replaceAll('import.meta.url', url), loader: 'ts' };
    });
  },
};

/**
 * A module of TypeScript and all that it imports as one script for `new Worker(code, { eval: true })`. A thread that
 * compiled the files itself would need a loader, which is a thread more with some 40 MB of its own.
 */
export async function bundled(entry: URL): Promise<string> {
  const {
    outputFiles: [script],
  } = await esbuild.build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
    plugins: [placed],
  });
  return script?.text ?? '';
}

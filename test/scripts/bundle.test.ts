import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundled } from '../../scripts/lib/bundle.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ledger-bundle-'))));
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (name: string, source: string): URL => {
  writeFileSync(join(folder, name), source);
  return pathToFileURL(join(folder, name));
};

describe('what a thread runs', () => {
  it('has what a module imports, by a name made when it runs too, and where each module lies', async () => {
    write('one.ts', 'export const place: string = import.meta.url;');
    write('kind-a.ts', "export const kind: string = 'a';");
    const entry = write(
      'entry.ts',
      `import { parentPort } from 'node:worker_threads';
       import { place } from './one.ts';
       const name = 'a';
       void import(\`./kind-\${name}.ts\`).then(({ kind }) => parentPort?.postMessage([kind, place]));`,
    );
    const code = await bundled(entry);
    const said = await new Promise((resolve, reject) => {
      new Worker(code, { eval: true }).on('message', resolve).on('error', reject);
    });
    expect(said).toEqual(['a', pathToFileURL(join(folder, 'one.ts')).href]);
  });

  it('is not made of a module that cannot be compiled', async () => {
    await expect(bundled(write('bad.ts', 'const = 1;'))).rejects.toThrow(/bad\.ts:1:6/);
  });
});

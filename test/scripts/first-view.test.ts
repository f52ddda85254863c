import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstChunk, firstView } from '../../scripts/lib/first-view.ts';
import { temporaryFolder } from '../sql/engines.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

/** A page with a part that comes at once, one that both it and a later view need, and the later view. */
beforeAll(() => {
  mkdirSync(join(folder, 'src'));
  const files = {
    'index.html':
      '<!doctype html><title>page</title><script type="module" src="./src/main.js"></script>',
    'src/main.js':
      "import { shared } from './shared.js'; document.title = shared(); import('./later.js');",
    'src/shared.js': `export const shared = () => '${'shared '.repeat(40)}' + Math.random();`,
    'src/later.js': `import { shared } from './shared.js'; document.title = '${'later '.repeat(40)}' + shared();`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});

const buildWith = (budget: number): Promise<unknown> =>
  build({
    ...{ root: folder, configFile: false, logLevel: 'silent', plugins: [firstView(budget)] },
    build: {
      outDir: join(folder, 'out'),
      emptyOutDir: true,
      rolldownOptions: {
        output: { codeSplitting: { groups: [firstChunk(join(folder, 'src/main.js'))] } },
      },
    },
  });

describe('what comes before the first chart', () => {
  it('is one script beside the entry, without what is only needed later', async () => {
    await buildWith(10);
    const names = readdirSync(join(folder, 'out/assets')).map((name) => name.split('-')[0]);
    expect(names.sort()).toEqual(['first', 'index', 'later']);
  });

  it('fails the build when it is over its budget, and says by what', async () => {
    await expect(buildWith(0.05)).rejects.toThrow(
      /before the first chart: [\d.]+ kB gzip, budget 0\.05 kB:\n\s+assets\/\S+\.js \d+ B/,
    );
  });
});

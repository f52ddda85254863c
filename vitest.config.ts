import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The long ones first, which are those with a browser: short ones fill what is left, until all are done at once. */
class BrowserFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isBrowser = ({ project }: TestSpecification): boolean => project.name === 'browser';
    return [...sorted.filter(isBrowser), ...sorted.filter((file) => !isBrowser(file))];
  }
}

export default defineConfig({
  test: {
    // By itself it leaves one core alone: of two, half of the machine. A browser waits often enough for both to have one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: BrowserFirst },
    projects: [
      {
        // Styles go where the markup goes, so that a drawing of the gallery has its own.
        plugins: [svelte({ emitCss: false })],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          // What one file has imported, the next ones have: a third of their time was importing it again. No file may
          // change what others see; `vi` takes back what is stubbed.
          isolate: false,
          unstubGlobals: true,
          unstubEnvs: true,
          // Two engines start in some of them, on whatever machine this is.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/setup.ts'],
          // So that files share a browser.
          isolate: false,
          // Nothing should take so long; a machine that is busy with something else may.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});

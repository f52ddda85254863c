import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawings, goldenFolder } from './drawing.ts';

/** The gallery of charts: what `npm run golden -- charts` wrote and a person looked at. */
describe('the gallery', () => {
  const drawn = drawings();

  it.each([...drawn.keys()].map((file) => [file.slice(goldenFolder.length), file]))(
    '%s is as it was looked at',
    (_, file) => {
      expect(drawn.get(file)).toBe(readFileSync(file, 'utf8'));
    },
  );

  it('has no drawing that nothing draws any more', () => {
    const files = readdirSync(goldenFolder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.svg'))
      .map((path) => join(goldenFolder, path));
    expect(files.filter((file) => !drawn.has(file))).toEqual([]);
  });
});

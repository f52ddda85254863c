import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src/sql', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.sql'));

describe('what the engine of the browser answers wrongly, without an error', () => {
  it.each(files)('is not in %s', (file) => {
    const text = readFileSync(`src/sql/${file}`, 'utf8').replaceAll(/--.*$/gm, '');
    // A regular expression of Chinese words without any operator never matches a column: `contains` does.
    const plain = [...text.matchAll(/regexp_matches\((?:[^()']|\([^()]*\))*,\s*'([^']*)'/g)]
      .map(([, pattern = '']) => pattern)
      .filter((pattern) => !/[|()[\]{}.*+?^$\\]/.test(pattern));
    expect(plain).toEqual([]);
    expect(text).not.toMatch(/\bNOT\s+EXISTS\b/i);
  });
});

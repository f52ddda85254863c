import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CASES, goldenFile, ingestCase } from './cases.ts';
import { render } from './render.ts';

describe('golden facts', () => {
  test.each(CASES)('%s', (name) => {
    expect(render(ingestCase(name))).toBe(readFileSync(goldenFile(name), 'utf8'));
  });

  test('are never rewritten in CI', () => {
    const script = fileURLToPath(new URL('../../scripts/golden.ts', import.meta.url));
    const before = CASES.map((name) => readFileSync(goldenFile(name), 'utf8'));
    const run = spawnSync(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, CI: 'true' },
      encoding: 'utf8',
    });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('CI');
    expect(CASES.map((name) => readFileSync(goldenFile(name), 'utf8'))).toEqual(before);
  });
});

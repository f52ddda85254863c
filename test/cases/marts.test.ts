import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openNative, openWasm } from '../sql/engines.ts';
import { MARTS, goldenMart, renderMarts, withPublished } from './marts.ts';

/** The marts of the published documents as written, and as each engine answers over the same tables. */
const published = withPublished(async (folder) => {
  const answers = new Map<string, { native: object[]; wasm: object[] }>();
  const [native, wasm] = await Promise.all([openNative(folder), openWasm(folder)]);
  for (const name of MARTS) {
    const sql = `SELECT * FROM ${name}`;
    answers.set(name, { native: await native.query(sql), wasm: await wasm.query(sql) });
  }
  await Promise.all([native.close(), wasm.close()]);
  return { answers, texts: await renderMarts(folder) };
});

describe('the marts of the published documents', () => {
  test.each(MARTS)('%s is as it was reviewed', async (name) => {
    expect((await published).texts.get(name)).toBe(readFileSync(goldenMart(name), 'utf8'));
  });

  test.each(MARTS)('%s is the same on both engines', async (name) => {
    const answer = (await published).answers.get(name);
    expect(answer?.native.length).toBeGreaterThan(0);
    expect(answer?.wasm).toEqual(answer?.native);
  });
});

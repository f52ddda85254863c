import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connector } from '../../src/db/connector.ts';
import { openNative, openWasm } from '../sql/engines.ts';
import { goldenMart, MARTS, renderMarts, withPublished } from './marts.ts';

describe('the marts of the published documents', () => {
  let texts: Map<string, string>;
  let native: Connector;
  let wasm: Connector;

  beforeAll(() =>
    withPublished(async (folder) => {
      texts = await renderMarts(folder);
      [native, wasm] = await Promise.all([openNative(folder), openWasm(folder)]);
      // What is read here is read before the folder is gone.
      for (const name of MARTS) rows.set(name, await native.query(`SELECT * FROM ${name}`));
    }),
  );

  afterAll(async () => {
    await native.close();
    await wasm.close();
  });

  const rows = new Map<string, object[]>();

  test.each(MARTS)('%s is as it was reviewed', (name) => {
    expect(texts.get(name)).toBe(readFileSync(goldenMart(name), 'utf8'));
  });

  test.each(MARTS)('%s has the same rows on both engines', async (name) => {
    expect(rows.get(name)?.length).toBeGreaterThan(0);
    expect(await wasm.query(`SELECT * FROM ${name}`)).toEqual(rows.get(name));
  });
});

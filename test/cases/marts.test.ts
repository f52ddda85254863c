import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connector } from '../../src/db/connector.ts';
import { openNative, openWasm } from '../sql/engines.ts';
import { goldenMart, MARTS, renderMarts, withPublished } from './marts.ts';

describe('the marts of the published documents', () => {
  const rows = new Map<string, object[]>();
  let texts: Map<string, string>;
  let wasm: Connector;

  beforeAll(() =>
    withPublished(async (folder) => {
      texts = await renderMarts(folder);
      // The browser's engine holds the files, the other reads them where they are.
      wasm = await openWasm(folder);
      const native = await openNative(folder);
      for (const name of MARTS) rows.set(name, await native.query(`SELECT * FROM ${name}`));
      await native.close();
    }),
  );

  afterAll(() => wasm.close());

  test.each(MARTS)('%s is as it was reviewed', (name) => {
    expect(texts.get(name)).toBe(readFileSync(goldenMart(name), 'utf8'));
  });

  test.each(MARTS)('%s has the same rows on both engines', async (name) => {
    expect(rows.get(name)?.length).toBeGreaterThan(0);
    expect(await wasm.query(`SELECT * FROM ${name}`)).toEqual(rows.get(name));
  });
});

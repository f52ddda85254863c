import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Connector } from '../../src/db/connector.ts';
import { openNative, openWasm, temporaryFolder } from './engines.ts';
import { writeTables, type Tables } from './tables.ts';

export interface Ledger {
  native: () => Connector;
  wasm: () => Connector;
}

const opened = (connector: Connector | undefined): Connector => {
  if (!connector) throw new Error('not open before the tests');
  return connector;
};

/** Opens both engines over made-up tables for the tests of a file. */
export function ledgerOf(tables: Partial<Tables>): Ledger {
  const { folder, remove } = temporaryFolder();
  let engines: Connector[] = [];
  beforeAll(async () => {
    await writeTables(folder, tables);
    engines = await Promise.all([openNative(folder), openWasm(folder)]);
  });
  afterAll(async () => {
    for (const engine of engines) await engine.close();
    remove();
  });
  return { native: () => opened(engines[0]), wasm: () => opened(engines[1]) };
}

/** Holds for every mart: both engines give the same rows, in the same order. */
export function itIsTheSameOnBoth({ native, wasm }: Ledger, mart: string, least: number): void {
  it('gives the same rows on both engines', async () => {
    const rows = await native().query(`SELECT * FROM ${mart}`);
    expect(rows.length).toBeGreaterThanOrEqual(least);
    expect(await wasm().query(`SELECT * FROM ${mart}`)).toEqual(rows);
  });
}

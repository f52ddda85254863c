import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connector } from '../../../src/db/connector.ts';
import { TABLES } from '../../../src/db/tables.ts';
import { lackWords } from '../../../src/i18n/workbench/lacks.ts';
import { LACKS, type Lack } from '../../../src/workbench/lacks/list.ts';
import { withPublished } from '../../cases/marts.ts';
import { openNative, openWasm } from '../../sql/engines.ts';

const tried = (outcome: Lack['outcome']): [string, string, Lack][] =>
  LACKS.flatMap((lack) =>
    lack.outcome === outcome && lack.sql !== null ? [[lack.key, lack.sql, lack]] : [],
  );

const working = LACKS.flatMap(({ key, instead }) =>
  instead === null ? [] : [[key, instead] as const],
);

const values = (rows: object[]): unknown[][] => rows.map((row) => Object.values(row) as unknown[]);

describe('what the engine of the page lacks', () => {
  let wasm: Connector;
  /** The answers of native DuckDB, which has the right ones. */
  const right = new Map<string, unknown[][]>();

  beforeAll(() =>
    withPublished(async (folder) => {
      wasm = await openWasm(folder, TABLES);
      const native = await openNative(folder);
      for (const { outcome, sql } of LACKS) {
        if (outcome === 'wrong' && sql !== null) right.set(sql, values(await native.query(sql)));
      }
      await native.close();
    }),
  );

  afterAll(() => wasm.close());

  const ask = async (sql: string): Promise<unknown[][]> => values(await wasm.query(sql));

  it('is of the version that is said', async () => {
    const [version] = await ask('PRAGMA version');
    expect(version?.[0]).toMatch(/^v0\.9\./);
    for (const { intro } of Object.values(lackWords)) expect(intro).toContain('DuckDB 0.9');
  });

  // First: a refused change of the threads changes what the engine says of them.
  it('has less than 4 GB, one thread and no disk', async () => {
    const [limit] = await ask("SELECT current_setting('memory_limit')");
    expect(Number.parseFloat(String(limit?.[0]))).toBeLessThan(4);
    expect(limit?.[0]).toMatch(/GB$/);
    expect(await ask("SELECT current_setting('threads')")).toEqual([[1]]);
    expect(await ask("SELECT current_setting('temp_directory')")).toEqual([['']]);
  });

  it.each(tried('error'))('%s is refused', async (_, sql) => {
    await expect(ask(sql)).rejects.toThrow(/\S/);
  });

  it.each(tried('wrong'))(
    '%s is answered wrongly, and rightly in the other way',
    async (_, sql, lack) => {
      expect(await ask(sql)).not.toEqual(right.get(sql));
      expect(lack.instead === null ? null : await ask(lack.instead)).toEqual(right.get(sql));
    },
  );

  it.each(working)('%s has another way that gives rows', async (_, sql) => {
    expect((await ask(sql)).length).toBeGreaterThan(0);
  });

  it('gives the same by the other way of time zones', async () => {
    const zone = LACKS.find(({ key }) => key === 'zone');
    expect(await ask(zone?.instead ?? '')).toEqual([[Date.UTC(2024, 0, 1, 0)]]);
  });
});

describe('the words of it', () => {
  it.each(['zh', 'en'] as const)('say each thing once, in %s', (language) => {
    const keys = LACKS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(Object.keys(lackWords[language].items).sort()).toEqual([...keys].sort());
  });
});

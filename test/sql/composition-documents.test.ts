import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Connector } from '../../src/db/connector.ts';
import type { DocumentEntry } from '../../src/model/index.ts';
import { withPublished, withRead } from '../cases/marts.ts';
import { compose, expectSound } from './composition-support.ts';
import { openNative, temporaryFolder } from './engines.ts';

const CASES = fileURLToPath(new URL('../cases/', import.meta.url));

async function composed<T>(folder: string, use: (native: Connector) => Promise<T>): Promise<T> {
  const native = await openNative(folder);
  await compose(native);
  const result = await use(native);
  await native.close();
  return result;
}

/** The bureaus that have an axis. */
const bureausWith = async (native: Connector, axis: string): Promise<string[]> =>
  (
    await native.query<{ bureau_id: string }>(
      'SELECT DISTINCT bureau_id FROM composed WHERE axis = ? ORDER BY 1',
      [axis],
    )
  ).map((row) => row.bureau_id);

/** First levels: axis, codes with their amounts. */
const firstLevels = async (native: Connector, bureau: string): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    (
      await native.query<{ axis: string; parts: string }>(
        `SELECT axis, string_agg(coalesce(code, 'rest') || ' ' || amount, ', ' ORDER BY code NULLS LAST) AS parts
         FROM composed WHERE bureau_id = ? AND parent_code IS NULL GROUP BY axis ORDER BY axis`,
        [bureau],
      )
    ).map((row) => [row.axis, row.parts]),
  );

describe('composition of documents', () => {
  it('adds up for the published ones, on the axes that they publish', async () => {
    await withPublished((folder) =>
      composed(folder, async (native) => {
        await expectSound(native);
        const all = ['410726', '420112', '510900', '511623', '511703'];
        for (const axis of ['function', 'nature', 'fund']) {
          expect(await bureausWith(native, axis)).toEqual(all);
        }
        // Final accounts without tables: no list of all projects; one has no economic codes either.
        expect(await bureausWith(native, 'project')).toEqual(['410726', '420112', '511703']);
        expect(await bureausWith(native, 'economic')).toEqual([
          '410726',
          '420112',
          '511623',
          '511703',
        ]);
      }),
    );
  });

  it('adds up for those of other places: amounts in yuan, final accounts with tables', async () => {
    const { folder, remove } = temporaryFolder();
    const documents = ['synthetic-budget-yuan', 'synthetic-final-tables'].map((name) => {
      const entry = JSON.parse(
        readFileSync(join(CASES, name, 'entry.json'), 'utf8'),
      ) as DocumentEntry & { bureau_name: string };
      copyFileSync(join(CASES, name, entry.source_file), join(folder, `${name}.txt`));
      return { ...entry, source_file: `${name}.txt` };
    });
    const manifest = {
      bureaus: documents.map(({ bureau_id, bureau_name }) => ({
        bureau_id,
        region: bureau_name,
        region_en: 'Example',
        name: bureau_name,
        level: 'district',
        city: null,
        province: '示例省',
      })),
      documents: documents.map(({ bureau_name: _, ...entry }) => entry),
    };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    try {
      await withRead(folder, (out) =>
        composed(out, async (native) => {
          await expectSound(native);
          expect(await firstLevels(native, '999902')).toEqual({
            economic: '301 900.0, 302 34.56, rest 300.0',
            function: '201 100.0, 210 34.56, 212 1100.0',
            fund: 'general 1200.0, gov_fund 34.56',
            nature: 'basic 934.56, project 300.0',
          });
          expect(await firstLevels(native, '999901')).toEqual({
            economic: '301 254.1, 302 30.0, 303 1.4, 310 0.0, rest 200.0',
            function: '208 40.2, 210 425.3, 221 20.0',
            nature: 'basic 285.5, project 200.0',
          });
        }),
      );
    } finally {
      remove();
    }
  });
});

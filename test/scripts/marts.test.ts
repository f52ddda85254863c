import { appendFileSync, cpSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMartSql } from '../../scripts/lib/sql.ts';
import { marts } from '../../src/ingest/output/marts/index.ts';
import { contentOf, place, runFake, TEXT, type Place } from './fake.ts';

/** The project's SQL, to be changed. */
function copyOfSql({ sources }: Place): string {
  const sql = join(dirname(sources), 'sql');
  cpSync('src/sql', sql, { recursive: true });
  return sql;
}

it('a mart is a file of SQL and the description of its columns', () => {
  const files = readMartSql().marts.map(({ name }) => name);
  expect(files).toEqual(marts.map(({ name }) => name).sort());
});

describe('SQL that the engine does not take', () => {
  it.each([
    ['marts/execution.sql', 'SELECT nothing FROM facts'],
    ['marts/execution.sql', "SELECT error('a row of it') FROM facts"],
    ['schema/basis.sql', 'SELECT'],
  ])('%s is named, and the output is as it was: %s', async (name, select) => {
    const at = place([TEXT]);
    await runFake(at);
    const before = contentOf(at.out);
    const beside = readdirSync(dirname(at.out));
    const sql = copyOfSql(at);
    const file = join(sql, name);
    writeFileSync(file, select);
    await expect(runFake(at, { sql })).rejects.toMatchObject({
      rule: 'mart.failed',
      file,
      found: expect.stringMatching(/nothing|a row of it|Parser/) as string,
    });
    expect(contentOf(at.out)).toEqual(before);
    expect(readdirSync(dirname(at.out)).filter((one) => one !== 'sql')).toEqual(beside);
  });
});

it('other SQL is another pipeline, and no reason to read a document again', async () => {
  const at = place([TEXT]);
  const before = await runFake(at);
  const sql = copyOfSql(at);
  expect((await runFake(at, { sql })).release).toEqual(before.release);
  appendFileSync(join(sql, 'marts', 'execution.sql'), '-- not as before\n');
  const after = await runFake(at, { sql });
  expect(after.documents.map(({ cached }) => cached)).toEqual([true]);
  expect(after.release?.pipeline).not.toBe(before.release?.pipeline);
  expect(after.release?.inputs).toBe(before.release?.inputs);
});

it('the output may be in a folder of any name', async () => {
  const at = place([TEXT]);
  expect(await runFake({ ...at, out: `${at.out} d'été` })).toMatchObject({ written: true });
});

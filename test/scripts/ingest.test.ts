import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/ingest/error.ts';
import {
  bureau,
  contentOf,
  entry,
  fakeIngest,
  place,
  runFake,
  TEXT,
  writeManifest,
} from './fake.ts';

async function query(sql: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowsJson();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

const BAD: [string, string | Uint8Array, string, RegExp][] = [
  ['empty', '', 'file.empty', /is empty; save the published text/],
  ['blank', '\n \n\t\n', 'file.empty', /only blanks/],
  ['binary', Uint8Array.from([1, 0, 2, 0, 0, 3, 0, 0, 9]), 'file.binary', /binary, not text/],
  ['a PDF', '%PDF-1.7\n%âã', 'file.format', /PDF file; save its text first/],
  [
    'cut off',
    Buffer.from(`${TEXT}支出`).subarray(0, -1),
    'file.truncated',
    /fetch or save it again/,
  ],
  ['without figures', '某某局\n公开说明\n', 'document.no_figures', /no table and no figure/],
  ['of an unknown unit', `${TEXT}单位：斗\n`, 'unit.unknown', /斗/],
];

describe('a bad document', () => {
  it.each(BAD)(
    '%s is refused by name and leaves the output as it was',
    async (_, bad, rule, text) => {
      const at = place([TEXT]);
      await runFake(at);
      const before = contentOf(at.out);
      writeFileSync(join(at.sources, 'place-0.txt'), bad);
      const result = await runFake(at);
      expect(result).toMatchObject({ ok: false, written: false });
      const problem = result.documents[0]?.problem as Problem;
      expect(problem.rule).toBe(rule);
      expect(problem.file).toBe(join(at.sources, 'place-0.txt'));
      expect(problem.message).toMatch(text);
      expect(contentOf(at.out)).toEqual(before);
    },
  );

  it('does not stop the others', async () => {
    const at = place([TEXT, '', TEXT]);
    const result = await runFake(at);
    expect(result).toMatchObject({ ok: false, written: true });
    expect(result.documents.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(await query(`SELECT document_id FROM '${at.out}/documents.parquet'`)).toEqual([
      ['place-0-2024-budget'],
      ['place-2-2024-budget'],
    ]);
  });

  it('stops everything in a strict run', async () => {
    const at = place([TEXT, '']);
    expect(await runFake(at, { strict: true })).toMatchObject({ ok: false, written: false });
    expect(existsSync(at.out)).toBe(false);
    expect(readdirSync(dirname(at.out))).not.toContain('out');
  });

  it('is the error of the program where the pipeline throws', async () => {
    const at = place([TEXT]);
    const ingest = () => {
      throw new Error('no such column');
    };
    const { documents } = await runFake(at, { ingest });
    expect(documents[0]?.problem).toMatchObject({ rule: 'pipeline.failure' });
    expect(documents[0]?.problem?.found).toContain('no such column');
  });
});

describe('a row that its table cannot hold', () => {
  it.each([
    ['a text in a number', { value: '12' as unknown as number }],
    ['no number at all', { value: Number.NaN }],
    ['a missing id', { fact_id: null as unknown as string }],
    ['a word that is not of the vocabulary', { phase: 'planned' as 'approved' }],
  ])('%s is the error of the program, for this document only', async (_, wrong) => {
    const at = place([TEXT, TEXT]);
    const ingest: typeof fakeIngest = (document, reference) => {
      const made = fakeIngest(document, reference);
      if (document.bureau_id.endsWith('0')) return made;
      return { ...made, facts: made.facts.map((fact) => ({ ...fact, ...wrong })) };
    };
    const result = await runFake(at, { ingest });
    expect(result.documents.map(({ ok }) => ok)).toEqual([true, false]);
    expect(result.documents[1]?.problem?.rule).toBe('pipeline.failure');
  });
});

describe('a bad place', () => {
  it('changes nothing with a wrong manifest', async () => {
    const at = place([TEXT]);
    await runFake(at);
    const before = contentOf(at.out);
    writeManifest(at.sources, {
      bureaus: [bureau(0)],
      documents: [{ ...entry(0), kind: 'draft' }],
    });
    await expect(runFake(at)).rejects.toThrow(/documents\[0\] \(place-0-2024-budget\): field kind/);
    expect(contentOf(at.out)).toEqual(before);
  });

  it('names the file that the manifest has and the folder has not', async () => {
    const at = place([TEXT, TEXT]);
    rmSync(join(at.sources, 'place-1.txt'));
    await expect(runFake(at)).rejects.toThrow(/"place-1.txt", which is not there/);
    expect(existsSync(at.out)).toBe(false);
  });

  it('says so when there is no manifest', async () => {
    const at = place([TEXT]);
    rmSync(join(at.sources, 'manifest.json'));
    await expect(runFake(at)).rejects.toThrow(/no manifest.json in .*--sources/);
  });

  it('refuses an output that is a file, before any work', async () => {
    const at = place([TEXT]);
    writeFileSync(at.out, 'mine');
    let read = 0;
    const ingest = (...args: Parameters<typeof fakeIngest>) => (read++, fakeIngest(...args));
    await expect(runFake(at, { ingest })).rejects.toMatchObject({ rule: 'output.unwritable' });
    expect(read).toBe(0);
    expect(readFileSync(at.out, 'utf8')).toBe('mine');
    await expect(runFake({ ...at, out: join(at.out, 'below') })).rejects.toMatchObject({
      rule: 'output.unwritable',
    });
  });

  it('refuses to replace a folder with files of others', async () => {
    const at = place([TEXT]);
    mkdirSync(at.out);
    writeFileSync(join(at.out, 'thesis.docx'), 'mine');
    await expect(runFake(at)).rejects.toMatchObject({ rule: 'output.foreign' });
    expect(readdirSync(at.out)).toEqual(['thesis.docx']);
  });
});

describe('an interrupted run', () => {
  it('leaves the output as it was, and nothing of its own', async () => {
    const at = place([TEXT]);
    await runFake(at);
    const before = contentOf(at.out);
    const beside = readdirSync(dirname(at.out));
    const onDocument = () => {
      throw new Error('killed');
    };
    await expect(runFake(at, { onDocument })).rejects.toThrow('killed');
    expect(contentOf(at.out)).toEqual(before);
    expect(readdirSync(dirname(at.out))).toEqual(beside);
  });

  it('is cleaned up by the next, which puts back what was about to be replaced', async () => {
    const at = place([TEXT]);
    await runFake(at);
    const before = contentOf(at.out);
    const parent = dirname(at.out);
    const dead = 4_194_300;
    mkdirSync(join(parent, `.out.new-${dead}`));
    renameSync(at.out, join(parent, `.out.old-${dead}`));
    writeFileSync(join(at.sources, 'place-0.txt'), '');
    await runFake(at);
    expect(contentOf(at.out)).toEqual(before);
    expect(readdirSync(parent).filter((name) => name.startsWith('.out'))).toEqual([]);
  });
});

describe('the output', () => {
  it('is the same byte for byte, wherever and however often it is made', async () => {
    const texts = [TEXT, `${TEXT}又5万元`];
    const [one, two] = [place(texts), place(texts)];
    await runFake(one, { cache: null });
    await runFake(two, { cache: null });
    expect(contentOf(two.out)).toEqual(contentOf(one.out));
    await runFake(two, { cache: null });
    expect(contentOf(two.out)).toEqual(contentOf(one.out));
  });

  it('does not depend on the order of the manifest', async () => {
    const one = place([TEXT, `${TEXT}又5万元`]);
    await runFake(one);
    const first = readFileSync(join(one.out, 'facts.parquet'));
    writeManifest(one.sources, {
      bureaus: [bureau(1), bureau(0)],
      documents: [entry(1), entry(0)],
    });
    await runFake(one);
    expect(readFileSync(join(one.out, 'facts.parquet')).equals(first)).toBe(true);
  });

  it('keeps a published zero, a missing value and the text of every line', async () => {
    const at = place([TEXT]);
    await runFake(at);
    expect(await query(`SELECT value, item, line FROM '${at.out}/facts.parquet'`)).toEqual([
      [1200.5, null, 3],
      [0, null, 3],
    ]);
    expect(await query(`SELECT line, text FROM '${at.out}/lines.parquet'`)).toEqual(
      TEXT.trimEnd()
        .split('\n')
        .map((text, i) => [i + 1, text]),
    );
  });

  it('has the same facts from a text in GBK', async () => {
    const gbk = { 元: 0xd4aa, 万: 0xcdf2, 支: 0xd6a7, 出: 0xb3f6 };
    const bytes = [...'支出1200.5万元'].flatMap((c) => {
      const code = gbk[c as keyof typeof gbk] as number | undefined;
      return code === undefined ? [c.charCodeAt(0)] : [code >> 8, code & 0xff];
    });
    const [utf8, gb] = [place(['支出1200.5万元']), place([Uint8Array.from(bytes)])];
    await runFake(utf8);
    const { documents } = await runFake(gb);
    expect(documents[0]?.encoding).toBe('gb18030');
    const facts = (out: string) => readFileSync(join(out, 'facts.parquet'));
    expect(facts(gb.out).equals(facts(utf8.out))).toBe(true);
  });
});

describe('an incremental run', () => {
  it('reads a changed document only and gives what a full run gives', async () => {
    const at = place([TEXT, TEXT]);
    await runFake(at);
    writeFileSync(join(at.sources, 'place-1.txt'), `${TEXT}又7.25万元\n`);
    const result = await runFake(at);
    expect(result.documents.map(({ cached }) => cached)).toEqual([true, false]);
    const incremental = contentOf(at.out);
    await runFake(at, { cache: null });
    expect(contentOf(at.out)).toEqual(incremental);
  });

  it('reads again when the manifest says something else', async () => {
    const at = place([TEXT]);
    await runFake(at);
    writeManifest(at.sources, {
      bureaus: [bureau(0)],
      documents: [{ ...entry(0), fiscal_year: 2023 }],
    });
    const { documents } = await runFake(at);
    expect(documents[0]?.cached).toBe(false);
  });

  it('reads again with another version of the pipeline, and forgets the earlier one', async () => {
    const at = place([TEXT]);
    await runFake(at);
    const { documents } = await runFake(at, { reader: 'newer' });
    expect(documents[0]?.cached).toBe(false);
    expect(readdirSync(at.cache)).toHaveLength(1);
  });

  it('takes no notice of a damaged file of the cache', async () => {
    const at = place([TEXT]);
    await runFake(at);
    const before = contentOf(at.out);
    const [version = ''] = readdirSync(at.cache);
    const [name = ''] = readdirSync(join(at.cache, version));
    const file = join(at.cache, version, name);
    const bytes = readFileSync(file);
    bytes[bytes.length - 12] = (bytes[bytes.length - 12] ?? 0) ^ 0xff;
    writeFileSync(file, bytes);
    const { documents } = await runFake(at);
    expect(documents[0]?.cached).toBe(false);
    expect(contentOf(at.out)).toEqual(before);
  });

  it('works where the cache cannot be written', async () => {
    const at = place([TEXT]);
    writeFileSync(at.cache, 'a file');
    expect(await runFake(at)).toMatchObject({ ok: true, written: true });
  });
});

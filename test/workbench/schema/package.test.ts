import { describe, expect, it } from 'vitest';
import { datapackage } from '../../../src/ingest/output/datapackage.ts';
import { loadSchema, tablesOfPackage } from '../../../src/workbench/schema/package.ts';

const written = ['facts', 'composition', 'economics'].map((name) => ({
  name,
  bytes: 10,
  sha256: 'ab',
  rows: 3,
}));
const text = JSON.stringify(datapackage(written, { pipeline: 'a', inputs: 'b' }));
const BASE = new URL('https://ledger.test/page/');

const served = (body: string | ReadableStream, status = 200): typeof fetch => {
  const asked: string[] = [];
  return (input) => {
    asked.push(input instanceof Request ? input.url : String(input));
    expect(asked).toEqual(['https://ledger.test/page/data/datapackage.json']);
    return Promise.resolve(new Response(body, { status }));
  };
};

describe('the schema', () => {
  it('is what the data package says of tables and columns', async () => {
    const tables = await loadSchema(BASE, served(text));
    // In the order of the package, marts last.
    expect(tables.map(({ name, mart }) => [name, mart])).toEqual([
      ['economics', false],
      ['facts', false],
      ['composition', true],
    ]);
    const facts = tables.find(({ name }) => name === 'facts');
    expect(facts).toMatchObject({ title: '数据事实', rows: 3, bytes: 10 });
    expect(facts?.description.zh).toMatch(/^文件公布的每个数据占一行/);
    expect(facts?.columns.find(({ name }) => name === 'phase')).toMatchObject({
      type: 'string',
      title: '预算阶段',
      unit: null,
      values: ['approved', 'adjusted', 'executed'],
      isKey: false,
      references: null,
    });
    expect(facts?.columns[0]).toMatchObject({ name: 'fact_id', isKey: true, values: null });
    expect(facts?.columns[1]?.references).toEqual({ table: 'documents', column: 'document_id' });
    const amount = tables
      .find(({ name }) => name === 'composition')
      ?.columns.find(({ name }) => name === 'amount');
    expect(amount?.unit).toBe('万元');
    expect(tables[0]?.columns.filter(({ isKey }) => isKey).map(({ name }) => name)).toEqual([
      'list',
      'code',
    ]);
  });

  it('has the English words where a package has no Chinese ones', () => {
    const [facts] = tablesOfPackage(text.replaceAll('"description_zh"', '"other"'));
    expect(facts?.description.zh).toBe(facts?.description.en);
  });

  it.each([
    ['no JSON', '<!doctype html>', /JSON/],
    ['a list', '[]', /datapackage: an object/],
    ['tables of text', '{"resources":["facts"]}', /resources\[0\]: an object/],
    ['a table without rows', text.replaceAll('"rows":3,', ''), /resources\[0\]\.rows: a count/],
    ['a count below zero', text.replaceAll('"rows":3', '"rows":-3'), /rows: a count/],
    ['values that are no texts', text.replaceAll('"approved"', '7'), /enum: a list of texts/],
    ['a column without a name', text.replaceAll('"name":"phase"', '"name":""'), /name: text/],
    [
      'more tables than can be',
      JSON.stringify({ resources: Array.from({ length: 501 }, () => ({})) }),
      /at most 500/,
    ],
  ])('is refused where the package is %s', async (_, body, message) => {
    await expect(loadSchema(BASE, served(body))).rejects.toMatchObject({
      trouble: 'broken',
      message: expect.stringMatching(message) as string,
      file: 'https://ledger.test/page/data/datapackage.json',
    });
  });

  it('says when the package is not there', async () => {
    await expect(loadSchema(BASE, served('', 404))).rejects.toMatchObject({ trouble: 'missing' });
    const offline: typeof fetch = () => Promise.reject(new TypeError('no network'));
    await expect(loadSchema(BASE, offline)).rejects.toMatchObject({
      trouble: 'missing',
      message: 'no network',
    });
  });

  it('reads no more than a bound of what never ends', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(1_000_000).fill(32));
        sent++;
      },
    });
    await expect(loadSchema(BASE, served(endless))).rejects.toMatchObject({ trouble: 'broken' });
    expect(sent).toBeLessThan(10);
  });
});

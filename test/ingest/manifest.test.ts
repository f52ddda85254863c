import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import schema from '../../data/sources/manifest.schema.json' with { type: 'json' };
import { IngestError } from '../../src/ingest/error.ts';
import { validate } from '../../src/ingest/json-schema.ts';
import { parseManifest } from '../../src/ingest/manifest.ts';

const BUREAU = {
  bureau_id: '990101',
  region: '某某区',
  region_en: 'Somewhere',
  name: '某某区某某局',
  level: 'district',
  city: '某某市',
  province: '某某省',
};
const DOCUMENT = {
  document_id: 'somewhere-2024-budget',
  bureau_id: '990101',
  fiscal_year: 2024,
  kind: 'budget',
  title: '某某局2024年部门预算',
  published_on: null as string | null,
  source_file: 'somewhere.txt',
};
type Change = Record<string, unknown>;

const manifest = (document: Change = {}, bureau: Change = {}) => ({
  bureaus: [{ ...BUREAU, ...bureau }],
  documents: [{ ...DOCUMENT, ...document }],
});

function problem(value: unknown, hasFile = true): IngestError {
  try {
    parseManifest(JSON.stringify(value), 'here/manifest.json', () => hasFile);
  } catch (error) {
    if (error instanceof IngestError) return error;
    throw error;
  }
  throw new Error('the manifest was accepted');
}

describe('the manifest of the project', () => {
  it('is as its schema and its rules want it', () => {
    const text = readFileSync('data/sources/manifest.json', 'utf8');
    const { bureaus, documents } = parseManifest(text, 'manifest.json', () => true);
    expect(bureaus).toHaveLength(5);
    expect(documents).toHaveLength(5);
  });
});

describe('a wrong entry', () => {
  it.each<[string, Change, Change, string]>([
    ['year as text', { fiscal_year: '2024' }, {}, 'field fiscal_year: expected integer from 1990'],
    [
      'unknown kind',
      { kind: 'draft' },
      {},
      'field kind: expected one of "budget", "final"; found "draft"',
    ],
    [
      'date in words',
      { published_on: '2024年4月' },
      {},
      'field published_on: expected string or null: YYYY',
    ],
    [
      'path in a file name',
      { source_file: '../x.txt' },
      {},
      'field source_file: expected string: a file name',
    ],
    ['unknown field', { year: 2024 }, {}, 'field year: expected only the fields document_id'],
    ['missing field', { title: undefined }, {}, 'field title: expected non-empty string'],
    [
      'blank in an id',
      { document_id: 'some where' },
      {},
      'documents[0] (some where): field document_id',
    ],
  ])('%s: names the entry, the field and what was expected', (_, document, bureau, message) => {
    const error = problem(manifest(document, bureau));
    expect(error.message).toContain('documents[0] (');
    expect(error.message).toContain(message);
    expect(error.file).toBe('here/manifest.json');
  });

  it('is told of a bureau too', () => {
    const { message } = problem(manifest({}, { bureau_id: '99' }));
    expect(message).toContain('bureaus[0] (99): field bureau_id: expected string: the GB/T 2260');
  });

  it('is told of every entry at once', () => {
    const { message } = problem(manifest({ kind: 1, fiscal_year: 1 }, { level: 'town' }));
    expect(message.match(/field (kind|fiscal_year|level)/g)).toHaveLength(3);
  });
});

describe('what a schema cannot say', () => {
  const two = (change: Change) => ({
    bureaus: [BUREAU],
    documents: [
      DOCUMENT,
      { ...DOCUMENT, document_id: 'b', source_file: 'b.txt', kind: 'final', ...change },
    ],
  });

  it('takes two documents of one bureau and year of different kinds', () => {
    const text = JSON.stringify(two({}));
    expect(parseManifest(text, 'm', () => true).documents).toHaveLength(2);
  });

  it('refuses two documents of one bureau, year and kind', () => {
    const error = problem(two({ kind: 'budget' }));
    expect(error.rule).toBe('manifest.same_publication');
    expect(error.message).toMatch(
      /documents\[1\] \(b\): .*one document for each .*as in documents\[0\] \(somewhere-2024-budget\)/,
    );
  });

  it('refuses an id and a file that another document has', () => {
    expect(problem(two({ document_id: DOCUMENT.document_id })).rule).toBe('manifest.duplicate');
    expect(problem(two({ source_file: DOCUMENT.source_file })).message).toContain(
      'source_file that no other document has',
    );
    const bureaus = [BUREAU, BUREAU];
    expect(problem({ bureaus, documents: [DOCUMENT] }).message).toContain('bureaus[1] (990101)');
  });

  it('refuses a document of a bureau that is not there', () => {
    const error = problem(manifest({ bureau_id: '990102' }));
    expect(error.message).toContain('a bureau of this manifest: 990101; found "990102"');
  });

  it('refuses a day that is in no calendar', () => {
    const error = problem(manifest({ published_on: '2024-02-30' }));
    expect(error.message).toContain('published_on: expected a day that the calendar has');
    for (const published_on of ['2024', '2024-02', '2024-02-29']) {
      const text = JSON.stringify(manifest({ published_on }));
      expect(parseManifest(text, 'm', () => true).documents).toHaveLength(1);
    }
  });

  it('refuses a file that is not there', () => {
    const error = problem(manifest(), false);
    expect(error.rule).toBe('manifest.missing_file');
    expect(error.message).toContain('"somewhere.txt", which is not there');
  });
});

describe('a file that is no manifest', () => {
  it.each(['', 'bureaus:', '[]', '{}', 'null', '{"bureaus":[],"documents":[]}', '{"bureaus":[1]}'])(
    '%s is refused with a place',
    (text) => {
      expect(() => parseManifest(text, 'm', () => true)).toThrow(IngestError);
    },
  );
});

describe('the schema', () => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  const reference = ajv.compile(schema);
  const CHANGES: Change[] = [
    {},
    ...[
      null,
      '',
      'x',
      0,
      2024,
      2024.5,
      3000,
      [],
      {},
      '2024-04',
      '2024-13',
      '2025-08-22',
      'a/b',
    ].flatMap((value) => Object.keys(DOCUMENT).map((key) => ({ [key]: value }))),
  ];

  it('says yes and no as a full validator does', () => {
    for (const change of CHANGES) {
      for (const value of [manifest(change), manifest({}, change)]) {
        const mine = validate(value, schema).length === 0;
        expect({ value, valid: mine }).toEqual({ value, valid: reference(value) });
      }
    }
  });
});

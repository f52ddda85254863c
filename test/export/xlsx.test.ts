import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { About } from '../../src/export/about.ts';
import { ExportError } from '../../src/export/error.ts';
import { rowsXlsx } from '../../src/export/xlsx.ts';
import { sheetNames } from '../../src/export/xlsx/names.ts';
import { columnName } from '../../src/export/xlsx/sheet.ts';
import { workbookOf } from '../../src/export/xlsx/workbook.ts';
import type { Rows, Value } from '../../src/model/index.ts';
import { ABOUT, rowsOf, WORDS } from './answers.ts';

const fileOf = (rows: Rows, about: About = ABOUT, units: (string | null)[] = []): Uint8Array =>
  Buffer.concat([...rowsXlsx(rows, units, about, WORDS)]);

const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([path, b]) => [path, strFromU8(b)]));

const sheetOf = (rows: Rows, number = 1): string =>
  partsOf(fileOf(rows))[`xl/worksheets/sheet${number}.xml`] ?? '';

const cellsOf = (xml: string): string[] => xml.match(/<c [^>]*>.*?<\/c>/gs) ?? [];
const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Reads every part with a parser of another make; gives the texts of all cells by sheet. */
const READER = `
import sys, json, zipfile, xml.etree.ElementTree as E
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
n = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
parts = {p: E.fromstring(z.read(p)) for p in z.namelist()}
sheets = [parts['xl/worksheets/sheet%d.xml' % (i + 1)] for i in range(len(parts['xl/workbook.xml'].find(n + 'sheets')))]
print(json.dumps([[''.join(c.itertext()) for c in s.iter(n + 'c')] for s in sheets]))
`;

function readElsewhere(file: Uint8Array): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
  try {
    const path = join(folder, 'a.xlsx');
    writeFileSync(path, file);
    const read = execFileSync('python3', ['-c', READER, path], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    return JSON.parse(read) as string[][];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the cells of a workbook', () => {
  const typed = (kind: Parameters<typeof rowsOf>[0][number][1], value: Value): string =>
    cellsOf(sheetOf(rowsOf([['x', kind]], [[value]])))[1] ?? '';

  it.each<[Parameters<typeof typed>[0], Value, string]>([
    ['integer', 12, '<c r="A2"><v>12</v></c>'],
    ['number', -1.5, '<c r="A2"><v>-1.5</v></c>'],
    ['decimal', '12.50', '<c r="A2"><v>12.50</v></c>'],
    ['boolean', true, '<c r="A2" t="b"><v>1</v></c>'],
    ['date', '2024-01-01', '<c r="A2" s="2"><v>45292</v></c>'],
    ['date', '1900-03-01', '<c r="A2" s="2"><v>61</v></c>'],
    ['timestamp', '2024-01-01T12:00:00', '<c r="A2" s="3"><v>45292.5</v></c>'],
    [
      'timestamp',
      '2024-01-01T12:00:00.500',
      /<c r="A2" s="4"><v>45292\.50000578\d*<\/v><\/c>/.source,
    ],
    ['time', '06:00:00', '<c r="A2" s="5"><v>0.25</v></c>'],
  ])('are typed: %s %s', (kind, value, cell) =>
    expect(typed(kind, value)).toMatch(new RegExp(cell)),
  );

  it.each<[Parameters<typeof typed>[0], Value, string]>([
    ['integer', 1_000_000_000_000_000, '1000000000000000'],
    ['integer', 9007199254740993n, '9007199254740993'],
    ['decimal', '1234567890123456.5', '1234567890123456.5'],
    ['number', NaN, 'NaN'],
    ['number', -Infinity, '-Infinity'],
    ['date', '1900-02-28', '1900-02-28'],
    ['date', '-000044-03-15', '-000044-03-15'],
    ['timestamp', '2024-01-01T12:00:00.123456', '2024-01-01T12:00:00.123456'],
    ['list', [1, null], '[1,null]'],
    ['text', '12', '12'],
    ['text', '=1+1', '=1+1'],
    ['text', 'a\u0001_x0041_\r<&"', 'a_x0001__x005F_x0041__x000D_&lt;&amp;&quot;'],
    ['text', 'a\ud800', 'a\ufffd'],
    ['text', '', ''],
  ])('are texts where a number would lose something: %s %s', (kind, value, text) => {
    expect(typed(kind, value)).toBe(
      `<c r="A2" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
    );
  });

  it('are not there for NULL, and never formulas', () => {
    const xml = sheetOf(
      rowsOf(
        [
          ['=a', 'text'],
          ['n', 'number'],
        ],
        [
          ['=1', null],
          ['+1', 0],
          ['@x', -1],
          ['-1', 1],
        ],
      ),
    );
    expect(xml).not.toMatch(/<f[ >/]/);
    expect(cellsOf(xml)).toHaveLength(2 + 1 + 2 * 3);
    expect(xml).toContain('<c r="B3"><v>0</v></c>');
  });
});

describe('a workbook', () => {
  const rows = rowsOf(
    [
      ['name', 'text'],
      ['amount', 'number'],
    ],
    [
      ['a', 1],
      ['b', 2],
    ],
  );

  it('has its heading in bold, in sight and with units', () => {
    const xml = partsOf(fileOf(rows, ABOUT, [null, '万元']))['xl/worksheets/sheet1.xml'];
    expect(xml).toContain('state="frozen"');
    expect(xml).toMatch(/<c r="B1" s="1" t="inlineStr"><is><t[^>]*>amount \(万元\)</);
  });

  it('shows amounts alike, counts whole, and what may be a year or a code as it is', () => {
    const answer = rowsOf(
      [
        ['amount', 'number'],
        ['people', 'integer'],
        ['year', 'integer'],
        ['share', 'number'],
      ],
      [
        [1234.5, 12_000, 2024, 0.1],
        [0.25, 7, 2023, null],
      ],
    );
    const xml = partsOf(fileOf(answer, ABOUT, ['万元', '人', null, null]))[
      'xl/worksheets/sheet1.xml'
    ];
    expect(cellsOf(xml ?? '').slice(4)).toEqual([
      '<c r="A2" s="10"><v>1234.5</v></c>',
      '<c r="B2" s="8"><v>12000</v></c>',
      '<c r="C2"><v>2024</v></c>',
      '<c r="D2"><v>0.1</v></c>',
      '<c r="A3" s="10"><v>0.25</v></c>',
      '<c r="B3" s="8"><v>7</v></c>',
      '<c r="C3"><v>2023</v></c>',
    ]);
  });

  it('says what it is of, the whole statement and what was cut', () => {
    const query = `SELECT '${'中'.repeat(40_000)}'`;
    const long = rowsOf([['t', 'text']], [['x'.repeat(40_000)]]);
    const parts = partsOf(fileOf(long, { ...ABOUT, query, truncated: true }));
    const about = cellsOf(parts['xl/worksheets/sheet2.xml'] ?? '').map((c) =>
      c.replace(/<[^>]*>/g, ''),
    );
    expect(about.join('')).toContain(query);
    for (const text of about) expect(text.length).toBeLessThanOrEqual(32_767);
    const said = about.join('\n');
    for (const word of [
      'abc123',
      '2026.8',
      '已截断',
      ABOUT.ranAt,
      ABOUT.site,
      'a-2024',
      '截短的单元格\n1',
    ]) {
      expect(said).toContain(word);
    }
    const [, cell] = cellsOf(parts['xl/worksheets/sheet1.xml'] ?? '');
    expect(cell?.replace(/<[^>]*>/g, '')).toBe(`${'x'.repeat(32_766)}…`);
  });

  it('refuses what no sheet can hold', () => {
    const many = { ...rows, count: 1_048_576 };
    expect(() => fileOf(many)).toThrow(
      expect.objectContaining({ problem: 'rows', limit: 1_048_576 }),
    );
    const wide = rowsOf(
      Array.from({ length: 16_385 }, (_, i) => [`c${i}`, 'text'] as const).map(([n]) => [
        n,
        'text',
      ]),
      [],
    );
    expect(() => fileOf(wide)).toThrow(ExportError);
  });

  it('holds several sheets', () => {
    const column = { kind: 'text' } as const;
    const sheets = ['一/二', '一/二'].map((name, i) => ({
      name,
      columns: [column],
      headings: null,
      rows: [[`${i}`]],
    }));
    const parts = partsOf(Buffer.concat([...workbookOf(sheets)]));
    expect(parts['xl/workbook.xml']).toMatch(
      /name="一 二" sheetId="1".*name="一 二 \(2\)" sheetId="2"/,
    );
    expect(parts['xl/worksheets/sheet2.xml']).toContain('>1<');
  });

  it('never holds all rows at once', () => {
    let read = 0;
    const many = { ...rows, count: 200_000, row: (i: number) => ((read = i), [`名称 ${i}`, i]) };
    const pieces = rowsXlsx(many, [], ABOUT, WORDS);
    let size = 0;
    while (size < 200_000) size += pieces.next().value?.length ?? Infinity;
    expect(read).toBeLessThan(150_000);
  });

  it.runIf(hasPython)('is read by another reader, whatever is in it', () => {
    const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    const texts = fc.sample(hostile, { numRuns: 300, seed: 5 });
    const [cells = [], about = []] = readElsewhere(
      fileOf(
        rowsOf(
          [[texts[0] ?? '', 'text']],
          texts.map((text) => [text]),
        ),
      ),
    );
    expect(cells).toHaveLength(texts.length + 1);
    for (const [i, text] of texts.entries()) {
      if (/^[\p{L}\p{N}\p{P}\p{S} ]*$/u.test(text) && !/_x/.test(text))
        expect(cells[i + 1]).toBe(text);
    }
    expect(about).toContain(ABOUT.query);
  });
});

describe('names of sheets', () => {
  it('are what a workbook takes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1 }),
        (wanted) => {
          const names = sheetNames(wanted);
          expect(new Set(names.map((n) => n.toLowerCase())).size).toBe(wanted.length);
          for (const name of names) {
            expect(name).toMatch(/^(?!')[^:\\/?*[\]\p{Cc}]{1,31}(?<!')$/u);
            expect(name.length).toBeLessThanOrEqual(31);
          }
        },
      ),
    );
    expect(sheetNames(['History', '', 'a', 'A'])).toEqual(['History (2)', 'Sheet 2', 'a', 'A (2)']);
  });

  it('names columns', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
  });
});

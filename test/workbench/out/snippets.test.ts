import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { withPublished } from '../../cases/marts.ts';
import { outWords } from '../../../src/i18n/workbench/out.ts';
import type { Release } from '../../../src/model/index.ts';
import {
  pythonText,
  rText,
  snippet,
  terminatorFor,
  type SnippetSource,
} from '../../../src/workbench/out/snippets.ts';

const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const release: Release = {
  version: '1',
  id: 'r 1',
  tables: {
    standards: { file: 'data/standards-0123456789.parquet', bytes: 1, columns: [] },
    bureaus: { file: "data/bure'aus.parquet", bytes: 1, columns: [] },
  },
  snapshots: {},
};
const sourceOf = (sql: string, tables: string[] = ['standards']): SnippetSource => ({
  sql,
  tables,
  own: [],
  release,
  base: 'https://example.org/a b/',
  words: outWords.zh.snippet,
});

/** Statements that know each language's quotes. */
const piece = fc.constantFrom(
  ...['"""', "'''", '\\', '$x', '`id`', '$(id)', '\n', '\r\n', '\r', "'", '"', ')"', ')-"', ')--"'],
  ...[
    '\n==中',
    '\n===SQL\n',
    '.shell id',
    '%s',
    '{}',
    '中文',
    '😀',
    '\u2028',
    '\t',
    '--',
    ';',
    '\\u0041',
    '\f',
  ],
);
const statement = fc
  .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 12 })
  .map((parts) => parts.join(''));
const samples = fc.sample(statement, { numRuns: 200, seed: 7 });
/** What no engine takes is left out. */
const kept = (sql: string): string => sql.replaceAll('\0', '').replace(/\p{Cs}/gu, '\ufffd');

/** Begins a line with every sign. */
const SIGNS = Array.from({ length: 94 }, (_, i) => `${String.fromCharCode(33 + i)}x\n`).join('');

const has = (command: string, ...words: string[]): boolean =>
  spawnSync(command, words).status === 0;

describe('a snippet in Python', () => {
  it.runIf(has('python3', '--version'))('is Python and holds the statement as it is', () => {
    const read = `
import ast, json, sys
texts = json.load(open(sys.argv[1], encoding='utf-8', newline=''))
found = []
for text in texts:
    tree = ast.parse(text.encode('utf-8'))
    found.append([n.value.value for n in tree.body if isinstance(n, ast.Assign) and n.targets[0].id == 'SQL'][0])
print(json.dumps(found))
`;
    const file = join(folder, 'snippets.json');
    writeFileSync(file, JSON.stringify(samples.map((sql) => snippet('python', sourceOf(sql)))));
    const found = JSON.parse(
      execFileSync('python3', ['-c', read, file], { encoding: 'utf8' }),
    ) as string[];
    expect(found).toEqual(samples.map(kept));
  });

  it('is easy to read where that is possible', () => {
    expect(pythonText("SELECT 'a\\b'\nFROM t")).toBe('r"""SELECT \'a\\b\'\nFROM t"""');
    expect(pythonText('SELECT 1')).toBe('"SELECT 1"');
  });
});

describe('a snippet in R', () => {
  it('holds the statement as it is', () => {
    fc.assert(
      fc.property(statement.map(kept), (sql) => {
        const written = rText(sql);
        if (!written.startsWith('r')) {
          expect(JSON.parse(written)).toBe(sql);
          return;
        }
        // As R reads it: to the first end that has as many dashes as the beginning.
        const [start = '', dashes = ''] = /^r"(-*)\(/.exec(written) ?? [];
        const end = written.indexOf(`)${dashes}"`, start.length);
        expect(end + dashes.length + 2).toBe(written.length);
        expect(written.slice(start.length, end)).toBe(sql);
      }),
    );
    expect(snippet('r', sourceOf('SELECT 1'))).toContain('sql <- "SELECT 1"');
  });
});

describe('a snippet for the shell', () => {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const program = (name: string, text: string): void => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  // What comes is written down: who was asked, and for what.
  program('duckdb', 'printf %s "$2" > asked');
  program('curl', 'printf "%s\\n" "$4" >> fetched; : > "$3"; echo x > "$3"');
  const run = (script: string): string => {
    const place = mkdtempSync(join(folder, 'run-'));
    writeFileSync(join(place, 'a.sh'), script);
    execFileSync('sh', ['-n', 'a.sh'], { cwd: place });
    execFileSync('sh', ['a.sh'], { cwd: place, env: { PATH: `${bin}:/usr/bin:/bin` } });
    expect(readFileSync(join(place, 'fetched'), 'utf8')).toBe(
      'https://example.org/a b/data/standards-0123456789.parquet\n',
    );
    return readFileSync(join(place, 'asked'), 'utf8');
  };

  it('hands the statement to DuckDB as it is, never at the beginning of a line of commands', () => {
    for (const sql of [...samples.slice(0, 40), SIGNS, '.shell touch x', '\n.system id']) {
      const asked = run(snippet('cli', sourceOf(sql)));
      // A shell takes the ends of the last lines away, which mean nothing in SQL.
      expect(asked.split('external_access = false;')[1]).toBe(`\n${kept(sql)}`.replace(/\n+$/, ''));
      expect(asked).toMatch(/^CREATE TABLE "standards" /);
    }
  });

  it('ends at a line that the statement has not', () => {
    fc.assert(
      fc.property(statement, (sql) => {
        expect(sql.split('\n')).not.toContain(terminatorFor(sql));
      }),
    );
  });

  it('runs on native DuckDB over the shipped files, and reads no others', () =>
    withPublished(async (folder) => {
      const asked = run(snippet('cli', sourceOf('SELECT count(*) AS n FROM standards')));
      const place = asked.replace(/'yibao-ledger-r-1\//, `'${folder}/`);
      const connection = await (await DuckDBInstance.create()).connect();
      const rows = (await connection.runAndReadAll(place)).getRowsJson();
      expect(Number(rows[0]?.[0])).toBeGreaterThan(0);
      const outside = connection.runAndReadAll(`SELECT * FROM '${folder}/facts.parquet'`);
      await expect(outside).rejects.toThrow(/disabled/);
    }));
});

describe('the tables of a snippet', () => {
  it('are those of the release that the statement names, each once', () => {
    const source = sourceOf('SELECT 1', ['standards', 'mine', 'standards', 'toString', 'bureaus']);
    const python = snippet('python', source);
    expect(python.match(/parquet",/g)).toHaveLength(2);
    expect(snippet('cli', source)).toContain(`fetch 'data/bure'\\''aus.parquet' 'bureaus.parquet'`);
  });
});

describe("the reader's own tables", () => {
  it('are named where they are to be loaded, on lines that do nothing', () => {
    const own = ['预算', 'it\'s "mine"\nimport os'];
    for (const [language, sign, call] of [
      ['python', '#', 'con.execute('],
      ['r', '#', 'dbExecute(con, '],
      ['cli', '--', 'CREATE TABLE'],
    ] as const) {
      const text = snippet(language, {
        ...sourceOf('SELECT 1', ['standards', 'bureaus']),
        own: [...own, 'bureaus'],
      });
      const lines = text.split('\n');
      const told = lines.findIndex(
        (line) => line.includes('这张表是自己的') && line.endsWith('预算'),
      );
      expect(lines[told + 1]?.startsWith(`${sign} ${call}`), lines[told + 1]).toBe(true);
      expect(lines.filter((line) => /预算|mine/.test(line))).toHaveLength(4);
      expect(lines.filter((line) => /预算|mine/.test(line) && !line.startsWith(sign))).toEqual([]);
      // One that the reader changed is not that of the site.
      expect(text).not.toContain("bure'aus.parquet");
      expect(snippet(language, sourceOf('SELECT 1'))).not.toContain('这张表是自己的');
    }
  });
});

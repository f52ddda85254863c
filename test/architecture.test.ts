import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../data/sources/manifest.json' with { type: 'json' };

/** What each folder of `src` may import from, besides itself; the model is types, which all may know. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'main.ts': ['app', 'state', 'db', 'i18n'],
  'prerender.ts': ['app', 'views', 'state', 'db', 'i18n'],
  app: [
    'views',
    'workbench',
    'briefing',
    'figures',
    'state',
    'charts',
    'ui',
    'export',
    'i18n',
    'db',
  ],
  briefing: ['views', 'figures', 'state', 'charts', 'ui', 'export', 'i18n', 'db', 'workers'],
  views: ['figures', 'state', 'charts', 'ui', 'export', 'i18n', 'db'],
  figures: ['state', 'charts', 'ui', 'export', 'i18n', 'db', 'workers'],
  workbench: ['figures', 'state', 'charts', 'ui', 'export', 'i18n', 'db', 'workers'],
  state: ['db', 'workers', 'i18n'],
  workers: ['ingest', 'export', 'db'],
  db: [],
  charts: [],
  ui: [],
  export: [],
  i18n: [],
  sql: [],
  ingest: [],
  model: [],
};

/** The same below `src/ingest`, whose own files (errors) all may know: each step from those before it. */
const STEP_MAY_IMPORT: Record<string, readonly string[]> = {
  read: [],
  blocks: ['read'],
  tables: ['read'],
  facts: ['read', 'blocks', 'tables'],
  derive: ['read'],
  // Which tables the contents list, and whose a table is, is told once, for the facts and for the rules about them.
  check: ['read', 'facts/contents.ts', 'facts/owner.ts', 'derive'],
  output: [],
};

/** The only file of `src` that may use Node. */
const NODE_FILE = 'src/ingest/node.ts';
const MOST_LINES = 350;
const CODE = /\.(?:ts|svelte|sql|css|mjs|js|html)$/;

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .filter((path) => CODE.test(path));

const read = (path: string): string => readFileSync(path, 'utf8');
const src = filesOf('src');

/** Every module that a file names in an import, an export or a call of `import`, or as the address of a worker. */
function importsOf(path: string): string[] {
  const text = read(path).replace(/\/\*[\s\S]*?\*\//g, '');
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|new Worker\(\s*new URL\(\s*)['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** The place in `src` that a relative import leads to: `src/charts/x.ts` is `charts`. */
function targetOf(path: string, specifier: string): string {
  return posix.normalize(posix.join(dirname(path), specifier.replace(/\?.*$/, '')));
}

const folderOf = (path: string): string => path.split('/')[1] ?? '';

describe('the direction of dependencies', () => {
  it('knows every folder', () => {
    const folders = new Set(src.map(folderOf));
    expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
  });

  it.each(Object.entries(MAY_IMPORT))('%s keeps it', (folder, allowed) => {
    const known = new Set([folder, 'model', ...allowed]);
    const wrong = src
      .filter((path) => folderOf(path) === folder)
      .flatMap((path) =>
        importsOf(path)
          .filter((specifier) => specifier.startsWith('.'))
          .map((specifier) => targetOf(path, specifier))
          .filter((target) => target.startsWith('src/') && !known.has(folderOf(target)))
          .map((target) => `${path} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('knows every step of the ingest', () => {
    const steps = src.flatMap((path) => /^src\/ingest\/(\w+)\//.exec(path)?.[1] ?? []);
    expect([...new Set(steps)].sort()).toEqual(Object.keys(STEP_MAY_IMPORT).sort());
  });

  it.each(Object.entries(STEP_MAY_IMPORT))('ingest/%s keeps it', (step, allowed) => {
    const known = [step, ...allowed].map((path) => `src/ingest/${path}`);
    const wrong = src
      .filter((path) => path.startsWith(`src/ingest/${step}/`))
      .flatMap((path) =>
        importsOf(path)
          .map((specifier) => targetOf(path, specifier))
          .filter((target) => /^src\/ingest\/(?:\w+\/|(?:index|node)\.ts)/.test(target))
          .filter((target) => !known.some((one) => target === one || target.startsWith(`${one}/`)))
          .map((target) => `${path} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('lets src import nothing of the project but itself and JSON data', () => {
    const wrong = src.flatMap((path) =>
      importsOf(path)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => targetOf(path, specifier))
        .filter((target) => !target.startsWith('src/') && !/^data\/.*\.json$/.test(target))
        .map((target) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets one file only use Node', () => {
    const users = src.filter((path) => importsOf(path).some((name) => name.startsWith('node:')));
    expect(users.filter((path) => path !== NODE_FILE)).toEqual([]);
    const importers = src.filter((path) =>
      importsOf(path).some((name) => name.startsWith('.') && targetOf(path, name) === NODE_FILE),
    );
    expect(importers).toEqual([]);
  });

  it('lets the pipeline, the SQL and the model use no package', () => {
    const wrong = src
      .filter((path) => /^src\/(?:ingest|model|sql)\//.test(path))
      .flatMap((path) =>
        importsOf(path)
          .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
          .map((name) => `${path} imports ${name}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('what is particular to a document', () => {
  /** Every name of a bureau, a place or a document, also without the word for its kind. */
  const names = new Set(
    [...manifest.bureaus, ...manifest.documents]
      .flatMap((entry) => Object.entries(entry))
      .filter(([key]) =>
        ['bureau_id', 'region', 'region_en', 'name', 'city', 'province', 'document_id'].includes(
          key,
        ),
      )
      .flatMap(([, value]) =>
        typeof value === 'string' ? [value, value.replace(/[省市县区]$/, '')] : [],
      )
      .map((name) => name.toLowerCase()),
  );

  it('stands in the manifest, never in the pipeline or the SQL', () => {
    const named = src
      .filter((path) => /^src\/(?:ingest|sql)\//.test(path))
      .flatMap((path) => {
        const text = read(path).toLowerCase();
        return [...names].filter((name) => text.includes(name)).map((name) => `${path}: ${name}`);
      });
    expect(named).toEqual([]);
  });
});

describe('every file', () => {
  const files = [...src, ...filesOf('scripts'), ...filesOf('test')];

  it(`has at most ${MOST_LINES} lines`, () => {
    const long = files
      .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });

  it('has no exception to the rules of the compiler, the linter or the tests', () => {
    const marks = [
      '@ts-' + 'ignore',
      '@ts-' + 'nocheck',
      'eslint-' + 'disable',
      'TO' + 'DO',
      'FIX' + 'ME',
    ];
    const calls = ['.on' + 'ly(', '.sk' + 'ip(', '{@ht' + 'ml'];
    const found = files.flatMap((path) => {
      const text = read(path);
      return [...marks, ...calls].filter((m) => text.includes(m)).map((m) => `${path}: ${m}`);
    });
    expect(found).toEqual([]);
  });
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Bureau, DocumentEntry, Fact, Ingested } from '../../src/model/index.ts';
import { sha256 } from '../../src/ingest/node.ts';
import type { IngestFunction } from '../../scripts/lib/document.ts';
import { spending } from '../fact.ts';
import { run, type RunOptions, type RunResult } from '../../scripts/lib/run.ts';

/** A stand-in for the pipeline: every number before 万元 is a fact, 斗 is a unit that nobody knows. */
export const fakeIngest: IngestFunction = (document): Ingested => {
  const facts = document.lines.flatMap((text, i) =>
    [...text.matchAll(/(\d+(?:\.\d+)?)万元/g)].map((match) => figure(document, i + 1, match)),
  );
  const odd = document.lines.findIndex((text) => text.includes('单位：斗'));
  return {
    document,
    facts,
    unread: [],
    statements: [],
    messages:
      odd < 0
        ? []
        : [
            {
              rule: 'unit.unknown',
              severity: 'error',
              location: { line: odd + 1, cell: 0, start: 3 },
              expected: '元, 万元 or 亿元',
              found: '斗',
              message: 'the unit 斗 is not known',
            },
          ],
    checks: [],
    counts: {
      lines: document.lines.length,
      tables: 0,
      figures_seen: facts.length,
      figures_taken: facts.length,
    },
  };
};

function figure(document: DocumentEntry, line: number, match: RegExpExecArray): Fact {
  return spending({
    fact_id: `${document.document_id}:${line}:${match.index}`,
    document_id: document.document_id,
    bureau_id: document.bureau_id,
    fiscal_year: document.fiscal_year,
    statement: 'text',
    value: Number(match[1]),
    raw: match[1] ?? null,
    origin: 'text',
    line,
    cell: 0,
    start: match.index,
  });
}

export const TEXT = '某某局2024年部门预算\n\n支出总计1200.50万元，其中项目支出0万元。\n';

export const bureau = (n: number): Bureau => ({
  bureau_id: String(990_100 + n),
  region: `某${n}县`,
  region_en: 'Somewhere',
  name: `某${n}县某某局`,
  level: 'county',
  city: null,
  province: '某省',
});

export const entry = (n: number): DocumentEntry => ({
  document_id: `place-${n}-2024-budget`,
  bureau_id: String(990_100 + n),
  fiscal_year: 2024,
  kind: 'budget',
  title: '某某局2024年部门预算',
  published_on: null,
  source_file: `place-${n}.txt`,
});

export interface Place {
  sources: string;
  out: string;
  cache: string;
}

/** A folder with a manifest and one text for each content, and places for output and cache. */
export function place(contents: readonly (string | Uint8Array)[]): Place {
  const root = mkdtempSync(join(tmpdir(), 'ledger-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const sources = join(root, 'sources');
  mkdirSync(sources);
  contents.forEach((content, i) => writeFileSync(join(sources, `place-${i}.txt`), content));
  writeManifest(sources, {
    bureaus: contents.map((_, i) => bureau(i)),
    documents: contents.map((_, i) => entry(i)),
  });
  return { sources, out: join(root, 'out'), cache: join(root, 'cache') };
}

/** The files of a folder by name, each as its hash. */
export const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, sha256(readFileSync(join(folder, name)))]),
  );

/** The arguments of the command for a place. */
export const placeArgs = ({ sources, out, cache }: Place): string[] => [
  ...['--sources', sources],
  ...['--out', out],
  ...['--cache', cache],
];

export function writeManifest(sources: string, manifest: unknown): void {
  writeFileSync(join(sources, 'manifest.json'), JSON.stringify(manifest));
}

export const runFake = (at: Place, options: Partial<RunOptions> = {}): Promise<RunResult> =>
  run({ ...at, strict: false, workers: 0, ingest: fakeIngest, reader: 'fake', ...options });

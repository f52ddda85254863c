import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import type { Bureau, DocumentEntry } from '../../src/model/index.ts';
import { IngestError } from '../../src/ingest/error.ts';
import type { Manifest } from '../../src/ingest/manifest.ts';
import {
  loadRules,
  readerVersion,
  readManifest,
  readReference,
  sha256,
  type OfficialLists,
} from '../../src/ingest/node.ts';
import {
  datapackage,
  type Release,
  type WrittenTable,
} from '../../src/ingest/output/datapackage.ts';
import { economics, functions, standards } from '../../src/ingest/output/classification-tables.ts';
import { bureaus } from '../../src/ingest/output/document-tables.ts';
import { byCodeUnits, classificationRows } from '../../src/ingest/output/rows.ts';
import { ruleRows, rules } from '../../src/ingest/output/rule-table.ts';
import type { Rule } from '../../src/ingest/check/rule.ts';
import { pruneCache } from './cache.ts';
import { free, tablePart, type TablePart } from './csv.ts';
import type { IngestFunction, Job } from './document.ts';
import { replaceFolder } from './folder.ts';
import { outcomes } from './outcomes.ts';
import { ParquetWriter } from './parquet.ts';
import { readMartSql } from './sql.ts';
import { FEW, summarise, type Summary } from './summary.ts';

/** From so many documents on, starting threads pays. */
const MANY = 50;

export interface RunOptions {
  sources: string;
  out: string;
  /** Write nothing when one document is refused. */
  strict: boolean;
  /** Folder of what earlier runs read, null for none. */
  cache: string | null;
  /** Used on this thread; worker threads have the project's own. */
  ingest: IngestFunction;
  /** Threads to read with; 0 is this one only. By default as many as there are cores, for many documents. */
  workers?: number;
  /** Version of what reads a document, by which it is read again; by default a hash of its source. */
  reader?: string;
  /** Folder of the marts' SQL; by default the project's. */
  sql?: string;
  /** Keep the findings of every document; by default where there are few documents. */
  details?: boolean;
  onDocument?: (summary: Summary, done: number, total: number) => void;
}

export interface RunResult {
  /** Every document was read. */
  ok: boolean;
  /** The output was replaced. */
  written: boolean;
  documents: Summary[];
  tables: WrittenTable[];
  release: Release | null;
  milliseconds: number;
}

/** One job for each document, so that a bureau's are together. */
export function jobsOf({ bureaus, documents }: Manifest, sources: string): Job[] {
  const byId = new Map(bureaus.map((bureau) => [bureau.bureau_id, bureau]));
  const order = (a: DocumentEntry, b: DocumentEntry) =>
    byCodeUnits(a.bureau_id, b.bureau_id) || byCodeUnits(a.document_id, b.document_id);
  return documents.toSorted(order).flatMap((entry) => {
    const bureau = byId.get(entry.bureau_id);
    return bureau ? [{ entry, bureau, sources }] : [];
  });
}

function defaultWorkers(documents: number): number {
  return documents > MANY ? availableParallelism() : 0;
}

function brokenOff(error: unknown, out: string): IngestError {
  if (error instanceof IngestError) return error;
  const found = error instanceof Error ? error.message : String(error);
  return new IngestError({
    rule: 'run.failed',
    file: out,
    expected: 'a run that comes to its end',
    found: error instanceof Error ? (error.stack ?? found) : found,
    message: `the run broke off (${found}); the output is as it was before`,
  });
}

/** The tables that no document adds to. */
function listParts(
  { bureaus: all }: Manifest,
  lists: OfficialLists,
  checked: readonly Rule[],
): TablePart[] {
  const rows = classificationRows(lists.reference);
  const byId = (a: Bureau, b: Bureau) => byCodeUnits(a.bureau_id, b.bureau_id);
  return [
    tablePart(functions, rows.functions),
    tablePart(economics, rows.economics),
    tablePart(standards, lists.standards),
    tablePart(bureaus, all.toSorted(byId)),
    tablePart(rules, ruleRows(checked)),
  ];
}

/**
 * Reads the documents of a manifest and replaces the output folder by what was read. A document that is refused is in
 * the result and not in the output. Throws an `IngestError`, with nothing changed, when the manifest, the official
 * lists or the output folder are not as they should be, or a mart cannot be computed.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const begin = performance.now();
  const manifest = readManifest(options.sources);
  const lists = readReference();
  const sql = readMartSql(options.sql);
  const reader = options.reader ?? readerVersion();
  const version = sha256(reader, lists.hash);
  const cache = options.cache === null ? null : join(options.cache, version.slice(0, 16));
  const jobs = jobsOf(manifest, options.sources);
  const documents: Summary[] = [];
  const inputs = createHash('sha256').update(version).update(JSON.stringify(manifest.bureaus));
  const replacement = replaceFolder(options.out);
  try {
    const writer = new ParquetWriter(replacement.folder);
    for (const part of listParts(manifest, lists, await loadRules())) writer.add(part);

    const context = { ingest: options.ingest, reference: lists.reference, version, cache };
    const workers = options.workers ?? defaultWorkers(jobs.length);
    for await (const outcome of outcomes(jobs, context, workers)) {
      if (outcome.ok) {
        for (const part of outcome.parts) {
          writer.add(part);
          free(part);
        }
        inputs.update(JSON.stringify([outcome.document]));
      }
      const summary = summarise(outcome, options.details ?? jobs.length <= FEW);
      documents.push(summary);
      options.onDocument?.(summary, documents.length, jobs.length);
    }

    const refused = documents.filter(({ ok }) => !ok).length;
    const result = { ok: refused === 0, documents };
    const milliseconds = () => performance.now() - begin;
    if (options.strict ? refused > 0 : refused === documents.length) {
      const nothing = { ok: false, written: false, tables: [], release: null };
      return { ...result, ...nothing, milliseconds: milliseconds() };
    }
    const tables = await writer.finish(sql, Math.max(workers, 1));
    const release = { pipeline: sha256(reader, sql.hash), inputs: inputs.digest('hex') };
    const description = JSON.stringify(datapackage(tables, release), null, 2);
    writeFileSync(join(replacement.folder, 'datapackage.json'), `${description}\n`);
    replacement.commit();
    if (options.cache !== null && cache !== null) pruneCache(options.cache, basename(cache));
    return { ...result, written: true, tables, release, milliseconds: milliseconds() };
  } catch (error) {
    throw brokenOff(error, options.out);
  } finally {
    replacement.discard();
  }
}

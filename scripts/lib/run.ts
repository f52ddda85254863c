import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import type { Bureau, DocumentEntry } from '../../src/model/index.ts';
import { IngestError } from '../../src/ingest/error.ts';
import type { Manifest } from '../../src/ingest/manifest.ts';
import { pipelineVersion, readManifest, readReference, sha256 } from '../../src/ingest/node.ts';
import {
  datapackage,
  type Release,
  type WrittenTable,
} from '../../src/ingest/output/datapackage.ts';
import { economics, functions, standards } from '../../src/ingest/output/classification-tables.ts';
import { bureaus } from '../../src/ingest/output/document-tables.ts';
import { byCodeUnits, classificationRows } from '../../src/ingest/output/rows.ts';
import { pruneCache } from './cache.ts';
import { release, tablePart } from './csv.ts';
import type { IngestFunction, Job } from './document.ts';
import { replaceFolder } from './folder.ts';
import { outcomes } from './outcomes.ts';
import { ParquetWriter } from './parquet.ts';
import { summarise, type Summary } from './summary.ts';

/** From so many documents on, starting threads pays. */
const MANY = 50;
/** Up to so many documents a person reads their findings one by one. */
const FEW = 50;

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
  /** Version of the pipeline, by which a document is read again; by default a hash of its source. */
  pipeline?: string;
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

/**
 * Reads the documents of a manifest and replaces the output folder by what was read. A document that is refused is in
 * the result and not in the output. Throws an `IngestError`, with nothing changed, when the manifest, the official
 * lists or the output folder are not as they should be.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const begin = performance.now();
  const manifest = readManifest(options.sources);
  const { reference, standards: standardRows, hash } = readReference();
  const pipeline = options.pipeline ?? pipelineVersion();
  const version = sha256(pipeline, hash);
  const cache = options.cache === null ? null : join(options.cache, version.slice(0, 16));
  const jobs = jobsOf(manifest, options.sources);
  const replacement = replaceFolder(options.out);
  let writer: ParquetWriter | null = null;
  let written: WrittenTable[] | null = null;
  const documents: Summary[] = [];
  const inputs = createHash('sha256').update(version);
  try {
    writer = new ParquetWriter(replacement.folder);
    const lists = classificationRows(reference);
    writer.add(tablePart(functions, lists.functions));
    writer.add(tablePart(economics, lists.economics));
    writer.add(tablePart(standards, standardRows));
    const byId = (a: Bureau, b: Bureau) => byCodeUnits(a.bureau_id, b.bureau_id);
    writer.add(tablePart(bureaus, manifest.bureaus.toSorted(byId)));
    inputs.update(JSON.stringify(manifest.bureaus));

    const context = { ingest: options.ingest, reference, version, cache };
    const workers = options.workers ?? defaultWorkers(jobs.length);
    for await (const outcome of outcomes(jobs, context, workers)) {
      if (outcome.ok) {
        for (const part of outcome.parts) {
          writer.add(part);
          release(part);
        }
        inputs.update(JSON.stringify([outcome.document]));
      }
      const summary = summarise(outcome, jobs.length <= FEW);
      documents.push(summary);
      options.onDocument?.(summary, documents.length, jobs.length);
    }

    const refused = documents.filter(({ ok }) => !ok).length;
    const publish = options.strict ? refused === 0 : refused < documents.length;
    if (publish) {
      written = await writer.finish();
      const release = { pipeline, inputs: inputs.digest('hex') };
      const description = JSON.stringify(datapackage(written, release), null, 2);
      writeFileSync(join(replacement.folder, 'datapackage.json'), `${description}\n`);
      replacement.commit();
      if (options.cache !== null && cache !== null) pruneCache(options.cache, basename(cache));
      const milliseconds = performance.now() - begin;
      return {
        ok: refused === 0,
        written: true,
        documents,
        tables: written,
        release,
        milliseconds,
      };
    }
    const milliseconds = performance.now() - begin;
    return { ok: false, written: false, documents, tables: [], release: null, milliseconds };
  } catch (error) {
    throw brokenOff(error, options.out);
  } finally {
    if (written === null) writer?.close();
    replacement.discard();
  }
}

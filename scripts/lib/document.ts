import { join } from 'node:path';
import type {
  Bureau,
  Check,
  DocumentEntry,
  Ingested,
  Reference,
  SourceDocument,
} from '../../src/model/index.ts';
import { IngestError, type Problem } from '../../src/ingest/error.ts';
import { readSource, sha256 } from '../../src/ingest/node.ts';
import type { DocumentRow } from '../../src/ingest/output/document-tables.ts';
import { documentRows, type DocumentRows } from '../../src/ingest/output/rows.ts';
import type { AnyTable } from '../../src/ingest/output/table.ts';
import { tables } from '../../src/ingest/output/tables.ts';
import type { Encoding } from '../../src/ingest/read/encoding.ts';
import { readText } from '../../src/ingest/read/text.ts';
import { refuseUnusable } from '../../src/ingest/refuse.ts';
import { readCached, writeCached } from './cache.ts';
import { tablePart, type TablePart } from './csv.ts';

export type IngestFunction = (document: SourceDocument, reference: Reference) => Ingested;

/** One document to read. */
export interface Job {
  entry: DocumentEntry;
  bureau: Bureau;
  /** Folder of the published texts. */
  sources: string;
}

/** What the reading of every document needs. */
export interface Context {
  ingest: IngestFunction;
  reference: Reference;
  /** Hash of the pipeline and of the official lists: a document that was read with others is read again. */
  version: string;
  /** Folder of what earlier runs read; null to read every document. */
  cache: string | null;
}

/** A check that failed, as it is said at the end of a run. */
export type Finding = Pick<Check, 'rule' | 'severity' | 'line' | 'message' | 'message_en'>;

export interface Taken {
  ok: true;
  document_id: string;
  file: string;
  bytes: number;
  encoding: Encoding;
  document: DocumentRow;
  /** What it adds to each table. */
  parts: TablePart[];
  facts: number;
  /** Figures that were seen and not taken. */
  unread: { table: number; text: number };
  /** Reconciliations tried, and those that hold. */
  checks: { tried: number; passed: number; skipped: number };
  /** What does not hold. */
  findings: Finding[];
  cached: boolean;
  milliseconds: number;
}

export interface Refused {
  ok: false;
  document_id: string;
  file: string;
  problem: Problem;
  milliseconds: number;
}

export type Outcome = Taken | Refused;

function problemOf(error: unknown, file: string): Problem {
  if (error instanceof IngestError) return { ...error.toJSON(), file };
  const found = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    rule: 'pipeline.failure',
    file,
    location: null,
    expected: 'a document that the pipeline can read',
    found,
    message:
      'the pipeline failed on this file, which is an error of the program; report it with the file',
  };
}

const findingOf = ({ rule, severity, line, message, message_en }: Check): Finding => ({
  rule,
  severity,
  line,
  message,
  message_en,
});

function countChecks(checks: readonly Check[]): Taken['checks'] {
  const of = (status: Check['status']) => checks.filter((check) => check.status === status).length;
  const skipped = of('skip');
  return { tried: checks.length - skipped, passed: of('pass'), skipped };
}

const TABLES: ReadonlyMap<string, AnyTable> = new Map(tables.map((table) => [table.name, table]));

const partsOf = (rows: DocumentRows): TablePart[] =>
  Object.entries(rows).map(([name, own]) => {
    const table = TABLES.get(name);
    if (!table) throw new TypeError(`there is no table ${name}`);
    return tablePart(table, own as readonly object[]);
  });

function read({ entry, bureau, sources }: Job, context: Context): Omit<Taken, 'milliseconds'> {
  const file = join(sources, entry.source_file);
  const bytes = readSource(file);
  const digest = sha256(bytes);
  const { lines, encoding } = readText(bytes);
  const document = { ...entry, bureau_name: bureau.name, lines };
  const key = sha256(JSON.stringify([context.version, digest, entry, bureau]));
  const earlier = context.cache === null ? null : readCached(context.cache, key);
  const ingested = earlier ? { ...earlier, document } : context.ingest(document, context.reference);
  refuseUnusable(file, ingested);
  const rows = documentRows(ingested, digest);
  const parts = partsOf(rows);
  if (context.cache !== null && earlier === null) writeCached(context.cache, key, ingested);
  const inTables = rows.unread.filter(({ seen_in }) => seen_in === 'table').length;
  return {
    ok: true,
    document_id: entry.document_id,
    file,
    bytes: bytes.length,
    encoding,
    document: rows.documents[0],
    parts,
    facts: rows.facts.length,
    unread: { table: inTables, text: rows.unread.length - inTables },
    checks: countChecks(ingested.checks),
    findings: ingested.checks.filter(({ status }) => status === 'fail').map(findingOf),
    cached: earlier !== null,
  };
}

/** Reads one document, from its bytes to rows. Never throws: what is wrong with a document is its outcome. */
export function readDocument(job: Job, context: Context): Outcome {
  const begin = performance.now();
  const time = () => performance.now() - begin;
  try {
    return { ...read(job, context), milliseconds: time() };
  } catch (error) {
    const file = join(job.sources, job.entry.source_file);
    const { document_id } = job.entry;
    return { ok: false, document_id, file, problem: problemOf(error, file), milliseconds: time() };
  }
}

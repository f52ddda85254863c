import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ingest } from '../src/ingest/index.ts';
import { ingestWithRules, readManifest, readReference } from '../src/ingest/node.ts';
import { readDocument, type IngestFunction } from './lib/document.ts';
import { textTable } from './lib/report.ts';
import { jobsOf, run } from './lib/run.ts';
import { writeSynthetic } from './lib/synthetic.ts';

const USAGE = `Usage: npm run bench:ingest -- [--max N]

Reads N = 10, 100, 1000, 10000 documents made of the shapes of the published ones, on every core,
and prints how fast, how much memory, and how both grow. Then the published documents against the
time that Node takes to start.

  --max N  largest N (10000)
`;

const SOURCES = fileURLToPath(new URL('../data/sources', import.meta.url));
const STEPS = [10, 100, 1000, 10_000];
/** Measurements that a median is taken of. */
const TURNS = 25;
/** Turns after which the engine has compiled what it will compile: what a run over many documents has. */
const WARM_UP = 50;
const MEGABYTE = 1024 * 1024;

interface Step {
  documents: number;
  bytes: number;
  facts: number;
  /** From the manifest to the renamed output folder. */
  seconds: number;
  /** Memory of the process before the run: Node and the program. */
  idleBytes: number;
  /** Of the process, all of its threads. */
  peakBytes: number;
}

/** What a process of its own measures, so that its peak of memory is that of one step. */
type Measured = Omit<Step, 'documents' | 'bytes'>;

async function measured(folder: string): Promise<Measured> {
  const idleBytes = process.memoryUsage.rss();
  const begin = performance.now();
  const result = await run({
    sources: join(folder, 'sources'),
    out: join(folder, 'out'),
    strict: true,
    cache: null,
    ingest,
    workers: availableParallelism(),
  });
  const seconds = (performance.now() - begin) / 1000;
  if (!result.ok) throw new Error(JSON.stringify(result.documents.find(({ ok }) => !ok)?.problem));
  const facts = result.documents.reduce((sum, document) => sum + document.facts, 0);
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  return { facts, seconds, idleBytes, peakBytes };
}

function step(count: number): Step {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
  try {
    const bytes = writeSynthetic(SOURCES, join(folder, 'sources'), count);
    const typescript = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--import', typescript, fileURLToPath(import.meta.url), '--step', folder],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    );
    if (status !== 0) throw new Error(`the step of ${count} documents failed`);
    return { documents: count, bytes, ...(JSON.parse(stdout) as Measured) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function stepRow(now: Step, before: Step | undefined): string[] {
  const growth = (of: (s: Step) => number) =>
    before ? `×${(of(now) / of(before)).toFixed(2)}` : '';
  return [
    String(now.documents),
    String(now.facts),
    now.seconds.toFixed(2),
    (now.documents / now.seconds).toFixed(0),
    (now.bytes / MEGABYTE / now.seconds).toFixed(1),
    (now.idleBytes / MEGABYTE).toFixed(0),
    (now.peakBytes / MEGABYTE).toFixed(0),
    growth((s) => s.documents),
    growth((s) => s.seconds),
    growth((s) => s.peakBytes),
  ];
}

const STEP_HEAD = [
  'documents',
  'facts',
  'seconds',
  'documents/s',
  'MB/s',
  'MB before',
  'peak MB',
  'more documents',
  'more time',
  'more memory',
];

const median = (times: number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

function timed(work: () => void): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

/** The published documents, from their bytes to rows, against an empty Node. */
async function publishedDocuments(): Promise<string> {
  const { reference } = readReference();
  const checking = await ingestWithRules();
  const jobs = jobsOf(readManifest(SOURCES), SOURCES);
  const readAll = (how: IngestFunction) => () => {
    for (const job of jobs) {
      const outcome = readDocument(job, { ingest: how, reference, version: '', cache: null });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    }
  };
  const first = timed(readAll(checking));
  const starts = Array.from({ length: TURNS }, () =>
    timed(() => spawnSync(process.execPath, ['-e', '0'])),
  );
  const warm = (how: IngestFunction): number => {
    const read = readAll(how);
    for (let turn = 0; turn < WARM_UP; turn += 1) read();
    return median(Array.from({ length: TURNS }, () => timed(read)));
  };
  const node = median(starts);
  const row = (name: string, time: number) => [
    name,
    time.toFixed(1),
    `×${(time / node).toFixed(2)}`,
  ];
  return textTable(
    ['published documents', 'ms', 'of starting Node'],
    [
      [`starting Node, median of ${TURNS}`, node.toFixed(1), ''],
      row(`the ${jobs.length} read and checked, first time in a process`, first),
      row(`read in a warm process, median of ${TURNS}`, warm(ingest)),
      row(`read and checked in a warm process, median of ${TURNS}`, warm(checking)),
    ],
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      max: { type: 'string', default: '10000' },
      step: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  if (values.step !== undefined) {
    process.stdout.write(JSON.stringify(await measured(values.step)));
    return;
  }
  const max = Number(values.max);
  process.stdout.write(`${await publishedDocuments()}\n\n`);
  const steps: Step[] = [];
  for (const count of STEPS.filter((count) => count <= max)) {
    process.stderr.write(`${count} documents ...\n`);
    steps.push(step(count));
  }
  const rows = steps.map((now, i) => stepRow(now, steps[i - 1]));
  process.stdout.write(`${textTable(STEP_HEAD, rows)}\n`);
}

await main();

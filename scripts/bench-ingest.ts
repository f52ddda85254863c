import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ingest } from '../src/ingest/index.ts';
import { ingestWithRules, readManifest, readReference } from '../src/ingest/node.ts';
import { readDocument, type Job, type Outcome } from './lib/document.ts';
import { HEAP } from './lib/outcomes.ts';
import { WorkerPool, workerCode } from './lib/pool.ts';
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
const TURNS = 50;
/**
 * Turns after which the engine has compiled what it will compile: what a run over a thousand documents has. Of two
 * threads each reads half of them, and is still at it after fifty.
 */
const WARM_UP = 200;
const MEGABYTE = 1024 * 1024;

interface Step {
  documents: number;
  bytes: number;
  facts: number;
  /** From the manifest to the renamed output folder. */
  seconds: number;
  /** Of the processor, all threads together: other work on the machine does not add to it. */
  cpuSeconds: number;
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
  const before = process.cpuUsage();
  const result = await run({
    sources: join(folder, 'sources'),
    out: join(folder, 'out'),
    strict: true,
    cache: null,
    ingest,
    workers: availableParallelism(),
  });
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(before);
  if (!result.ok) throw new Error(JSON.stringify(result.documents.find(({ ok }) => !ok)?.problem));
  const facts = result.documents.reduce((sum, document) => sum + document.facts, 0);
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  return { facts, seconds, cpuSeconds: (user + system) / 1e6, idleBytes, peakBytes };
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
    now.seconds.toFixed(1),
    now.cpuSeconds.toFixed(1),
    (now.documents / now.seconds).toFixed(0),
    (now.bytes / MEGABYTE / now.seconds).toFixed(1),
    (now.idleBytes / MEGABYTE).toFixed(0),
    (now.peakBytes / MEGABYTE).toFixed(0),
    growth((s) => s.documents),
    growth((s) => s.seconds),
    growth((s) => s.cpuSeconds),
    growth((s) => s.peakBytes),
  ];
}

const STEP_HEAD = [
  'documents',
  'facts',
  'seconds',
  'CPU seconds',
  'documents/s',
  'MB/s',
  'MB before',
  'peak MB',
  'more documents',
  'more time',
  'more CPU time',
  'more memory',
];

/** Times of the same work, in milliseconds. */
type Times = readonly number[];

const best = (times: Times): number => Math.min(...times);
const median = (times: Times): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

async function timed(work: () => unknown): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

function whole(outcomes: readonly Outcome[]): void {
  for (const outcome of outcomes) {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  }
}

/**
 * The published documents, from their bytes to rows, against an empty Node. Each turn starts Node once and reads them
 * each way once, so that whatever else the machine does slows all of them.
 */
async function publishedDocuments(): Promise<string> {
  const { reference } = readReference();
  const checking = await ingestWithRules();
  const jobs = jobsOf(readManifest(SOURCES), SOURCES);
  const context = { ingest: checking, reference, version: '', cache: null };
  const first = await timed(() => whole(jobs.map((job) => readDocument(job, context))));

  const size = ({ entry }: Job): number => statSync(join(SOURCES, entry.source_file)).size;
  // Long ones first: no thread is left with one at the end.
  const longFirst = jobs.toSorted((a, b) => size(b) - size(a));
  const inThreads = (pool: WorkerPool) => async () =>
    whole(await Promise.all(longFirst.map((job) => pool.read(job))));
  const setup = { version: '', cache: null };
  const [checked, unchecked] = [await workerCode(), await workerCode('worker-unchecked.ts')];
  const cores = availableParallelism();
  const pools = [
    ['read by a warm thread a core', new WorkerPool(unchecked, cores, setup, HEAP)],
    ['read by one warm thread', new WorkerPool(unchecked, 1, setup, HEAP)],
    ['read and checked by a warm thread a core', new WorkerPool(checked, cores, setup, HEAP)],
    ['read and checked by one warm thread', new WorkerPool(checked, 1, setup, HEAP)],
  ] as const;
  const ways: readonly (readonly [string, () => unknown])[] = [
    ['starting Node', () => spawnSync(process.execPath, ['-e', '0'])],
    ...pools.map(([name, pool]) => [name, inThreads(pool)] as const),
  ];
  for (let turn = 0; turn < WARM_UP; turn += 1) for (const [, work] of ways.slice(1)) await work();
  const times = new Map(ways.map(([name]) => [name, [] as number[]]));
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [name, work] of ways) times.get(name)?.push(await timed(work));
  }
  await Promise.all(pools.map(([, pool]) => pool.close()));

  const node = times.get('starting Node') ?? [];
  const of = (time: number, other: number): string[] => [
    time.toFixed(1),
    `×${(time / other).toFixed(2)}`,
  ];
  return textTable(
    [`the ${jobs.length} published documents`, 'median ms', 'of Node', 'best ms', 'of Node'],
    [
      ['read and checked, first time in a process', ...of(first, median(node)), '', ''],
      ...Array.from(times, ([name, all]) => [
        name,
        ...of(median(all), median(node)),
        ...of(best(all), best(node)),
      ]),
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

import { parseArgs } from 'node:util';
import { IngestError } from '../../src/ingest/error.ts';
import type { IngestFunction } from './document.ts';
import { documentLine, problemText, progressBar, resultText } from './report.ts';
import { run } from './run.ts';
import type { Summary } from './summary.ts';

const USAGE = `Usage: npm run ingest -- [--sources DIR] [--out DIR] [--strict] [--json] [--cache DIR]

Reads the published documents of a manifest, tries every check on them, and writes one Parquet file
per table and per mart, with a datapackage.json that describes them. Prints the findings (the checks
that failed), the most serious first, and how much of each document was read.

  --sources DIR  folder of the texts and their manifest.json (data/sources)
  --out DIR      folder to write, replaced as a whole (data/parquet)
  --strict       write nothing when one document is refused
  --cache DIR    folder of what earlier runs read, so that it is not read again (.cache/ingest)
  --json         print one JSON object instead of the tables
  --help         print this

Exit: 0 every document was read, 1 something was refused, 2 wrong usage.
`;

export interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
}

/** What the command works with. */
export interface Surroundings {
  ingest: IngestFunction;
  stdout: Output;
  stderr: Output;
}

/** More documents than this get a progress bar where a person looks. */
const MANY = 20;

function options(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      sources: { type: 'string', default: 'data/sources' },
      out: { type: 'string', default: 'data/parquet' },
      strict: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      cache: { type: 'string', default: '.cache/ingest' },
      help: { type: 'boolean', default: false },
    },
  });
  return values;
}

function progress(stderr: Output): (summary: Summary, done: number, total: number) => void {
  const begin = performance.now();
  return (summary, done, total) => {
    if (!stderr.isTTY || total <= MANY) {
      stderr.write(`${documentLine(summary)}\n`);
      return;
    }
    if (summary.problem) stderr.write(`\r\u001b[K${documentLine(summary)}\n`);
    const bar = progressBar(done, total, (performance.now() - begin) / 1000);
    stderr.write(`\r\u001b[K${bar}${done === total ? '\n' : ''}`);
  };
}

/**
 * The command. Returns its exit code: 0 every document was read, 1 something was refused, 2 wrong usage.
 */
export async function command(
  args: string[],
  { ingest, stdout, stderr }: Surroundings,
): Promise<number> {
  let given: ReturnType<typeof options>;
  try {
    given = options(args);
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  if (given.help) {
    stdout.write(USAGE);
    return 0;
  }
  const { sources, out, strict, json, cache } = given;
  try {
    const result = await run({
      sources,
      out,
      strict,
      cache,
      ingest,
      ...(json ? { details: true } : {}),
      onDocument: progress(stderr),
    });
    const text = json
      ? JSON.stringify({ ...result, out, error: null }, null, 2)
      : resultText(result, out);
    stdout.write(`${text}\n`);
    return result.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    stderr.write(`${problemText(error)}\n`);
    if (json) {
      const failed = { ok: false, written: false, documents: [], tables: [], release: null };
      stdout.write(`${JSON.stringify({ ...failed, out, error }, null, 2)}\n`);
    }
    return 1;
  }
}

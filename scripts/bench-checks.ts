import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ingestWithRules, readManifest, readReference, readSource } from '../src/ingest/node.ts';
import { readText } from '../src/ingest/read/text.ts';
import { added, measured, share, type Measure, type Mutation } from './lib/mutation.ts';
import { textTable } from './lib/report.ts';

const USAGE = `Usage: npm run bench:checks -- [--step N] [--missed]

Changes one digit of one published amount, reads the document again and looks whether a check fails
that did not fail before, and names the line; for every amount of the published documents.

  --step N   only every N-th amount (1)
  --missed   prints every change that no check names
`;

const SOURCES = fileURLToPath(new URL('../data/sources', import.meta.url));
const HEAD = ['document', 'amounts changed', 'caught', 'caught and named', 'share'];

const row = (name: string, measure: Measure): string[] => [
  name,
  String(measure.changed),
  String(measure.caught),
  String(measure.named),
  `${share(measure).toFixed(1)} %`,
];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      step: { type: 'string', default: '1' },
      missed: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const step = Number(values.step);
  if (values.help || !Number.isInteger(step) || step < 1) {
    process.stdout.write(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const ingest = await ingestWithRules();
  const { reference } = readReference();
  const { bureaus, documents } = readManifest(SOURCES);
  const measures: [string, Measure][] = [];
  for (const entry of documents) {
    const { lines } = readText(readSource(join(SOURCES, entry.source_file)));
    const bureau = bureaus.find(({ bureau_id }) => bureau_id === entry.bureau_id);
    const document = { ...entry, bureau_name: bureau?.name ?? '', lines };
    const name = entry.document_id;
    process.stderr.write(`${name} ...\n`);
    const missed = ({ line, from, to }: Mutation): void => {
      if (values.missed) process.stdout.write(`${name}:${line}: ${from} → ${to}\n`);
    };
    const before = ingest(document, reference);
    measures.push([name, measured(before, (one) => ingest(one, reference), step, missed)]);
  }
  const all = added(measures.map(([, measure]) => measure));
  const rows = [...measures, ['in all', all] as const].map(([name, measure]) => row(name, measure));
  process.stdout.write(`${textTable(HEAD, rows)}\n`);
}

await main();

/**
 * Writes the golden facts of the cases named and, for `marts`, the golden marts of the published documents; all of them
 * where nothing is named: `npm run golden -- [CASE… | marts]`. Review the difference before committing it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CASES, goldenFile, ingestCase } from '../test/cases/cases.ts';
import { MARTS, goldenMart, renderMarts, withPublished } from '../test/cases/marts.ts';
import { render } from '../test/cases/render.ts';

const isCi =
  process.env['CI'] !== undefined && process.env['CI'] !== '' && process.env['CI'] !== 'false';
const named = process.argv.slice(2);
const known = [...CASES, 'marts'];
const unknown = named.filter((name) => !known.includes(name));

if (isCi) {
  console.error(
    'Golden facts are not rewritten in CI: run `npm run golden` on your machine and review what changed.',
  );
  process.exitCode = 2;
} else if (unknown.length > 0) {
  console.error(`No such case: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exitCode = 2;
} else {
  const wanted = named.length > 0 ? named : known;
  for (const name of CASES.filter((one) => wanted.includes(one))) {
    writeFileSync(goldenFile(name), render(ingestCase(name)));
    console.log(`written: test/cases/${name}/facts.txt`);
  }
  if (wanted.includes('marts')) await withPublished(writeMarts);
}

async function writeMarts(folder: string): Promise<void> {
  const texts = await renderMarts(folder);
  for (const name of MARTS) {
    const file = goldenMart(name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, texts.get(name) ?? '');
    console.log(`written: test/cases/marts/${name}.txt`);
  }
}

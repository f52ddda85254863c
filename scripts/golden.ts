/** Writes the golden facts of the cases named, or of all, and then the golden marts too: `npm run golden -- [CASE…]`. Review the difference before committing it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CASES, goldenFile, ingestCase } from '../test/cases/cases.ts';
import { goldenMart, renderMarts, withPublished } from '../test/cases/marts.ts';
import { render } from '../test/cases/render.ts';

const isCi =
  process.env['CI'] !== undefined && process.env['CI'] !== '' && process.env['CI'] !== 'false';
const named = process.argv.slice(2);
const unknown = named.filter((name) => !CASES.includes(name));

if (isCi) {
  console.error(
    'Golden facts are not rewritten in CI: run `npm run golden` on your machine and review what changed.',
  );
  process.exitCode = 2;
} else if (unknown.length > 0) {
  console.error(`No such case: ${unknown.join(', ')}. There are: ${CASES.join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const name of named.length > 0 ? named : CASES) {
    writeFileSync(goldenFile(name), render(ingestCase(name)));
    console.log(`written: test/cases/${name}/facts.txt`);
  }
  if (named.length === 0) {
    for (const [name, text] of await withPublished(renderMarts)) {
      mkdirSync(dirname(goldenMart(name)), { recursive: true });
      writeFileSync(goldenMart(name), text);
      console.log(`written: test/cases/marts/${name}.txt`);
    }
  }
}

/** Writes the golden facts of the cases named, or of all: `npm run golden -- [CASE…]`. Review the difference before committing it. */
import { writeFileSync } from 'node:fs';
import { CASES, goldenFile, ingestCase } from '../test/cases/cases.ts';
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
}

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../src/sql/examples/', import.meta.url));
const GOLDEN = fileURLToPath(new URL('./examples/', import.meta.url));

/** The names of the examples, as their files say. */
export const EXAMPLES: readonly string[] = readdirSync(FOLDER)
  .map((file) => file.replace(/\.sql$/, ''))
  .sort();

export const exampleSql = (name: string): string => readFileSync(`${FOLDER}${name}.sql`, 'utf8');

/** Those whose rows were held against the documents. */
export const REVIEWED: readonly string[] = [
  'administrative_cost',
  'classes_of_spending',
  'economic_classes',
  'execution_gaps',
  'items_to_classes',
  'leaves_and_totals',
  'local_share_of_standard',
  'per_capita_preferred',
  'phases_side_by_side',
  'spending_by_bureau',
  'three_public_years',
];

export const goldenExample = (name: string): string => `${GOLDEN}${name}.txt`;

/** Rows as text, a line a row: what a person can hold against the documents. */
export function renderRows(rows: readonly Record<string, unknown>[]): string {
  const show = (value: unknown): string =>
    value === null ? '-' : typeof value === 'string' ? value : JSON.stringify(value);
  const names = Object.keys(rows[0] ?? {});
  return [names, ...rows.map((row) => names.map((name) => show(row[name])))]
    .map((cells) => `${cells.join(' · ')}\n`)
    .join('');
}

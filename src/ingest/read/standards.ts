import type { Standard } from '../../model/reference.ts';

const HEADER = ['fiscal_year', 'kind', 'yuan_per_person', 'source', 'verified_by'] as const;
const VERIFIED = /^(?:notice:\d{4}|recall)$/;

function fail(line: number, expected: string, found: string): never {
  throw new Error(
    `list of standards, line ${line}: expected ${expected}, found ${JSON.stringify(found)}`,
  );
}

function parseRow(row: string, line: number): Standard {
  const cells = row.split('\t');
  if (cells.length !== HEADER.length) {
    fail(line, `${HEADER.length} columns separated by tabs`, row);
  }
  const [year = '', kind = '', amount = '', source = '', verified_by = ''] = cells;
  if (!/^20\d{2}$/.test(year)) fail(line, 'a year', year);
  if (kind !== 'subsidy' && kind !== 'contribution') fail(line, 'subsidy or contribution', kind);
  if (!/^[1-9]\d*(?:\.\d+)?$/.test(amount)) fail(line, 'an amount above zero', amount);
  if (source === '' || source !== source.trim())
    fail(line, 'a source without outer spaces', source);
  if (!VERIFIED.test(verified_by)) fail(line, 'notice:YYYY or recall', verified_by);
  return {
    fiscal_year: Number(year),
    kind,
    yuan_per_person: Number(amount),
    source,
    verified_by,
  };
}

/**
 * Reads the list of what the state and a person pay into residents' insurance (tab separated, with a header line).
 *
 * @returns the entries in the order of the list.
 * @throws Error naming the line and what was expected there, when a row is malformed or repeats a year and kind.
 */
export function parseStandards(tsv: string): Standard[] {
  const [header = '', ...rows] = tsv.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (header !== HEADER.join('\t')) fail(1, `the header ${HEADER.join(', ')}`, header);
  const entries: Standard[] = [];
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (row === '') continue;
    const entry = parseRow(row, index + 2);
    const key = `${entry.fiscal_year} ${entry.kind}`;
    if (seen.has(key)) fail(index + 2, 'a year and kind not listed before', key);
    seen.add(key);
    entries.push(entry);
  }
  return entries;
}

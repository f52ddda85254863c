import type { ClassificationEntry, Reference } from '../../model/reference.ts';

const HEADER = ['code', 'name', 'verified_by'] as const;
const VERIFIED = /^((?:published|named):[1-9]\d*|list:\d{4}|notice:\d{4}|recall)$/;
const LEVEL_BY_LENGTH = new Map<number, ClassificationEntry['level']>([
  [3, 1],
  [5, 2],
  [7, 3],
]);

function fail(line: number, expected: string, found: string): never {
  throw new Error(
    `classification list, line ${line}: expected ${expected}, found ${JSON.stringify(found)}`,
  );
}

function parseRow(row: string, line: number): ClassificationEntry {
  const cells = row.split('\t');
  if (cells.length !== HEADER.length) {
    fail(line, `${HEADER.length} columns separated by tabs`, row);
  }
  const [code = '', name = '', verifiedBy = ''] = cells;
  const level = /^[1-9]\d*$/.test(code) ? LEVEL_BY_LENGTH.get(code.length) : undefined;
  if (level === undefined) fail(line, 'a code of 3, 5 or 7 digits', code);
  if (name === '' || name !== name.trim()) fail(line, 'a name without outer spaces', name);
  if (!VERIFIED.test(verifiedBy)) {
    fail(line, 'published:N, named:N, list:YYYY, notice:YYYY or recall', verifiedBy);
  }
  const parent = level === 1 ? null : code.slice(0, -2);
  return { code, name, level, parent, verified_by: verifiedBy };
}

/**
 * Reads one list of `data/reference` (tab separated, with a header line).
 *
 * @returns the entries in the order of the list; level and parent follow from the code.
 * @throws Error naming the line and what was expected there, when a row is malformed, repeats a
 * code, or stands before its parent.
 */
export function parseClassification(tsv: string): ClassificationEntry[] {
  const lines = tsv.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = lines[0] ?? '';
  if (header !== HEADER.join('\t')) fail(1, `the header ${HEADER.join(', ')}`, header);

  const entries: ClassificationEntry[] = [];
  const seen = new Set<string>();
  for (let index = 1; index < lines.length; index += 1) {
    const row = lines[index] ?? '';
    if (row === '') continue;
    const entry = parseRow(row, index + 1);
    if (seen.has(entry.code)) fail(index + 1, 'a code not listed before', entry.code);
    if (entry.parent !== null && !seen.has(entry.parent)) {
      fail(index + 1, `the parent ${entry.parent} on a line above`, entry.code);
    }
    seen.add(entry.code);
    entries.push(entry);
  }
  return entries;
}

/** The texts of the three lists, as they stand in `data/reference`. */
export interface ReferenceTexts {
  functions: string;
  economics: string;
  govEconomics: string;
}

function parseList(
  name: string,
  tsv: string,
  firstDigits: RegExp,
  deepest: number,
): ClassificationEntry[] {
  try {
    const entries = parseClassification(tsv);
    const stray = entries.find((e) => !firstDigits.test(e.code) || e.level > deepest);
    if (stray !== undefined) throw new Error(`the code ${stray.code} belongs to another list`);
    return entries;
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/**
 * Builds the reference from the texts of the three lists.
 *
 * @throws Error naming the list, the line and what was expected.
 */
export function buildReference(texts: ReferenceTexts): Reference {
  return {
    functions: parseList('functions', texts.functions, /^2/, 3),
    economics: parseList('economics', texts.economics, /^3/, 2),
    govEconomics: parseList('govEconomics', texts.govEconomics, /^5/, 2),
  };
}

import schema from '../../data/sources/manifest.schema.json' with { type: 'json' };
import type { Bureau, DocumentEntry } from '../model/index.ts';
import { IngestError } from './error.ts';
import { show, validate, type Violation } from './json-schema.ts';

export interface Manifest {
  bureaus: Bureau[];
  documents: DocumentEntry[];
}

interface ManifestProblem {
  rule: string;
  /** `documents[2] (some-id)`. */
  entry: string;
  field: string;
  expected: string;
  found: string;
}

type Raw = { bureaus?: unknown; documents?: unknown } | null;

/** The name of an entry in an error: its place and, where it has one, its id. */
function entryName(value: unknown, list: string, index: number): string {
  const entries = (value as Raw)?.[list as 'bureaus' | 'documents'];
  const entry: unknown = Array.isArray(entries) ? entries[index] : undefined;
  const key = list === 'bureaus' ? 'bureau_id' : 'document_id';
  const id =
    typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>)[key] : null;
  return typeof id === 'string' && id !== '' ? `${list}[${index}] (${id})` : `${list}[${index}]`;
}

function fromSchema(value: unknown, { path, expected, found }: Violation): ManifestProblem {
  const [list, index, ...rest] = path;
  const rule = 'manifest.schema';
  if (typeof list !== 'string')
    return { rule, entry: 'manifest', field: '(whole)', expected, found };
  if (typeof index !== 'number') return { rule, entry: 'manifest', field: list, expected, found };
  const field = rest.length > 0 ? rest.join('.') : '(whole)';
  return { rule, entry: entryName(value, list, index), field, expected, found };
}

/** One problem for each entry whose key an earlier entry has already. */
function repeated<T>(
  entries: readonly T[],
  list: string,
  key: (entry: T) => string,
  problem: (first: string, entry: T) => Omit<ManifestProblem, 'entry'>,
  id: (entry: T) => string,
): ManifestProblem[] {
  const seen = new Map<string, string>();
  return entries.flatMap((entry, i) => {
    const name = `${list}[${i}] (${id(entry)})`;
    const first = seen.get(key(entry));
    if (first === undefined) {
      seen.set(key(entry), name);
      return [];
    }
    return [{ entry: name, ...problem(first, entry) }];
  });
}

/** False for the 30th of February: JavaScript takes it for a day of March. */
function isInCalendar(date: string): boolean {
  return date.length < 10 || new Date(date).toISOString().startsWith(date);
}

/** What a schema cannot say: ids are unique, a document has its bureau and its file, none is published twice. */
function crossRules(
  { bureaus, documents }: Manifest,
  hasFile: (name: string) => boolean,
): ManifestProblem[] {
  const known = new Set(bureaus.map((b) => b.bureau_id));
  const bureauId = (b: Bureau) => b.bureau_id;
  const documentId = (d: DocumentEntry) => d.document_id;
  const unique = (field: string, of: string) => (first: string) => ({
    rule: 'manifest.duplicate',
    field,
    expected: `a ${field} that no other ${of} has`,
    found: `that of ${first}`,
  });
  return [
    ...repeated(bureaus, 'bureaus', bureauId, unique('bureau_id', 'bureau'), bureauId),
    ...repeated(documents, 'documents', documentId, unique('document_id', 'document'), documentId),
    ...repeated(
      documents,
      'documents',
      (d) => d.source_file,
      unique('source_file', 'document'),
      documentId,
    ),
    ...repeated(
      documents,
      'documents',
      (d) => `${d.bureau_id} ${d.fiscal_year} ${d.kind}`,
      (first, d) => ({
        rule: 'manifest.same_publication',
        field: 'bureau_id, fiscal_year, kind',
        expected: 'one document for each bureau, year and kind',
        found: `${d.bureau_id}, ${d.fiscal_year}, ${d.kind}, as in ${first}`,
      }),
      documentId,
    ),
    ...documents.flatMap((d, i) => {
      const entry = `documents[${i}] (${d.document_id})`;
      const problems: ManifestProblem[] = [];
      if (!known.has(d.bureau_id)) {
        problems.push({
          rule: 'manifest.unknown_bureau',
          entry,
          field: 'bureau_id',
          expected: `a bureau of this manifest: ${[...known].join(', ')}`,
          found: show(d.bureau_id),
        });
      }
      if (d.published_on !== null && !isInCalendar(d.published_on)) {
        problems.push({
          rule: 'manifest.date',
          entry,
          field: 'published_on',
          expected: 'a day that the calendar has',
          found: show(d.published_on),
        });
      }
      if (!hasFile(d.source_file)) {
        problems.push({
          rule: 'manifest.missing_file',
          entry,
          field: 'source_file',
          expected: 'a file in the folder of the manifest',
          found: `${show(d.source_file)}, which is not there`,
        });
      }
      return problems;
    }),
  ];
}

function refuse(file: string, problems: readonly ManifestProblem[]): never {
  const sentences = problems.map(
    (p) => `${p.entry}: field ${p.field}: expected ${p.expected}; found ${p.found}`,
  );
  const first = problems[0];
  throw new IngestError({
    rule: first?.rule ?? 'manifest.schema',
    file,
    expected: first?.expected ?? null,
    found: first?.found ?? null,
    message: `${sentences.join('\n')}\nCorrect the manifest; nothing was read or written.`,
  });
}

/**
 * Reads a manifest. `file` is its name for errors, `hasFile` says whether its folder has a file of a name.
 * Throws one `IngestError` that lists every wrong entry with the field, what was expected and what was found.
 */
export function parseManifest(
  text: string,
  file: string,
  hasFile: (name: string) => boolean,
): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new IngestError({
      rule: 'manifest.json',
      file,
      expected: 'JSON',
      found: error instanceof Error ? error.message : String(error),
      message: `the manifest is not JSON (${error instanceof Error ? error.message : String(error)}); correct it, nothing was read or written.`,
    });
  }
  const violations = validate(value, schema);
  if (violations.length > 0)
    refuse(
      file,
      violations.map((v) => fromSchema(value, v)),
    );
  const manifest = value as Manifest;
  const problems = crossRules(manifest, hasFile);
  if (problems.length > 0) refuse(file, problems);
  return { bureaus: manifest.bureaus, documents: manifest.documents };
}

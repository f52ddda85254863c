import { LedgerError } from '../../db/index.ts';
import type { Language } from '../../model/index.ts';

/** More than any package of this program has: whatever is larger is not read. */
const MOST_BYTES = 4_000_000;
const MOST_TABLES = 500;
const MOST_COLUMNS = 2_000;

/** What a column says of a column of another table. */
export interface Reference {
  table: string;
  column: string;
}

export interface ColumnInfo {
  name: string;
  /** The data package's word: `string`, `integer`, `number`, `boolean`, `array`. */
  type: string;
  /** Its name in Chinese. */
  title: string;
  description: Record<Language, string>;
  /** What its numbers are in, as published: `万元`, `%`, `人`, `元/人`; null where it has none or it depends on others. */
  unit: string | null;
  /** Every value that it can take; null where any is allowed. */
  values: readonly string[] | null;
  isKey: boolean;
  references: Reference | null;
}

/** A table that the page ships. */
export interface TableInfo {
  name: string;
  title: string;
  description: Record<Language, string>;
  rows: number;
  bytes: number;
  /** Made from other tables by the SQL of its name. */
  mart: boolean;
  columns: readonly ColumnInfo[];
}

type Entry = Record<string, unknown>;

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a part of the package; `path` says which where it is not as it must be. */
class Part {
  readonly #entry: Entry;
  readonly #path: string;

  constructor(value: unknown, path: string) {
    if (!isEntry(value)) throw new Error(`${path}: an object expected`);
    this.#entry = value;
    this.#path = path;
  }

  text(key: string): string {
    const value = this.#entry[key];
    if (typeof value !== 'string' || value === '') throw this.#wrong(key, 'text');
    return value;
  }

  optional(key: string): string | null {
    return this.#entry[key] === undefined ? null : this.text(key);
  }

  count(key: string): number {
    const value = this.#entry[key];
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
      throw this.#wrong(key, 'a count');
    }
    return value;
  }

  part(key: string): Part {
    return new Part(this.#entry[key], `${this.#path}.${key}`);
  }

  parts(key: string, most: number): Part[] {
    const value = this.#entry[key] ?? [];
    if (!Array.isArray(value) || value.length > most) {
      throw this.#wrong(key, `a list of at most ${most}`);
    }
    return value.map((one, i) => new Part(one, `${this.#path}.${key}[${i}]`));
  }

  texts(key: string): string[] | null {
    const value = this.#entry[key];
    if (value === undefined) return null;
    const words = typeof value === 'string' ? [value] : value;
    if (!Array.isArray(words) || words.length > MOST_COLUMNS) throw this.#wrong(key, 'a list');
    return words.map((word: unknown) => {
      if (typeof word !== 'string') throw this.#wrong(key, 'a list of texts');
      return word;
    });
  }

  holds(key: string): boolean {
    return this.#entry[key] !== undefined;
  }

  is(key: string): boolean {
    return this.#entry[key] === true;
  }

  #wrong(key: string, expected: string): Error {
    return new Error(`${this.#path}.${key}: ${expected} expected`);
  }
}

/** The English description stands for the Chinese one where a package has none. */
function described(part: Part): Record<Language, string> {
  const en = part.text('description');
  return { zh: part.optional('description_zh') ?? en, en };
}

/** By column, for the foreign keys of one column each; others are left out. */
function referencesOf(schema: Part): Map<string, Reference> {
  const found = new Map<string, Reference>();
  for (const key of schema.parts('foreignKeys', MOST_COLUMNS)) {
    const from = key.texts('fields') ?? [];
    const reference = key.part('reference');
    const to = reference.texts('fields') ?? [];
    const [column, target] = [from[0], to[0]];
    if (from.length !== 1 || to.length !== 1 || column === undefined || target === undefined) {
      continue;
    }
    found.set(column, { table: reference.text('resource'), column: target });
  }
  return found;
}

function tableOf(resource: Part): TableInfo {
  const schema = resource.part('schema');
  const keys = new Set(schema.texts('primaryKey') ?? []);
  const references = referencesOf(schema);
  return {
    name: resource.text('name'),
    title: resource.text('title'),
    description: described(resource),
    rows: resource.count('rows'),
    bytes: resource.count('bytes'),
    mart: resource.is('mart'),
    columns: schema.parts('fields', MOST_COLUMNS).map((field): ColumnInfo => {
      const name = field.text('name');
      return {
        name,
        type: field.text('type'),
        title: field.text('title'),
        description: described(field),
        unit: field.optional('unit'),
        values: field.holds('constraints') ? field.part('constraints').texts('enum') : null,
        isKey: keys.has(name),
        references: references.get(name) ?? null,
      };
    }),
  };
}

/**
 * The tables that the text of a data package describes, in its order.
 * @throws Error that names the place which is not as it must be.
 */
export function tablesOfPackage(text: string): TableInfo[] {
  return new Part(JSON.parse(text) as unknown, 'datapackage')
    .parts('resources', MOST_TABLES)
    .map(tableOf);
}

/** Reads no more than `MOST_BYTES`, whatever the server sends. */
async function boundedText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      throw new LedgerError('broken', `more than ${MOST_BYTES} bytes`, response.url);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/**
 * Fetches the data package beside the page and reads its tables. `base`: what the release's paths are relative to.
 * @throws LedgerError `missing` when it cannot be had, `broken` when it is not what this program writes.
 */
export async function loadSchema(base: URL, get: typeof fetch = fetch): Promise<TableInfo[]> {
  const url = new URL('data/datapackage.json', base).href;
  let text: string;
  try {
    const response = await get(url, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    text = await boundedText(response);
  } catch (thrown) {
    if (thrown instanceof LedgerError) throw thrown;
    throw new LedgerError(
      'missing',
      thrown instanceof Error ? thrown.message : String(thrown),
      url,
    );
  }
  try {
    return tablesOfPackage(text);
  } catch (thrown) {
    throw new LedgerError('broken', thrown instanceof Error ? thrown.message : String(thrown), url);
  }
}

import type { Session } from '../db/workbench/session.ts';
import type { Language, Value } from '../model/index.ts';
import type { Vocabulary, VocabularyCode, VocabularyFunction } from './editor/vocabulary.ts';
import type { OwnTable } from './schema/browse.ts';
import type { TableInfo } from './schema/package.ts';

/** What the engine knows that the data package does not tell. */
export interface EngineWords {
  functions: readonly VocabularyFunction[];
  keywords: readonly string[];
  codes: readonly VocabularyCode[];
}

export const NO_WORDS: EngineWords = { functions: [], keywords: [], codes: [] };

const FUNCTIONS = `
SELECT function_name AS name,
  first(array_to_string(parameters, ', ')) AS parameters,
  coalesce(max(description), '') AS description
FROM duckdb_functions()
WHERE function_type IN ('scalar', 'aggregate', 'macro', 'table')
  AND regexp_matches(function_name, '^[a-z][a-z0-9_]*$')
GROUP BY function_name ORDER BY function_name`;

const KEYWORDS = 'SELECT keyword_name FROM duckdb_keywords() ORDER BY keyword_name';

const CODES = `
SELECT code, name, 'function' AS list, level FROM memory.main.functions
UNION ALL SELECT code, name, list, level FROM memory.main.economics
ORDER BY list, code`;

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

/** Asks the engine for its functions and words, and the tables for the codes of the classifications. */
export async function engineWords(session: Session): Promise<EngineWords> {
  const { signal } = new AbortController();
  const { engine } = await session.engine();
  const rows = async (sql: string): Promise<(readonly Value[])[]> => {
    const all = await engine.ask(sql, signal);
    return Array.from({ length: all.count }, (_, i) => all.row(i));
  };
  const [functions, keywords, codes] = await Promise.allSettled([
    rows(FUNCTIONS),
    rows(KEYWORDS),
    rows(CODES),
  ]);
  const of = <T>(
    asked: PromiseSettledResult<(readonly Value[])[]>,
    read: (row: readonly Value[]) => T,
  ): T[] => (asked.status === 'fulfilled' ? asked.value.map(read) : []);
  return {
    functions: of(functions, ([name, parameters, description]) => ({
      name: text(name),
      signature: `${text(name)}(${text(parameters)})`,
      description: text(description),
    })),
    keywords: of(keywords, ([word]) => text(word)),
    codes: of(codes, ([code, name, list, level]) => ({
      code: text(code),
      name: text(name),
      list: list === 'department' || list === 'government' ? list : 'function',
      level: Number(level),
    })),
  };
}

/** The titles of all documents by their ids. */
export async function documentTitles(session: Session): Promise<[string, string][]> {
  const { engine } = await session.engine();
  const { signal } = new AbortController();
  const sql = 'SELECT document_id, title FROM memory.main.documents ORDER BY document_id';
  const all = await engine.ask(sql, signal);
  return Array.from({ length: all.count }, (_, i) => {
    const [id, title] = all.row(i);
    return [text(id), text(title)];
  });
}

/** What the editor completes: the shipped tables as the data package describes them, the reader's own, and `words`. */
export function vocabularyOf(
  tables: readonly TableInfo[],
  own: readonly OwnTable[],
  words: EngineWords,
  language: Language,
): Vocabulary {
  const hidden = new Set(own.map(({ name }) => name));
  return {
    ...words,
    tables: [
      ...own.map(({ name, rows, columns }) => ({
        name,
        title: '',
        rows,
        columns: columns.map((column) => ({ ...column, title: '', unit: '' })),
      })),
      ...tables
        .filter(({ name }) => !hidden.has(name))
        .map(({ name, title, description, mart, rows, columns }) => ({
          name,
          title: language === 'zh' ? title : description.en,
          mart,
          rows,
          columns: columns.map((column) => ({
            name: column.name,
            type: column.type,
            title: language === 'zh' ? column.title : column.description.en,
            unit: column.unit ?? '',
          })),
        })),
    ],
  };
}

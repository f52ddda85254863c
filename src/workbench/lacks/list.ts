export type LackGroup = 'extensions' | 'limits' | 'syntax' | 'wrong';

/** Something that a reader of DuckDB's manual would try, and that the engine of this page does not do. */
export interface Lack {
  /** Of its words. */
  key: LackKey;
  group: LackGroup;
  /** What is tried; null where no statement shows it. */
  sql: string | null;
  /** `error`: refused; `wrong`: answered wrongly, without an error. */
  outcome: 'error' | 'wrong';
  /** What works here; null where the way is not SQL. */
  instead: string | null;
}

export type LackKey =
  | 'install'
  | 'json'
  | 'jsonFile'
  | 'zone'
  | 'now'
  | 'collation'
  | 'remote'
  | 'excel'
  | 'spatial'
  | 'fullText'
  | 'threads'
  | 'memory'
  | 'lambda'
  | 'variable'
  | 'top'
  | 'tries'
  | 'rename'
  | 'reduce'
  | 'regexp'
  | 'exists'
  | 'thousands'
  | 'pivot'
  | 'today'
  | 'underscore';

const FINER = 'x.list_year = f.list_year AND x.code <> f.code AND starts_with(x.code, f.code)';

/** In the order shown. A test runs every statement on the engine and holds what is said of it. */
export const LACKS: readonly Lack[] = [
  {
    key: 'regexp',
    group: 'wrong',
    sql: "SELECT count(*) AS n FROM lines WHERE regexp_matches(text, '参保')",
    outcome: 'wrong',
    instead: "SELECT count(*) AS n FROM lines WHERE contains(text, '参保')",
  },
  {
    key: 'exists',
    group: 'wrong',
    sql: `SELECT count(*) AS n FROM functions f\nWHERE NOT EXISTS (SELECT 1 FROM functions x WHERE ${FINER})`,
    outcome: 'wrong',
    instead: `SELECT count(*) AS n FROM functions f\nANTI JOIN functions x ON ${FINER}`,
  },
  {
    key: 'underscore',
    group: 'wrong',
    sql: 'SELECT 1_000_000',
    outcome: 'wrong',
    instead: 'SELECT 1000000',
  },
  {
    key: 'install',
    group: 'extensions',
    sql: 'INSTALL httpfs',
    outcome: 'error',
    instead:
      "SELECT DISTINCT function_name FROM duckdb_functions()\nWHERE function_name LIKE 'list%' ORDER BY function_name",
  },
  {
    key: 'json',
    group: 'extensions',
    sql: `SELECT json_extract('{"a": 12}', '$.a') AS a`,
    outcome: 'error',
    instead: String.raw`SELECT regexp_extract('{"a": 12}', '"a":\s*(\d+)', 1) AS a`,
  },
  {
    key: 'jsonFile',
    group: 'extensions',
    sql: "SELECT * FROM read_json_auto('rows.json')",
    outcome: 'error',
    instead: "SELECT * FROM (VALUES ('210', 1.5), ('208', 2.5)) AS mine(code, target)",
  },
  {
    key: 'zone',
    group: 'extensions',
    sql: "SELECT TIMESTAMP '2024-01-01 08:00:00' AT TIME ZONE 'Asia/Shanghai' AS utc",
    outcome: 'error',
    instead: "SELECT TIMESTAMP '2024-01-01 08:00:00' - INTERVAL 8 HOUR AS utc",
  },
  {
    key: 'now',
    group: 'extensions',
    sql: "SELECT date_trunc('month', now()) AS month",
    outcome: 'error',
    instead: "SELECT date_trunc('month', current_date) AS month",
  },
  {
    key: 'today',
    group: 'extensions',
    sql: 'SELECT CAST(now() AS DATE) AS today',
    outcome: 'error',
    instead: 'SELECT current_date AS today',
  },
  {
    key: 'collation',
    group: 'extensions',
    sql: 'SELECT region FROM bureaus ORDER BY region COLLATE zh',
    outcome: 'error',
    instead: 'SELECT region FROM bureaus ORDER BY region_en',
  },
  {
    key: 'remote',
    group: 'extensions',
    sql: "SELECT * FROM read_parquet('https://example.org/a.parquet')",
    outcome: 'error',
    instead: null,
  },
  {
    key: 'excel',
    group: 'extensions',
    sql: "SELECT * FROM st_read('a.xlsx')",
    outcome: 'error',
    instead: null,
  },
  {
    key: 'spatial',
    group: 'extensions',
    sql: 'SELECT ST_Point(114.1, 30.6)',
    outcome: 'error',
    instead:
      'SELECT left(bureau_id, 4) AS prefecture, count(*) AS bureaus FROM bureaus\nGROUP BY prefecture ORDER BY prefecture',
  },
  {
    key: 'fullText',
    group: 'extensions',
    sql: "SELECT stem('参保人数', 'chinese')",
    outcome: 'error',
    instead:
      "SELECT document_id, line, text FROM lines\nWHERE contains(text, '参保') AND contains(text, '补助')\nORDER BY document_id, line",
  },
  {
    key: 'threads',
    group: 'limits',
    sql: 'SET threads = 4',
    outcome: 'error',
    instead:
      "SELECT document_id, count(*) AS figures FROM facts\nWHERE measure = 'amount' GROUP BY document_id ORDER BY document_id",
  },
  {
    key: 'memory',
    group: 'limits',
    sql: null,
    outcome: 'error',
    instead: 'SELECT * FROM facts ORDER BY value DESC NULLS LAST, fact_id LIMIT 1000',
  },
  {
    key: 'thousands',
    group: 'syntax',
    sql: "SELECT format('{:,.2f}', max(amount)) AS amount FROM composition",
    outcome: 'error',
    instead: 'SELECT round(max(amount), 2) AS amount FROM composition',
  },
  {
    key: 'pivot',
    group: 'syntax',
    sql: 'PIVOT three_public ON phase USING max(amount)',
    outcome: 'error',
    instead:
      "SELECT * FROM (PIVOT three_public ON phase IN ('approved', 'executed')\n  USING max(amount) GROUP BY fiscal_year)",
  },
  {
    key: 'lambda',
    group: 'syntax',
    sql: 'SELECT list_transform([1, 2], lambda x: x + 1)',
    outcome: 'error',
    instead: 'SELECT list_transform([1, 2], x -> x + 1)',
  },
  {
    key: 'variable',
    group: 'syntax',
    sql: 'SET VARIABLE chosen = 2024',
    outcome: 'error',
    instead:
      'WITH chosen AS (SELECT 2024 AS fiscal_year)\nSELECT count(*) AS figures FROM facts JOIN chosen USING (fiscal_year)',
  },
  {
    key: 'top',
    group: 'syntax',
    sql: 'SELECT max(amount, 3) FROM composition',
    outcome: 'error',
    instead: 'SELECT amount FROM composition ORDER BY amount DESC LIMIT 3',
  },
  {
    key: 'tries',
    group: 'syntax',
    sql: "SELECT TRY(CAST('12a' AS INTEGER))",
    outcome: 'error',
    instead: "SELECT TRY_CAST('12a' AS INTEGER)",
  },
  {
    key: 'rename',
    group: 'syntax',
    sql: 'SELECT * RENAME (level AS step) FROM functions',
    outcome: 'error',
    instead: 'SELECT * EXCLUDE (level), level AS step FROM functions',
  },
  {
    key: 'reduce',
    group: 'syntax',
    sql: 'SELECT list_reduce([1, 2, 3], (x, y) -> x + y)',
    outcome: 'error',
    instead: 'SELECT list_sum([1, 2, 3])',
  },
];

import { duckdb, formatDialect } from 'sql-formatter';

/** Lays out DuckDB's SQL, words as they were written. This module is fetched when it is first asked for. */
export const layOut = (text: string): string =>
  formatDialect(text, {
    dialect: duckdb,
    tabWidth: 2,
    keywordCase: 'preserve',
    expressionWidth: 80,
  });

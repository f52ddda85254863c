import { SQLDialect } from '@codemirror/lang-sql';

/** DuckDB's SQL as far as colours go. */
export const duckdb = SQLDialect.define({
  keywords:
    'all alter analyze and anti any as asc asof attach begin between both by call cascade case check checkpoint ' +
    'collate column commit constraint copy create cross cube current database deallocate default delete desc describe ' +
    'detach distinct do drop else end escape except exclude execute exists explain export extension fetch filter ' +
    'first following for foreign from full generated glob group grouping having if ilike import in index inner insert ' +
    'install intersect into is isnull join key lateral last leading left like limit load macro materialized natural ' +
    'not notnull nulls offset on only or order outer over overlaps partition pivot pivot_longer pivot_wider positional ' +
    'pragma preceding prepare primary qualify range recursive references rename replace reset respect returning right ' +
    'rollback rollup row rows sample schema select semi sequence set sets show similar some summarize table ' +
    'tablesample temp temporary then to trailing transaction trim truncate try_cast type unbounded union unique ' +
    'unpivot update using vacuum values view when where window with within',
  types:
    'bigint binary bit blob bool boolean bpchar bytea char date datetime decimal double enum float float4 float8 ' +
    'hugeint int int1 int2 int4 int8 integer interval list long map nvarchar numeric real short signed smallint string ' +
    'struct text time timestamp timestamptz tinyint ubigint uinteger union usmallint utinyint uuid varbinary varchar',
  builtin:
    'abs any_value arg_max arg_min avg cast coalesce concat count date_part date_trunc dense_rank extract first_value ' +
    'greatest lag last_value lead least length list lower max median min mode ntile nullif quantile_cont rank ' +
    'regexp_extract regexp_matches regexp_replace round row_number stddev strftime string_agg strptime substring sum ' +
    'unnest upper',
  operatorChars: '+-*/<>=~!@#%^&|`?:',
  specialVar: '$',
  doubleDollarQuotedStrings: true,
  caseInsensitiveIdentifiers: true,
});

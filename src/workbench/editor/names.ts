import { quoted } from '../../db/names.ts';

/** Words that DuckDB takes for a part of the grammar wherever a column may stand. */
const RESERVED = new Set(
  (
    'all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create default ' +
    'deferrable desc distinct do else end except false fetch for foreign from grant group having in initially intersect ' +
    'into lateral leading limit not null offset on only or order pivot pivot_longer pivot_wider placing primary qualify ' +
    'references returning select some symmetric table then to trailing true union unique unpivot using variadic when ' +
    'where window with describe show summarize anti asof authorization binary collation columns concurrently cross freeze full generated glob ' +
    'ilike inner is isnull join left like map natural notnull outer overlaps positional right semi similar struct ' +
    'tablesample try_cast verbose'
  ).split(' '),
);

const PLAIN = /^[a-z_\u3400-\u9fff][a-z0-9_\u3400-\u9fff]*$/i;

/** Whether the word is no name unless it is quoted. */
export const isReserved = (word: string): boolean => RESERVED.has(word.toLowerCase());

/** A name as it is written in SQL: as it is where DuckDB reads it so, else in double quotes. */
export const sqlName = (name: string): string =>
  PLAIN.test(name) && !isReserved(name) ? name : quoted(name);

/** The name that a token of SQL, quoted or not, stands for. */
export const nameOf = (text: string): string =>
  text.startsWith('"') ? text.slice(1).replace(/"$/, '').replaceAll('""', '"') : text;

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../../src/ingest/node.ts';

const SQL_FOLDER = fileURLToPath(new URL('../../src/sql', import.meta.url));

/** One view: a file of `src/sql`, which is one SELECT. */
export interface View {
  name: string;
  file: string;
  select: string;
}

/** The SQL of the marts. */
export interface MartSql {
  /** What the marts share, in an order in which each can be created. */
  schema: readonly View[];
  marts: readonly View[];
  /** Tells it from other SQL. */
  hash: string;
}

function viewsIn(folder: string): View[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const file = join(folder, name);
      return { name: name.slice(0, -'.sql'.length), file, select: readFileSync(file, 'utf8') };
    });
}

/** Reads the folder of the marts' SQL: `schema` has what they share, `marts` the marts. */
export function readMartSql(folder = SQL_FOLDER): MartSql {
  const [schema, marts] = [viewsIn(join(folder, 'schema')), viewsIn(join(folder, 'marts'))];
  const texts = [...schema, ...marts].flatMap(({ name, select }) => [name, '\0', select, '\0']);
  return { schema, marts, hash: sha256(...texts) };
}

/** The statement that keeps the rows of a file of `src/sql`, so that what many ask for is computed once. */
export const createTable = ({ name, select }: View): string => `CREATE TABLE ${name} AS ${select}`;

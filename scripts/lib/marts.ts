import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SQL = fileURLToPath(new URL('../../src/sql/', import.meta.url));

/** One view: a file of `src/sql`, which is one SELECT. */
export interface View {
  name: string;
  select: string;
}

/** The views of a folder of `src/sql`, by name: `schema` is what the marts share, `marts` are the marts. */
export function viewsIn(folder: 'schema' | 'marts'): View[] {
  return readdirSync(`${SQL}${folder}`)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.sql'.length),
      select: readFileSync(`${SQL}${folder}/${file}`, 'utf8'),
    }));
}

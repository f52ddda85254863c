import { Type, type DataType } from '@uwdata/flechette';
import { quoted } from '../names.ts';

/** A column as DESCRIBE tells it. */
export interface Described {
  column_name: string;
  column_type: string;
}

/** A name in quotes, or an enumeration with its words: either may have what looks like the other. */
const ENUMERATION = /"(?:[^"]|"")*"|\bENUM\((?:'(?:[^']|'')*'(?:, )?)*\)/g;

/** A type as DuckDB writes it with text in place of enumerations, however deep they lie. */
const asText = (type: string): string =>
  type.replace(ENUMERATION, (part) => (part.startsWith('"') ? part : 'VARCHAR'));

/**
 * The statement with its enumerated values as text, which the engine sends without their words. Null where it has none.
 * `columns` is what DESCRIBE tells of it: it must not be run to learn that, a second run may break the engine.
 */
export function inWords(statement: string, columns: readonly Described[]): string | null {
  const types = columns.map(({ column_type: type }) => asText(type));
  if (types.every((type, i) => type === columns[i]?.column_type)) return null;
  const selected = columns.map(({ column_name: name, column_type: was }, i) => {
    const type = types[i] ?? was;
    return `${type === was ? `c${i}` : `CAST(c${i} AS ${type})`} AS ${quoted(name)}`;
  });
  const names = columns.map((_, i) => `c${i}`);
  return `SELECT ${selected.join(', ')} FROM (\n${statement}\n) AS t(${names.join(', ')})`;
}

/** Whether values of a type are enumerated, or have such values in them. */
export function isEnumerated(type: DataType): boolean {
  if (type.typeId === Type.Dictionary) return true;
  return 'children' in type && type.children.some((child) => isEnumerated(child.type));
}

import type { Cell, Message, TableRegion } from '../../../model/index.ts';
import { declaredMoneyUnit } from '../../read/unit.ts';
import type { Grid } from '../../tables/grid.ts';

/** The unit of money of a table. */
export interface TableUnit {
  name: string;
  /** Power of ten to 万元. */
  power: number;
  /** `table`: declared at the table; `document`: as the document's other tables; `assumed`: nowhere declared. */
  source: 'table' | 'document' | 'assumed';
}

/** What a table declares: above it, in a cell or in its header; nearest first. `unknown` is a declared non-unit. */
export function declaredUnit(
  grid: Grid,
): { unit: TableUnit } | { unknown: Cell; word: string } | null {
  const cells = [
    ...grid.captions.toReversed(),
    ...grid.region.captions.toReversed(),
    ...grid.header.flatMap((row) => row.flatMap((cell) => (cell ? [cell.source] : []))),
  ];
  for (const cell of cells) {
    const declared = declaredMoneyUnit(cell.text.replace(/[　\s]+/g, ' ').trim());
    if (!declared) continue;
    if ('unknown' in declared) return { unknown: cell, word: declared.unknown };
    return { unit: { source: 'table', ...declared } };
  }
  return null;
}

/** The unit that most tables of the document declare; 万元 with a warning where none does. */
export function usualUnit(declared: readonly TableUnit[]): TableUnit {
  const counts = new Map<string, number>();
  for (const unit of declared) counts.set(unit.name, (counts.get(unit.name) ?? 0) + 1);
  const [name] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const unit = declared.find((other) => other.name === name);
  return unit ? { ...unit, source: 'document' } : { name: '万元', power: 0, source: 'assumed' };
}

export function unknownUnit(cell: Cell, word: string): Message {
  return {
    rule: 'unit.unknown',
    severity: 'error',
    location: { line: cell.line, cell: cell.cell, start: cell.start },
    expected: '元, 百元, 千元, 万元, 十万元, 百万元, 千万元, 亿元',
    found: word,
    message: `The table's unit of money is not known: ${word}.`,
  };
}

export function assumedUnit(region: TableRegion): Message {
  const first = region.rows[0]?.[0];
  return {
    rule: 'unit.missing',
    severity: 'warning',
    location: first ? { line: first.line, cell: null, start: null } : null,
    expected: 'a unit of money above the table or in its header',
    found: null,
    message: 'Neither the table nor the document names a unit of money; 万元 is assumed.',
  };
}

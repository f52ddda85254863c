import { expect, it } from 'vitest';
import { OrderedRows } from '../../../src/db/workbench/ordered-rows.ts';
import type { Rows } from '../../../src/model/index.ts';

const rows: Rows = {
  columns: [{ name: 'n', type: 'INTEGER', kind: 'integer' }],
  count: 3,
  row: (index) => {
    if (!(index >= 0 && index < 3)) throw new RangeError(`no row ${index}`);
    return [index * 10];
  },
};

it('shows some rows in another order, and none that it has not', () => {
  const ordered = new OrderedRows(rows, Int32Array.of(2, 0));
  expect(ordered.columns).toBe(rows.columns);
  expect(ordered.count).toBe(2);
  expect([ordered.row(0), ordered.row(1)]).toEqual([[20], [0]]);
  expect(() => ordered.row(2)).toThrow(RangeError);
  expect(() => ordered.row(-1)).toThrow(RangeError);
});

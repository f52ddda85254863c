import type { Unread } from '../../../model/index.ts';
import {
  headCell,
  headOf,
  unplacedAt,
  type Columns,
  type Draft,
  type DraftRow,
  type Side,
} from './draft.ts';
import { sumsOf, type Header } from './header.ts';
import { placingOf } from './place.ts';
import { lineOf, type Style } from './records.ts';
import type { Region } from './region.ts';
import { textOf, valueOf } from './tokens.ts';

/** A table of named rows without codes, one below the other: units, sources, kinds of cost. */
export function listDraft(region: Region, header: Header, style: Style): Draft {
  const line = (region.head[0]?.index ?? 0) + 1;
  const titles = header.columns?.length ? headOf(header.columns, line) : null;
  const heads = titles ?? header.phases.map((word) => headCell([word], line));
  const keys = titles ? (header.columns ?? []).map(({ key }) => key) : heads.map(() => '');
  const columns: Columns = { keys, sums: sumsOf(keys) };
  const rows: DraftRow[] = [];
  const unplaced: Unread[] = [];
  for (const { tokens, index } of region.body) {
    const { segments } = lineOf(tokens, index, style);
    const [segment, ...more] = segments;
    const amounts = segments.flatMap((one) => one.amounts);
    if (!segment || amounts.length === 0) continue;
    const { labels } = segment;
    if (more.length > 0 || labels.length === 0)
      unplaced.push(...unplacedAt(amounts, 'row_unknown'));
    else if (amounts.length > keys.length) unplaced.push(...unplacedAt(amounts, 'column_unknown'));
    else {
      const placing = placingOf(amounts.map(valueOf), keys.length, columns.sums);
      // Columns that no sum ties together say nothing of a row that lacks one of them.
      const told = columns.sums.length > 0 || amounts.length === keys.length;
      const side: Side = {
        codes: [],
        label: labels,
        amounts,
        placing: told ? placing : { ...placing, ways: [] },
      };
      rows.push({ index, sides: [side] });
    }
  }
  return {
    head: [[headCell([], line, '项目'), ...heads]],
    leading: 'labels',
    columns: [columns],
    rows,
    groups: [],
    unplaced,
    totals: rows.flatMap(({ sides }) =>
      sides.flatMap((side) => (side && isTotal(side) ? side : [])),
    ),
  };
}

const isTotal = ({ label }: Side): boolean => /^[合总]计$/.test(textOf(label ?? []));

import type { Block, Cell, TableRegion } from '../../../model/index.ts';
import { squeeze } from '../../read/plain.ts';
import { gridOf } from '../../tables/grid.ts';
import { isCode } from '../../tables/labels.ts';
import { familyOf } from '../families.ts';

/** A running head is a line or two. */
const LONGEST_HEAD = 60;

/**
 * The blocks with tables whole that the head of the next page cut: a region without title and header, whose rows
 * begin with codes as those above do and have as many cells, goes on what a line of text broke off.
 */
export function withContinued(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  let last: { at: number; between: number } | null = null;
  /** The rows and notes of tables that were cut: copied once, however many pages go on with them. */
  const joined = new Map<number, { rows: TableRegion['rows'][number][]; notes: Cell[] }>();
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (last) last.between += block.text.length;
      result.push(block);
      continue;
    }
    const before = last ? result[last.at] : undefined;
    if (last && before?.kind === 'table' && last.between <= LONGEST_HEAD && goesOn(before, block)) {
      const own = joined.get(last.at) ?? { rows: [...before.rows], notes: [...before.notes] };
      for (const row of block.rows) own.rows.push(row);
      for (const note of block.notes) own.notes.push(note);
      joined.set(last.at, own);
      result[last.at] = { ...before, ...own };
      last.between = 0;
    } else {
      last = { at: result.length, between: 0 };
      result.push(block);
    }
  }
  return result;
}

function goesOn(before: TableRegion, block: TableRegion): boolean {
  const [first] = block.rows;
  if (before.layout !== 'grid' || block.layout !== 'grid' || !first) return false;
  if (block.captions.some((caption) => /表|单位:/.test(squeeze(caption.text)))) return false;
  const above = before.rows.at(-1);
  const coded = (row: TableRegion['rows'][number] | undefined): boolean =>
    row?.[0] !== undefined && isCode(row[0].text) && row[0].text !== '';
  return (
    coded(first) &&
    coded(above) &&
    first.length === above?.length &&
    gridOf(block).header.length === 0 &&
    familyOf(before) !== null
  );
}

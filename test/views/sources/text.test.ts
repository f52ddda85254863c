import { describe, expect, it } from 'vitest';
import type { FigureSpot, SourceDocument } from '../../../src/db/documents.ts';
import type { CheckRow } from '../../../src/db/uses.ts';
import { DEFAULT, formatSelection, parseSelection } from '../../../src/state/selection.ts';
import { LINES_A_PAGE, loadText, pageStart, type Text } from '../../../src/views/sources/load.ts';
import {
  blocksOf,
  chosenLines,
  factLink,
  factLinks,
  readOf,
  textLines,
} from '../../../src/views/sources/text.ts';
import { fakeConnector } from '../../db/fake.ts';

const read = (line: number, start: number | null, raw: string, fact_id: string): FigureSpot => ({
  ...{ line, start, raw, fact_id, reason: null },
});
const left = (line: number, start: number, raw: string, reason: string): FigureSpot => ({
  ...{ line, start, raw, reason, fact_id: null },
});
const finding = (check_id: string, line: number | null) => ({ check_id, line }) as CheckRow;

const text: Text = {
  document: { document_id: 'a', lines: 3 } as SourceDocument,
  lines: [
    { line: 1, text: '共 12 万元，100 万元以上' },
    { line: 2, text: '' },
    { line: 3, text: '210\t7.5' },
  ],
  figures: [
    read(1, 2, '12', 'x'),
    read(1, 2, '12', 'y'),
    left(1, 8, '100', 'threshold'),
    left(1, 0, '13', 'range'),
    read(3, 0, '7.5', 'elsewhere'),
    read(3, null, '7.5', 'a whole cell'),
    read(3, 4, '7.5', 'z'),
  ],
  statements: [],
  findings: [finding('c', 3), finding('whole document', null), finding('d', 3)],
};

describe('textLines', () => {
  const [first, blank, last] = textLines(text);

  it('gives each line its figures, those that share characters together', () => {
    expect(first?.spots.map(({ fact_id }) => fact_id)).toEqual(['x', 'y', null]);
    expect(readOf(first?.spots ?? [])).toEqual(['x', 'y']);
    expect(blank).toMatchObject({ spots: [], unread: [], findings: [], misplaced: 0 });
  });

  it('tells every unread figure with its reason, also one that cannot be marked', () => {
    expect(first?.unread).toEqual([
      { reason: 'threshold', raws: ['100'] },
      { reason: 'range', raws: ['13'] },
    ]);
  });

  it('marks no figure in a wrong place, and counts it', () => {
    expect(last?.spots.map(({ fact_id }) => fact_id)).toEqual(['z']);
    expect(last?.misplaced).toBe(2);
  });

  it('puts findings at their line', () => {
    expect(last?.findings.map(({ check_id }) => check_id)).toEqual(['c', 'd']);
  });

  it('can be narrowed to what was not read, or to findings', () => {
    const lines = textLines(text);
    const numbers = (which: 'all' | 'unread' | 'findings') =>
      chosenLines(lines, which).map(({ line }) => line);
    expect(numbers('all')).toEqual([1, 2, 3]);
    expect(numbers('unread')).toEqual([1]);
    expect(numbers('findings')).toEqual([3]);
  });

  it('is cut into blocks without losing a line', () => {
    const lines = Array.from({ length: 101 }, (_, i) => i);
    expect(blocksOf(lines).map(({ length }) => length)).toEqual([50, 50, 1]);
    expect(blocksOf(lines).flat()).toEqual(lines);
    expect(blocksOf([])).toEqual([]);
  });
});

describe('the page of a long document', () => {
  it.each([
    [null, 10, 1],
    [LINES_A_PAGE, 9 * LINES_A_PAGE, 1],
    [LINES_A_PAGE + 1, 9 * LINES_A_PAGE, LINES_A_PAGE + 1],
    [9_999_999, 2 * LINES_A_PAGE, LINES_A_PAGE + 1],
    [5, 0, 1],
  ])('line %s of %s stands on the page from %s', (line, lines, start) => {
    expect(pageStart(line, lines)).toBe(start);
  });

  it('is null where there is no such document', async () => {
    expect(await loadText(fakeConnector({ 'FROM documents': [] }), 'none', null)).toBeNull();
  });
});

describe('the links of many figures', () => {
  const now = { ...DEFAULT, view: 'sources' as const, document: 'a', line: 3, fact: 'old' };
  const links = factLinks((changes) => formatSelection({ ...now, ...changes }));

  it.each(['a-2024:1.0.2', 'a:derived:1.0.2+3.1.4', 'a b&fact=c%$&#'])('lead to %s', (id) => {
    expect(parseSelection(factLink(links, id))).toEqual({ ...now, fact: id });
  });
});

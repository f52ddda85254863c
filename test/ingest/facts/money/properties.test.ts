import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../../../src/ingest/index.ts';
import type { SourceDocument } from '../../../../src/model/index.ts';
import { documentOf, testReference } from '../../../cases/cases.ts';
import { meanings } from './helpers.ts';

const NAMES = ['synthetic-final-tables', 'synthetic-budget-yuan'] as const;
const run = (document: SourceDocument, lines: readonly string[]): string[] =>
  meanings(ingest({ ...document, lines }, testReference()));
const isTable = (line: string): boolean => line.includes('\t');
const AMOUNT = /^\d[\d,]*(?:\.\d+)?$/;
const isAmount = (cell: string): boolean => AMOUNT.test(cell) && /[.,]/.test(cell);

describe.each(NAMES)('%s: the facts stay the same', (name) => {
  const document = documentOf(name);
  const expected = run(document, document.lines);

  test('when its tables change places', () => {
    const pages = document.lines.join('\n').split(/\n(?=--- page \d+ ---)/);
    const first = pages.findIndex((page) => page.includes('\t'));
    // Pages that continue a table stay with the page before them.
    const groups: string[] = [];
    for (const page of pages.slice(first)) {
      const continues = /^--- page \d+ ---\n(?:注：.*\n\n)?(?:\d|合计|项目\t)/.test(page);
      if (continues && groups.length > 0) groups[groups.length - 1] += `\n${page}`;
      else groups.push(page);
    }
    const tables = groups.filter((group) => group.includes('\t'));
    const rest = groups.filter((group) => !group.includes('\t'));
    fc.assert(
      fc.property(fc.shuffledSubarray(tables, { minLength: tables.length }), (order) => {
        expect(
          run(document, [...pages.slice(0, first), ...order, ...rest].join('\n').split('\n')),
        ).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  test('when blanks are added inside numbers', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const lines = document.lines.map((line, index) =>
          isTable(line)
            ? line
                .split('\t')
                .map((cell, at) =>
                  isAmount(cell) && (seed + index + at) % 3 === 0
                    ? cell.replace(/([.,])/g, '$1 ')
                    : cell,
                )
                .join('\t')
            : line,
        );
        expect(run(document, lines)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  test('when digits and points are full-width', () => {
    const wide = (text: string): string =>
      text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const lines = document.lines.map((line) =>
      isTable(line) || !line.startsWith('---') ? wide(line) : line,
    );
    expect(run(document, lines)).toEqual(expected);
  });

  test('when a row is broken between two cells or inside its label', () => {
    const rows = document.lines.flatMap((line, index) =>
      /^\d{7}\t|^\d{3}\t\d{2}\t\d/.test(line) ? [index] : [],
    );
    fc.assert(
      fc.property(fc.constantFrom(...rows), fc.nat(), (index, seed) => {
        const line = document.lines[index] ?? '';
        const cells = line.split('\t');
        const label = cells.findIndex((cell) => /[\u4e00-\u9fff]{3,}/.test(cell));
        const text = cells[label] ?? '';
        const inside = 1 + (seed % (text.length - 1));
        const broken =
          seed % 2 === 0
            ? [
                [...cells.slice(0, label), text.slice(0, inside)].join('\t'),
                [text.slice(inside), ...cells.slice(label + 1)].join('\t'),
              ]
            : [cells.slice(0, label + 1).join('\t'), cells.slice(label + 1).join('\t')];
        expect(run(document, document.lines.toSpliced(index, 1, ...broken))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

test('the facts stay the same when 万元 becomes 元 and the amounts grow accordingly', () => {
  const document = documentOf('synthetic-final-tables');
  const lines = document.lines.map((line) =>
    isTable(line)
      ? line
          .split('\t')
          .map((cell) => (isAmount(cell) ? (Number(cell) * 10_000).toFixed(2) : cell))
          .join('\t')
          .replace('万元', '元')
      : line.replace(/^单位：万元$/, '单位：元'),
  );
  expect(run(document, lines)).toEqual(run(document, document.lines));
});

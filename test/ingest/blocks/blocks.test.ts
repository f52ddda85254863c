import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/ingest/blocks/index.ts';
import { lineKind } from '../../../src/ingest/blocks/line.ts';
import { placeOf } from '../../../src/ingest/blocks/place.ts';
import type { Paragraph, TableRegion } from '../../../src/model/index.ts';

const paragraphs = (...lines: string[]): Paragraph[] =>
  blocksOf(lines).filter((block) => block.kind === 'paragraph');
const tables = (...lines: string[]): TableRegion[] =>
  blocksOf(lines).filter((block) => block.kind === 'table');

describe('paragraphs', () => {
  test('are joined over a page that breaks a sentence', () => {
    const [first, ...more] = paragraphs(
      '2024年支出合计 10 万元，比 2023 年的支出',
      '',
      '--- page 2 ---',
      '增加 2 万元。',
    );
    expect(more).toEqual([]);
    expect(first?.text).toBe('2024年支出合计 10 万元，比 2023 年的支出增加 2 万元。');
  });

  test('keep the place of every character', () => {
    const [first] = paragraphs(
      '  主要变动原因是资金减少（2023 年 294.29 万',
      '',
      '元、2024 年 79.12 万元）。',
    );
    const offset = first?.text.indexOf('79.12') ?? -1;
    expect(first && placeOf(first, offset)).toEqual({ line: 3, start: 9 });
  });

  test('do not grow together at a list number', () => {
    expect(
      paragraphs(
        '1.行政运行 2024年预算数为 5 万元，用于运转',
        '2.住房公积金 2024年预算数为 3 万元。',
      ),
    ).toHaveLength(2);
  });

  test('know the headings above them', () => {
    const [first] = paragraphs(
      '第二部分 情况说明',
      '一、收支情况说明',
      '（一）收入情况',
      '收入 1 万元。',
    );
    expect(first?.path).toEqual(['情况说明', '收支情况说明', '收入情况']);
  });

  test('of a wrapped document are joined although a line ends a sentence at the margin', () => {
    const width = 60;
    const full = (text: string): string => text.padEnd(width, '业').slice(0, width - 1) + '。';
    const body = Array.from({ length: 14 }, (_, index) => full(`第${String(index)}行`));
    expect(paragraphs(...body, '2023年执行数为 3 万元。')).toHaveLength(1);
  });
});

describe('table regions', () => {
  test('go on over blank lines, page marks and remarks', () => {
    const [table, ...more] = tables(
      '支出决算表',
      '单位：万元',
      '合计\t10.00',
      '',
      '--- page 9 ---',
      '注：本表反映支出。',
      '',
      '201\t10.00',
    );
    expect(more).toEqual([]);
    expect(table?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['合计', '10.00'],
      ['201', '10.00'],
    ]);
    expect(table?.captions.map((cell) => cell.text)).toEqual(['支出决算表', '单位：万元']);
    expect(table?.notes.map((cell) => cell.text)).toEqual(['注：本表反映支出。']);
  });

  test('begin anew at a title that is saved as a row of cells', () => {
    expect(tables('收入决算表\t\t', '合计\t1.00\t', '支出决算表\t\t', '合计\t1.00\t')).toHaveLength(
      2,
    );
  });

  test('read pipes and leave rules out', () => {
    const [table] = tables('| 预算数: | 22.8 万 |', '|---|---|', '| 执行数: | 21.24 万 |');
    expect(table?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['预算数:', '22.8 万'],
      ['执行数:', '21.24 万'],
    ]);
  });

  test('with one cell a line are groups between blank lines, tails of cells put back', () => {
    const [table] = tables('\t年度总体', '', '目标', '\t内容', '', '\t资金总额', '\t5619.61');
    expect(table?.layout).toBe('cells');
    expect(table?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['年度总体目标', '内容'],
      ['资金总额', '5619.61'],
    ]);
  });

  test('cells know line, position and offset', () => {
    const source = '201\t 行政运行 \t1,000.00';
    const [table] = tables('', source);
    const cell = table?.rows[0]?.[2];
    expect(cell).toEqual({ text: '1,000.00', line: 2, cell: 2, start: source.indexOf('1,000.00') });
  });
});

test('a page mark may be set in full-width digits', () => {
  expect(lineKind('--- page １９ ---')).toBe('page');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure, Reading } from '../../../../src/model/index.ts';
import { briefs, documentOf, readLines, readOne, classifier } from './support.ts';
import { blocksOf } from '../../../../src/ingest/blocks/index.ts';
import { readText } from '../../../../src/ingest/facts/text/index.ts';

/** Sentences of every family; `{}` is an amount in 万元. */
const SENTENCES: readonly string[] = [
  '临江县医疗保障局2024年收支预算总数{}万元，比2023年收支预算总数增加{}万元，主要原因是项目增加。',
  '2024年收入预算{}万元，其中：上年结转{}万元，占5%；一般公共预算拨款收入{}万元，占95%。',
  '2024年支出合计{}万元，其中：基本支出{}万元，占15.43%；项目支出{}万元，占84.57%。',
  '一般公共预算财政拨款支出{}万元，主要用于以下方面：社会保障和就业支出{}万元、卫生健康支出{}万元。',
  '卫生健康支出（类）医疗救助（款）城乡医疗救助（项）2024年预算数为{}万元，比2023年预算减少{}万元。',
  '2024年一般公共预算基本支出{}万元，其中：人员经费{}万元，公用经费{}万元。',
  '本部门机关运行经费支出{}万元，比2023年度减少{}万元，下降12.5%。',
  '2024年政府采购预算{}万元，其中：政府采购货物预算{}万元、政府采购服务预算{}万元。',
];

const cents = fc.integer({ min: 1, max: 99_999_999 });
const sample = fc
  .tuple(fc.constantFrom(...SENTENCES), fc.array(cents, { minLength: 4, maxLength: 4 }))
  .map(([sentence, amounts]) => ({ sentence, amounts }));

function filled(
  sentence: string,
  amounts: readonly number[],
  write: (n: number) => string,
): string {
  let next = 0;
  return sentence.replaceAll('{}', () => write(amounts[next++] ?? 0));
}

function decimal(n: number): string {
  return (n / 100).toFixed(2);
}

function wide(text: string): string {
  return text.replace(/[\d.%]/g, (char) =>
    char === '.' ? '．' : char === '%' ? '％' : String.fromCharCode(char.charCodeAt(0) + 0xfee0),
  );
}

/** What the figures say, without where and how it is written. */
function meanings(reading: Reading): string[] {
  return briefs(reading);
}

/** The characters at a figure's place; a number that a line end broke goes on in the next line of text. */
function textAt(lines: readonly string[], figure: Pick<Figure, 'line' | 'start' | 'raw'>): string {
  const first = (lines[figure.line - 1] ?? '').slice(figure.start);
  const rest = lines.slice(figure.line).map((line) => line.trim());
  return (first.length < figure.raw.length ? first.trimEnd() + rest.join('') : first).slice(
    0,
    figure.raw.length,
  );
}

describe('the same sentence written in another way', () => {
  const same = (change: (sentence: string, amounts: readonly number[]) => string): void => {
    fc.assert(
      fc.property(sample, ({ sentence, amounts }) => {
        const plain = readOne(filled(sentence, amounts, decimal));
        const other = readOne(change(sentence, amounts));
        expect(plain.figures.length).toBeGreaterThan(0);
        expect(meanings(other)).toEqual(meanings(plain));
        expect(other.unread).toHaveLength(plain.unread.length);
      }),
      { numRuns: 120 },
    );
  };

  it('has the same figures with a blank behind the point', () => {
    same((sentence, amounts) => filled(sentence, amounts, (n) => decimal(n).replace('.', '. ')));
  });

  it('has the same figures with thousands separators', () => {
    same((sentence, amounts) =>
      filled(sentence, amounts, (n) => decimal(n).replace(/\B(?=(\d{3})+\.)/g, ',')),
    );
  });

  it('has the same figures in full-width characters', () => {
    same((sentence, amounts) => wide(filled(sentence, amounts, decimal)));
  });

  it('has the same figures with marks of underlining', () => {
    same((sentence, amounts) => filled(sentence, amounts, (n) => `<u>${decimal(n)}</u>`));
  });

  it('has the same figures in 元 with scaled amounts', () => {
    same((sentence, amounts) =>
      filled(sentence, amounts, (n) => `${n}00`).replaceAll('00万元', '00元'),
    );
  });

  it('has the same figures with blanks between words and numbers', () => {
    same((sentence, amounts) =>
      filled(sentence, amounts, (n) => ` ${decimal(n)} `).replace(/(年|，)/g, ' $1 '),
    );
  });
});

const WORDS = [
  ...'收入|支出|总计|合计|一般公共预算|财政拨款|基本支出|项目支出|人员经费|其中：|比|较|与|2023年|2024年度|预算|决算|增加|减少|下降|持平|各|占|完成预算|三公经费|公务接待费|国内公务接待|公务用车|机关运行经费|政府采购|货物|单价|以上|（|）|（类）|（款）|（项）|卫生健康支出|医疗救助|城乡医疗救助|-|“|”|，|。|；|：|、|的|为|主要原因是|包括|上年结转|万元|元|亿元|%|人|万人|元/人|辆|批次|1.|（一）|截至|12月31日|约|≥|指标值|全年实际完成值|得分|分|<u>|</u>|_| '.split(
    '|',
  ),
];
const piece = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.integer({ min: 0, max: 1_000_000 }).map((n) => String(n / 100)),
  fc.string({ maxLength: 3 }).map((text) => text.replace(/[\t\n\r|]/g, '')),
);

describe('any text', () => {
  it('never throws and never invents a figure', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(piece, { maxLength: 40 }), { maxLength: 4 }),
        fc.constantFrom('budget' as const, 'final' as const),
        (paragraphs, kind) => {
          const lines = paragraphs.flatMap((words) => [words.join(''), '']);
          const reading = readLines(lines, kind);
          for (const figure of [...reading.figures, ...reading.unread]) {
            expect(textAt(lines, figure)).toBe(figure.raw);
          }
          for (const figure of reading.figures) {
            expect(Number.isFinite(figure.value)).toBe(true);
            expect(`${figure.item} ${figure.heading} ${figure.project}`).not.toMatch(/[Ⓐ-Ⓩ]/);
          }
          const places = reading.figures.map((one) => `${one.line} ${one.start}`);
          expect(new Set(places).size).toBe(places.length);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('takes every number with a unit of money in a sentence, or says why not', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (words) => {
        const text = `${words.join('')}，其他经费12.5万元。`;
        const reading = readOne(text);
        const seen = [...reading.figures, ...reading.unread].map((one) => one.start);
        expect(seen).toContain(text.lastIndexOf('12.5万元'));
      }),
      { numRuns: 300 },
    );
  });

  it('reads a paragraph of a megabyte to its end', () => {
    const unit = '2024年度收入总计1,234.56万元，比2023年增加5万元，其中：基本支出5万元，占5%；';
    const places = (copies: number): number[] => {
      const text = unit.repeat(copies);
      const pieces = [{ offset: 0, line: 1, start: 0 }];
      const block = { kind: 'paragraph' as const, text, pieces, path: [] };
      const reading = readText([block], documentOf([text]), classifier);
      return [...reading.figures, ...reading.unread].map((one) => one.start);
    };
    const copies = Math.ceil(1_000_000 / unit.length);
    const found = new Set(places(copies));
    expect(found.size).toBeGreaterThan(copies);
    expect(found).toContain((copies - 1) * unit.length + unit.indexOf('1,234.56'));
  }, 60_000);

  it('joins the digits of a number that a line end broke', () => {
    const width = '为了满足本县群众就医需求按照综合预算的原则统筹安排各项资金';
    const lines = [
      ...Array.from({ length: 14 }, () => `${width}，${width}，${width}，`),
      `${width}，${width}，本部门2024年收入合计41`,
      '87.90万元。',
    ];
    const reading = readText(blocksOf(lines), documentOf(lines), classifier);
    expect(reading.figures.map((one) => [one.raw, one.value, one.line])).toEqual([
      ['4187.90', 4187.9, 15],
    ]);
  });
});

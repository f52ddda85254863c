import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvForm } from '../../../src/db/workbench/csv-form.ts';
import { scanCsv } from '../../../src/db/workbench/csv-scan.ts';
import { hasLongLine, MOST_LINE_BYTES, utf8Of } from '../../../src/db/workbench/own-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = async (given: Uint8Array): Promise<string> =>
  new TextDecoder().decode(await utf8Of(given));
const form = (given: string) => csvForm(utf8(given));
const scan = (given: string) => scanCsv(utf8(given), form(given));

describe('the text of a file', () => {
  it.each([
    ['UTF-8', utf8('科目,金额')],
    ['UTF-8 with its mark', utf8('\ufeff科目,金额')],
    ['UTF-16', Buffer.from('\ufeff科目,金额', 'utf16le')],
    ['UTF-16 of the other order', Buffer.from('\ufeff科目,金额', 'utf16le').swap16()],
    ['GB 18030', Buffer.from('bfc6c4bf2cbdf0b6ee', 'hex')],
  ])('is read: %s', async (_, given) => {
    expect(await text(given)).toBe('科目,金额');
  });

  it('is not guessed where it is damaged', async () => {
    const long = utf8('医疗保障管理事务,'.repeat(200));
    // Cut inside of a letter it would be a text of GB 18030, with other letters.
    await expect(utf8Of(long.subarray(0, -2))).rejects.toThrow('not all of the text is utf-8');
    const wrong = long.slice();
    wrong[500] = 0xff;
    await expect(utf8Of(wrong)).rejects.toThrow('not all of the text is utf-8');
    await expect(utf8Of(Uint8Array.of(0xc4, 0xff, 0xff))).rejects.toThrow('nor utf-8');
  });

  it('has lines that the engine takes', () => {
    const long = 'x'.repeat(MOST_LINE_BYTES + 1);
    expect(hasLongLine(utf8(`a\n${long}`))).toBe(true);
    expect(hasLongLine(utf8(`${long}\na`))).toBe(true);
    expect(hasLongLine(utf8('x\n'.repeat(MOST_LINE_BYTES)))).toBe(false);
    expect(hasLongLine(utf8('x\r'.repeat(MOST_LINE_BYTES)))).toBe(false);
  });
});

describe('the form of a CSV file', () => {
  it.each([
    ['commas', 'a,b\n1,2\n', { delimiter: ',', skip: 0, header: true }],
    ['tabs, with commas in numbers', 'a\tb\n1,000\t2,5\n', { delimiter: '\t' }],
    ['semicolons', 'a;b\n1,5;2\n', { delimiter: ';' }],
    ['quoted delimiters and lines', 'a;b\n"1,\n;,;5";2\n', { delimiter: ';', header: true }],
    ['texts only', 'region,name\n甲,乙\n', { header: true }],
    ['years for names', '地区,2023,2024\n甲,1,2\n', { header: true }],
    ['years only', '2023,2024\n1.5,2\n', { header: true }],
    ['no names', '1,2\n3,4\n', { header: false }],
    ['no names, with texts', '甲,1\n乙,2\n', { header: false }],
    ['a title above', '2024年预算表\n单位：万元\n\n科目,金额\n210,5\n', { skip: 3, header: true }],
    ['a title in cells', '预算表,,\n,,万元\n科目,金额,注\n210,5,x\n', { skip: 2, header: true }],
    ['one column', 'name\n甲\n', { skip: 0, header: true, single: true }],
    ['a header only', 'a,b', { skip: 0, header: true }],
    ['nothing', '', { skip: 0, header: false }],
  ])('is told: %s', (_, given, expected) => {
    expect(form(given)).toMatchObject(expected);
  });

  it('is told of anything', () => {
    const signs = fc.constantFrom('a', '1', '"', ',', '\n', '\r', '\t', ';', ' ', '甲');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (given) => {
        const { skip } = form(given.join(''));
        expect(skip).toBeLessThanOrEqual(given.length);
      }),
    );
  });
});

describe('the records of a CSV file', () => {
  it('are counted without header, titles and blank lines', async () => {
    expect(await scan('a,b\n1,2\n\n3,4\n')).toEqual({ records: 2, quotes: false });
    expect(await scan('表\na,b\r\n1,2\r\n,\r\n')).toEqual({ records: 2, quotes: false });
    expect(await scan('a,b\r1,2\r')).toEqual({ records: 1, quotes: false });
    expect(await scan('a,b\n"x\ny, ""z""",2')).toEqual({ records: 1, quotes: true });
    expect(await scan('a,b\nx "y" z,2\n')).toEqual({ records: 1, quotes: false });
  });

  it.each([
    ['a cell too many', 'a,b\n1,2\n3,4,5\n', 'line 3: 3 cell(s), in the first record 2'],
    ['a cell too few', 'a,b,c\n1,2,3\n合计\n', 'line 3: 1 cell(s)'],
    ['a quote that stays open', 'a,b\n"x,1\ny,2\n', 'line 2: a quote that nothing closes'],
    ['text behind a quote', 'a,b\n"x"y,1\n', 'line 2: text behind a closing quote'],
    ['a quote in a cell', 'a,b\n"x",1\ny"z,2\n', 'line 3: a quote inside of a cell'],
  ])('are not taken with %s', async (_, given, said) => {
    await expect(scan(given)).rejects.toThrow(said);
  });

  it('are as many as were written', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', '\n', '甲'), maxLength: 6 });
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n'), async (given, end) => {
        const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
        const written = given.map((row) => row.map(quoted).join(',') + end).join('');
        const plain = { delimiter: ',', skip: 0, header: false, single: false } as const;
        expect((await scanCsv(utf8(written), plain)).records).toBe(given.length);
      }),
      { numRuns: 50 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IngestError } from '../../../src/ingest/error.ts';
import { readText, splitLines } from '../../../src/ingest/read/text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].join('');
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

/** Two-byte codes of GBK for the characters that the samples need, from the decoder itself. */
const GBK = new Map<string, [number, number]>();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue;
    const text = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
    if ([...text].length === 1 && !GBK.has(text)) GBK.set(text, [lead, trail]);
  }
}
const gbk = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((c) => GBK.get(c) ?? [c.charCodeAt(0)]));

const TEXT = '某某局2024年部门预算\n\n支出总计1,200.50万元，比上年减少３．２％。\n';
const LINES = ['某某局2024年部门预算', '', '支出总计1,200.50万元，比上年减少３．２％。'];

function problem(bytes: Uint8Array): IngestError {
  try {
    readText(bytes);
  } catch (error) {
    if (error instanceof IngestError) return error;
    throw error;
  }
  throw new Error('the bytes were accepted');
}

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8(TEXT), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\uFEFF${TEXT}`), 'utf-8'],
    ['GBK', gbk(TEXT), 'gb18030'],
    ['GB18030 with a mark', Uint8Array.from([0x84, 0x31, 0x95, 0x33, ...gbk(TEXT)]), 'gb18030'],
    ['UTF-16 LE with a mark', utf16(TEXT, true, true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(TEXT, false, true), 'utf-16be'],
    ['UTF-16 LE', utf16(TEXT, true, false), 'utf-16le'],
    ['UTF-16 BE', utf16(TEXT, false, false), 'utf-16be'],
  ])('%s is found and read', (_, bytes, encoding) => {
    expect(readText(bytes)).toEqual({ lines: LINES, encoding });
  });

  it('UTF-16 is found where Chinese characters have zero bytes of their own', () => {
    const text = '一、一般公共预算\u3000单位：万元\n支出 12.50\n收入 12.50\n';
    for (const littleEndian of [true, false]) {
      expect(readText(utf16(text, littleEndian, false)).lines[1]).toBe('支出 12.50');
    }
  });

  it('takes a plain ASCII text', () => {
    expect(readText(utf8('a 1\nb 2'))).toEqual({ lines: ['a 1', 'b 2'], encoding: 'utf-8' });
  });

  it.each([
    ['UTF-8', utf8(`${TEXT}支`)],
    ['GBK', gbk(`${TEXT}支`)],
    ['UTF-16', utf16(`${TEXT}支`, true, true)],
  ])('a %s text that ends within a character was cut off', (_, bytes) => {
    const error = problem(bytes.subarray(0, -1));
    expect(error.rule).toBe('file.truncated');
    expect(error.location?.line).toBeGreaterThan(0);
  });

  it.each([
    ['Latin-1', Uint8Array.from([...'d\xe9pense\n\xe0 payer\n'].map((c) => c.charCodeAt(0)))],
    ['damaged UTF-8', utf8(TEXT).map((byte, i) => (i === 40 ? 0x31 : byte))],
    [
      'Big5',
      Uint8Array.from([0xa4, 0xe4, 0xa5, 0x58, 0xb9, 0x77, 0xba, 0xe2, 0xa4, 0x40, 0xa7, 0x50]),
    ],
  ])('%s is refused, with the line', (_, bytes) => {
    const error = problem(bytes);
    expect(error.rule).toBe('file.encoding');
    expect(error.location?.line).toBeGreaterThan(0);
  });
});

describe('what is no text', () => {
  it.each([
    ['PDF', [...'%PDF-1.7\n'].map((c) => c.charCodeAt(0)), 'PDF file'],
    ['DOCX', [0x50, 0x4b, 3, 4, 20, 0], 'DOCX'],
    ['DOC', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'DOC, XLS'],
    ['web page', [...'\n<!DOCTYPE html><p>'].map((c) => c.charCodeAt(0)), 'web page'],
  ])('a %s is named', (_, bytes, name) => {
    const error = problem(Uint8Array.from(bytes));
    expect(error.rule).toBe('file.format');
    expect(error.message).toContain(name);
    expect(error.message).toContain('save its text first');
  });

  it('has zero bytes or many control characters', () => {
    expect(problem(Uint8Array.of(65, 0, 0, 66, 0, 0)).rule).toBe('file.binary');
    expect(problem(utf8(`${TEXT}\u0000`)).rule).toBe('file.binary');
    expect(problem(utf8('\u0001\u0002x'.repeat(40))).rule).toBe('file.binary');
  });

  it('may have a few marks of a word processor', () => {
    expect(readText(utf8(`${TEXT}单元格\u0007`)).lines).toHaveLength(4);
  });
});

describe('a table in pipes', () => {
  const table = '| 项目 | 金额 |\n|---|---|\n| 合计 | 12.50 |\n';

  describe('that lists parts', () => {
    const contents = '第一部分 概况\n第二部分 预算表\n第三部分 名词解释\n第一部分 概况\n';
    const rows = '第二部分 预算表\n项目\t预算数\t备注\n合计\t5';

    it.each([`${contents}${rows}`, `${contents}第二部分 收入包括：一般公共预算拨款收入、政府性`])(
      'was cut off when it ends inside of a line before the last of them',
      (text) => {
        expect(problem(utf8(text))).toMatchObject({ rule: 'file.truncated' });
        expect(problem(utf8(text)).message).toContain('before 第三部分');
      },
    );

    it.each([
      `${contents}${rows}\n`,
      `${contents}${rows}\t`,
      `${contents}第二部分 预算表\n没有使用政府性基金预算，也没有结转。`,
      `${contents}${rows}\n第三部分 名词解释\n基本支出：人员支出、公用支出，以及其他`,
      '第一部分 概况\n第二部分 预算表\n收入包括：一般公共预算拨款收入、政府性',
    ])('is whole when the line is, or the part is there', (text) => {
      expect(readText(utf8(text)).lines.length).toBeGreaterThan(2);
    });
  });

  it('was cut off when its last row is not closed', () => {
    const error = problem(utf8(`${table}| 基本支出 | 7.`));
    expect(error).toMatchObject({ rule: 'file.truncated', location: { line: 4 } });
  });

  it.each(['', '| 基本支出 | 7.5 |', '基本支出 7', '| 基本支出 | 7.5\n'])(
    'may end with %j',
    (end) => {
      expect(readText(utf8(table + end)).lines.length).toBeGreaterThan(2);
    },
  );
});

describe('lines', () => {
  it.each([
    ['a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
    ['a\n\n\nb\n', ['a', '', '', 'b']],
    ['a\r\n\r\nb', ['a', '', 'b']],
    ['a\n\fb\n', ['a', ' b']],
    ['\n', ['']],
  ])('%j', (text, lines) => {
    expect(splitLines(text)).toEqual(lines);
  });
});

describe('any bytes', () => {
  it('are read or refused with a rule, never anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          expect(readText(bytes).lines.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(IngestError);
        }
      }),
    );
  });

  it('of a Chinese text are the same lines in every encoding', () => {
    const character = fc.constantFrom(...'一支出预算万元0123456789. ，|\t\u3000');
    const line = fc.string({ unit: character, minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const text = `本部门\n${lines.join('\n')}\n`;
        const expected = readText(utf8(text)).lines;
        for (const bytes of [gbk(text), utf16(text, true, false), utf16(text, false, true)]) {
          expect(readText(bytes).lines).toEqual(expected);
        }
      }),
    );
  });
});

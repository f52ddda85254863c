import { describe, expect, it } from 'vitest';
import { ExportError } from '../../../src/export/error.ts';
import { outWords } from '../../../src/i18n/workbench/out.ts';
import { sizeText } from '../../../src/i18n/size.ts';
import { troubleOf } from '../../../src/workbench/out/files.ts';

describe('what a reader is told', () => {
  it('names the limit of a format', () => {
    const said = troubleOf(new ExportError('rows', 'too many', 1_048_576), outWords.zh);
    expect(said).toContain('1,048,576');
    expect(said).toContain('CSV');
  });

  it('bounds words of others', () => {
    expect(troubleOf(new Error('x'.repeat(9999)), outWords.en).length).toBeLessThan(400);
    expect(troubleOf('odd', outWords.en)).toContain('odd');
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1500, '2 kB'],
    [2_540_000, '2.5 MB'],
  ])('%d bytes are %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
});

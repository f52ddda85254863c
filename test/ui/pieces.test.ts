import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces } from '../../src/ui/pieces.ts';

describe('pieces', () => {
  it('marks the characters of a figure in a table row', () => {
    expect(pieces('208\t支出\t107. 62\t', { start: 7, raw: '107. 62' })).toEqual([
      { kind: 'text', text: '208' },
      { kind: 'tab', text: '\t' },
      { kind: 'text', text: '支出' },
      { kind: 'tab', text: '\t' },
      { kind: 'mark', text: '107. 62' },
      { kind: 'tab', text: '\t' },
    ]);
  });

  it('marks nothing where the characters are not', () => {
    expect(pieces('共 12 万元', { start: 3, raw: '12' })).toBeNull();
    expect(pieces('共 12 万元', { start: 0, raw: '' })).toBeNull();
    expect(pieces('', null)).toEqual([]);
  });

  it('loses no sign', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(20), fc.nat(20), (text, start, length) => {
        const raw = text.slice(start, start + length);
        const cut = pieces(text, raw ? { start, raw } : null);
        expect(cut?.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlaced, pieces } from '../../src/ui/pieces.ts';

const marks = (text: string, spots: { start: number; raw: string }[]) =>
  pieces(text, spots).filter((piece) => piece.kind === 'mark');

/** Some text with spots in it, of which some are where they say and some are not. */
const textWithSpots = fc
  .tuple(fc.string({ unit: fc.constantFrom('1', '2', '\t', '万', '‮', '<') }), fc.array(fc.nat(30)))
  .map(([text, at]) => ({
    text,
    spots: at.map((start, i) => ({
      start,
      raw: i % 4 === 3 ? '不在' : text.slice(start, start + 1 + (i % 3)),
    })),
  }));

describe('pieces', () => {
  it('marks the characters of a figure in a table row', () => {
    const spot = { start: 7, raw: '107. 62' };
    expect(pieces('208\t支出\t107. 62\t', [spot])).toEqual([
      { kind: 'text', text: '208' },
      { kind: 'tab', text: '\t' },
      { kind: 'text', text: '支出' },
      { kind: 'tab', text: '\t' },
      { kind: 'mark', text: '107. 62', spots: [spot] },
      { kind: 'tab', text: '\t' },
    ]);
  });

  it('marks nothing where the characters are not', () => {
    expect(marks('共 12 万元', [{ start: 3, raw: '12' }])).toEqual([]);
    expect(marks('共 12 万元', [{ start: 0, raw: '' }])).toEqual([]);
    expect(marks('共 12 万元', [{ start: -3, raw: '万元' }])).toEqual([]);
    expect(pieces('', [])).toEqual([]);
  });

  it('marks characters that several figures share or overlap once, with all of them', () => {
    const [a, b, c] = [
      { start: 2, raw: '12' },
      { start: 2, raw: '12' },
      { start: 3, raw: '2 万' },
    ];
    expect(marks('共 12 万元 7', [c, a, b, { start: 8, raw: '7' }])).toEqual([
      { kind: 'mark', text: '12 万', spots: [a, b, c] },
      { kind: 'mark', text: '7', spots: [{ start: 8, raw: '7' }] },
    ]);
  });

  it('loses no sign, and marks each spot that is there once, in the order of the line', () => {
    fc.assert(
      fc.property(textWithSpots, ({ text, spots }) => {
        const cut = pieces(text, spots);
        expect(cut.map((piece) => piece.text).join('')).toBe(text);
        const marked = cut.flatMap((piece) => (piece.kind === 'mark' ? piece.spots : []));
        const placed = spots.filter((spot) => isPlaced(text, spot));
        expect(marked).toEqual([...placed].sort((a, b) => a.start - b.start));
        for (const piece of cut) {
          if (piece.kind !== 'mark') continue;
          for (const { raw } of piece.spots) expect(piece.text).toContain(raw);
        }
      }),
    );
  });
});

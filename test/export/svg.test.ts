import { describe, expect, it } from 'vitest';
import { PictureError } from '../../src/export/picture-error.ts';
import { assertDrawable } from '../../src/export/png.ts';
import { element, escaped, showable } from '../../src/export/svg.ts';

describe('an element', () => {
  it('keeps text text, and leaves out what is null', () => {
    expect(
      element('text', { x: 1.23456, y: null, 'aria-label': '"<&>\'' }, escaped('</text>')),
    ).toBe('<text x="1.23" aria-label="&quot;&lt;&amp;&gt;&#39;">&lt;/text&gt;</text>');
    expect(element('rect', { width: 3 })).toBe('<rect width="3"/>');
  });

  it('has no sign that XML forbids, and none that turns figures round', () => {
    expect(showable('a\u0000b\u001bc\ufffed\ud800e\n\tf')).toBe('abcde f');
    expect(showable('1\u202e23\u202c4\u2066')).toBe('1234');
    expect(showable('𠮷 ok　。')).toBe('𠮷 ok　。');
  });
});

describe('the size of a picture', () => {
  const refusal = (width: number, height: number, scale: 1 | 2 | 4): PictureError | null => {
    try {
      assertDrawable({ width, height }, scale);
      return null;
    } catch (thrown) {
      if (!(thrown instanceof PictureError)) throw thrown;
      return thrown;
    }
  };

  it('is what browsers draw', () => {
    expect(refusal(4096, 4096, 4)).toBeNull();
    expect(refusal(960, 4000, 4)).toBeNull();
  });

  it('is refused beyond that, with the limit and what works', () => {
    expect(refusal(960, 4751, 4)).toMatchObject({ problem: 'size', limit: 16_384, largest: 2 });
    expect(refusal(20_000, 100, 1)).toMatchObject({
      problem: 'size',
      limit: 16_384,
      largest: null,
    });
  });
});

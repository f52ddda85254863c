import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackLz4 } from '../../../../src/db/workbench/unpack/lz4.ts';
import { unpackZstd } from '../../../../src/db/workbench/unpack/zstd.ts';
import { framesOf } from './frames.ts';

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
const kinds = [
  { tool: 'lz4', unpack: unpackLz4 },
  { tool: 'zstd', unpack: unpackZstd },
] as const;

describe.each(kinds)('a frame that $tool made', ({ tool, unpack }) => {
  const frames = framesOf(tool);

  it.each(frames)('gives what was compressed: $name', ({ frame, content }) => {
    expect(same(unpack(frame, content.length), content)).toBe(true);
  });

  it.each(frames)('is refused where it is cut, or goes on: $name', ({ frame, content }) => {
    const step = Math.max(1, frame.length >> 6);
    for (let length = 0; length < frame.length; length += step) {
      expect(() => unpack(frame.slice(0, length), content.length), String(length)).toThrow();
    }
    expect(() => unpack(new Uint8Array([...frame, 0]), content.length)).toThrow();
    expect(() => unpack(new Uint8Array([...frame, ...frame]), content.length)).toThrow();
  });

  it.each(frames)('is refused where it is not as long as was said: $name', ({ frame, content }) => {
    for (const length of [content.length - 1, content.length + 1, 0, 2 * content.length]) {
      expect(() => unpack(frame, length), String(length)).toThrow();
    }
  });

  it('with wrong bytes is refused, or gives as many as were said', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...frames.filter(({ frame }) => frame.length < 400)),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 3,
        }),
        ({ frame, content }, changes) => {
          const changed = frame.slice();
          for (const [at, byte] of changes) changed[at % frame.length] = byte;
          let given: Uint8Array;
          try {
            given = unpack(changed, content.length);
          } catch {
            return;
          }
          expect(given.length).toBe(content.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a frame of LZ4', () => {
  it('with a checksum is never taken for another', () => {
    for (const { frame, content } of framesOf('lz4').filter(({ name }) => name === '-1 short')) {
      for (let at = 0; at < frame.length; at++) {
        const changed = frame.slice();
        changed[at] = (changed[at] ?? 0) ^ 0x11;
        expect(() => unpackLz4(changed, content.length), String(at)).toThrow();
      }
    }
  });
});

describe('a frame of Zstandard', () => {
  const [first] = framesOf('zstd');
  const frame = first?.frame ?? new Uint8Array();

  it('that asks for a window of 2 GB, or for a dictionary, is refused before there is room for it', () => {
    // No single segment, the largest window, no size; then the block of another frame.
    const wide = Uint8Array.of(...frame.slice(0, 4), 0, 31 << 3, ...frame.slice(6));
    expect(() => unpackZstd(wide, first?.content.length ?? 0)).toThrow('window');
    const worded = Uint8Array.of(...frame.slice(0, 4), 1, frame[5] ?? 0, 7, ...frame.slice(6));
    expect(() => unpackZstd(worded, first?.content.length ?? 0)).toThrow('dictionary');
  });
});

import fc from 'fast-check';
import { expect } from 'vitest';
import { soundArrow } from '../../../src/db/workbench/own-arrow.ts';

/** Arrow in which a few bytes were changed is refused, or what is handed on of it is sound; so many times. */
export function refusedOrSound(bytes: Uint8Array, numRuns: number): void {
  const changes = fc.array(
    fc.tuple(fc.integer({ min: 8, max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 })),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(changes, (some) => {
      const changed = bytes.slice();
      for (const [at, byte] of some) changed[at] = byte;
      let sound: Uint8Array;
      try {
        sound = soundArrow(changed);
      } catch {
        return;
      }
      expect(soundArrow(sound)).toEqual(sound);
    }),
    { numRuns },
  );
}

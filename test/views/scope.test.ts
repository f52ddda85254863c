import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUREAU_COLOURS } from '../../src/charts/palette.ts';
import type { BureauEntry } from '../../src/db/index.ts';
import { DEFAULT } from '../../src/state/index.ts';
import { scopeOf } from '../../src/views/page.ts';

const bureau = (number: number, years: readonly number[] = [2024]): BureauEntry => ({
  bureau_id: String(100_000 + number),
  ...{ region: '甲', region_en: 'Jia', name: '甲局', level: 'county', city: null, province: '乙' },
  number,
  documents: years.map((fiscal_year) => ({ fiscal_year }) as BureauEntry['documents'][number]),
});

describe('what is compared', () => {
  it('keeps colours apart as long as there are some, whichever bureaus are chosen', () => {
    const numbers = fc.uniqueArray(fc.nat(3200), { minLength: 1, maxLength: BUREAU_COLOURS });
    fc.assert(
      fc.property(numbers, (some) => {
        const { bureaus } = scopeOf({ bureaus: some.map((n) => bureau(n)), all: 3200 }, DEFAULT);
        const colours = new Set(bureaus.map(({ mark }) => mark.swatch.fill));
        expect(colours.size).toBe(some.length);
      }),
    );
  });

  it('gives a bureau the same colour whoever stands beside it, unless that one has it', () => {
    const fill = (some: number[], id: number): string | undefined =>
      scopeOf({ bureaus: some.map((n) => bureau(n)), all: 9 }, DEFAULT).bureaus.find(
        ({ number }) => number === id,
      )?.mark.swatch.fill;
    expect(fill([3], 3)).toBe(fill([4, 3, 0], 3));
    expect(fill([3, 3 + BUREAU_COLOURS], 3)).toBe(fill([3], 3));
  });

  it('is the latest year where the address names none that there is', () => {
    const found = { bureaus: [bureau(0, [2022, 2024]), bureau(1, [2023])], all: 2 };
    const yearOf = (year: number | null): number => scopeOf(found, { ...DEFAULT, year }).year;
    expect(scopeOf(found, DEFAULT).years).toEqual([2024, 2023, 2022]);
    expect([yearOf(null), yearOf(1999), yearOf(2022)]).toEqual([2024, 2024, 2022]);
    // Which is said.
    expect(scopeOf(found, { ...DEFAULT, year: 1999 }).unknownYear).toBe(1999);
    expect(scopeOf(found, { ...DEFAULT, year: 2022 }).unknownYear).toBeNull();
  });

  it('names the ids that the data does not know', () => {
    const selection = { ...DEFAULT, bureaus: ['100000', 'x'] };
    expect(scopeOf({ bureaus: [bureau(0)], all: 1 }, selection).unknown).toEqual(['x']);
  });
});

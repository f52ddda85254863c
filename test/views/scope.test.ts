import { describe, expect, it } from 'vitest';
import { DEFAULT } from '../../src/state/selection.ts';
import { scopeOf } from '../../src/views/page.ts';
import { scopeWith } from './page.ts';

describe('what is compared', () => {
  const { bureaus, all } = scopeWith({ 甲县: 'county' });
  const asked = (year: number | null) => scopeOf({ bureaus, all }, { ...DEFAULT, year });

  it('is the latest year where the one in the address has no document, and that is said', () => {
    expect(asked(2023)).toMatchObject({ year: 2024, unknownYear: 2023 });
    expect(asked(2024)).toMatchObject({ year: 2024, unknownYear: null });
    expect(asked(null)).toMatchObject({ year: 2024, unknownYear: null });
  });
});

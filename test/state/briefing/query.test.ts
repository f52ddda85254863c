import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnAddress } from '../../../src/state/briefing/address.ts';
import { MOST_ADDRESS } from '../../../src/state/briefing/briefing.ts';
import { queryAddress } from '../../../src/state/briefing/query.ts';
import { parseSelection } from '../../../src/state/selection.ts';

describe('the address of a statement’s chart', () => {
  it('brings back the statement and its chart, and is one that the site writes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
        fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 4 }),
        (query, chart) => {
          const address = queryAddress(query, chart);
          if (address === null) return;
          expect(isOwnAddress(address)).toBe(true);
          expect(parseSelection(address)).toMatchObject({ view: 'sql', query, chart });
        },
      ),
    );
  });

  it('is none where an item has no room for it, or no address takes it', () => {
    const short = queryAddress('SELECT 1', []) ?? '';
    const room = MOST_ADDRESS - short.length;
    expect(queryAddress(`SELECT 1${'1'.repeat(room)}`, [])).toHaveLength(MOST_ADDRESS);
    expect(queryAddress(`SELECT 1${'1'.repeat(room + 1)}`, [])).toBeNull();
    expect(queryAddress(`SELECT '${'字'.repeat(500)}'`, [])).toBeNull();
    expect(queryAddress("SELECT '\ud800'", [])).toBeNull();
  });
});

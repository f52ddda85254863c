import { describe, expect, it } from 'vitest';
import { isUnknown, levelOf } from '../../../src/views/composition/level.ts';
import { bureau, part } from './made-up.ts';

const A = bureau('a', '甲县');
const B = bureau('b', '乙县', 'final');
const C = bureau('c', '丙县', null);

const ROWS = [
  part('a', '208', 10),
  part('a', '210', 90),
  part('a', '21011', 90, { parent_code: '210', whole: 90, whole_fact_id: 'a:210' }),
  part('b', '208', 0, { phase: 'executed' }),
  part('b', '210', 95, { phase: 'executed' }),
  part('b', null, 5, { phase: 'executed' }),
];

describe('a level of an axis', () => {
  it('has the parts of the total, and who has none', () => {
    const level = levelOf(ROWS, [C, B, A], null);
    expect(
      level.holdings.map(({ bureau: { bureau_id }, whole, fact, phase }) => [
        bureau_id,
        whole.amount,
        fact,
        phase,
      ]),
    ).toEqual([
      ['b', 100, 'b:total', 'executed'],
      ['a', 100, 'a:total', 'approved'],
    ]);
    expect(level.missing.map(({ bureau: { bureau_id } }) => bureau_id)).toEqual(['c']);
    expect(level.path).toEqual([]);
    expect(level.finer.map(({ code }) => code)).toEqual(['210']);
  });

  it('drills into a code, and back along the path', () => {
    const level = levelOf(ROWS, [A, B], '210');
    expect(level.holdings[0]?.whole.amount).toBe(90);
    expect(level.holdings[0]?.fact).toBe('a:210');
    const below = levelOf(ROWS, [A], '21011');
    expect(below.path.map(({ code }) => code)).toEqual(['210', '21011']);
    expect(below.holdings[0]).toMatchObject({ divided: false });
  });

  it('keeps an amount that is not divided as one part without a code', () => {
    const [, b] = levelOf(ROWS, [A, B], '210').holdings;
    expect(b).toMatchObject({ divided: false, fact: 'b:210', whole: { amount: 95 } });
    expect(b?.parts).toMatchObject([{ code: null, parent_code: '210', amount: 95, whole: 95 }]);
  });

  it('knows who does not publish a code, and codes that nobody knows', () => {
    const rows = ROWS.filter(({ bureau_id, code }) => bureau_id !== 'b' || code !== '210');
    const level = levelOf(rows, [A, B], '210');
    expect(level.missing).toEqual([expect.objectContaining({ bureau: B, phase: 'executed' })]);
    const none = levelOf(ROWS, [A, B], "no'such");
    expect(none.holdings).toEqual([]);
    expect(none.path).toEqual([{ code: "no'such", label: null }]);
    expect(isUnknown(none)).toBe(true);
    // Known of one bureau, or nothing asked for: not unknown.
    expect(isUnknown(level)).toBe(false);
    expect(isUnknown(levelOf(ROWS, [A, B], null))).toBe(false);
    expect(isUnknown(levelOf([], [A, B], null))).toBe(false);
    expect(isUnknown(levelOf(ROWS, [B], '21011'))).toBe(false);
  });

  it('ends where a code is within itself', () => {
    const rows = [part('a', 'x', 1, { parent_code: 'x' })];
    expect(levelOf(rows, [A], 'x').path).toEqual([{ code: 'x', label: '名x' }]);
  });
});

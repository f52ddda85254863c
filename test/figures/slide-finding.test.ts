import { describe, expect, it } from 'vitest';
import type { Exhibit } from '../../src/figures/exhibit.ts';
import { slidesOf } from '../../src/figures/slide.ts';
import { exhibitOf, SCALE } from './exhibits.ts';

const never = (): Promise<never> => Promise.reject(new Error('no picture was asked for'));

describe('a finding', () => {
  const cell = (text: string, fact: string | null = null) => ({
    ...{ text, value: text, fact, href: null, published: false },
  });
  const drawing = { kind: 'none' as const, scale: SCALE, why: '应为 2' };
  const exhibit = exhibitOf(drawing);
  const finding: Exhibit = {
    ...exhibit,
    figure: {
      ...exhibit.figure,
      table: {
        columns: ['项目', '数值'].map((name, i) => ({
          ...{ key: name, name, unit: null, numeric: i === 1 },
        })),
        rows: [
          { key: '应为', cells: [cell('应为'), cell('2')] },
          { key: 'a:1', cells: [cell('合计'), cell('1', 'a:1')] },
        ],
      },
      finding: {
        grade: { text: '错误：数字互相矛盾', severity: 'error' },
        place: '《甲县决算》第 3 行',
        compared: [{ name: '应为', value: '2 万元' }],
      },
    },
  };

  it('says how grave it is in a word and with a mark, where it stands, and what was compared', async () => {
    const [slide] = await slidesOf(finding, never);
    expect(slide).toMatchObject({
      ...{ kind: 'finding', title: '标题', takeaway: '结论', place: '《甲县决算》第 3 行' },
      grade: { text: '错误：数字互相矛盾', mark: { shape: 'diamond' } },
      compared: [{ name: '应为', value: '2 万元' }],
      // The figures that take part, without the numbers that stand above.
      table: { header: ['项目', '数值'], rows: [['合计', '1']] },
      notes: expect.arrayContaining(['应为 2 万元', '合计 1']) as unknown,
    });
    expect(structuredClone(slide)).toEqual(slide);
  });
});

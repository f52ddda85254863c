import { describe, expect, it } from 'vitest';
import { briefs, readOne } from './support.ts';

describe('an amount of each of several names', () => {
  it('is one figure for every name', () => {
    const text =
      '2024年度本年收入合计480万元，其中：财政拨款收入480万元；上级补助收入、事业收入、其他收入均为0万元。';
    expect(briefs(readOne(text, 'final')).slice(2)).toEqual([
      '0 amount 2024 executed revenue side revenue fund superior',
      '0 amount 2024 executed revenue side revenue fund business',
      '0 amount 2024 executed revenue side revenue fund other',
    ]);
  });

  it('leaves 及 inside of a name alone', () => {
    const text = '2024年因公出国（境）费、公务用车购置及运行维护费和公务接待费支出决算均为0万元。';
    expect(briefs(readOne(text, 'final'))).toEqual([
      '0 amount 2024 executed three_public.abroad',
      '0 amount 2024 executed three_public.vehicles',
      '0 amount 2024 executed three_public.reception',
    ]);
  });

  it('is nobody’s where one name is not known', () => {
    const { figures, unread } = readOne('其他收入、租金补偿及分成均为3万元。', 'final');
    expect(figures).toEqual([]);
    expect(unread.map(({ reason }) => reason)).toEqual(['unnamed']);
  });
});

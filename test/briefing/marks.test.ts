import { describe, expect, it } from 'vitest';
import { doubtsOf, markedExhibit, mixesBases } from '../../src/briefing/marks.ts';
import { briefingWords } from '../../src/i18n/briefing/index.ts';
import { messages } from '../../src/i18n/index.ts';
import { addItem, editItem, type Edit, type Item } from '../../src/state/briefing/briefing.ts';
import { empty, figure, RELEASE } from '../state/briefing/made-up.ts';
import { exhibitWith } from './exhibits.ts';

const t = briefingWords.zh;
const evidence = { documents: [], facts: [], findings: [], unknown: [] };
const made = (mixed = false, print = 'abc') => ({
  ...{ exhibit: exhibitWith({ mixed, takeaway: '由数据起草' }), print, evidence },
});

function itemWith(edit: Edit = {}): Item {
  const [item] = editItem(addItem(empty(), figure(), 'a').briefing, 'a', edit).items;
  if (!item) throw new Error('There is one.');
  return item;
}

describe('an item as it leaves the browser', () => {
  it('has the words of the data, without any mark, where nobody wrote others', () => {
    const now = made();
    expect(markedExhibit(itemWith(), now, null, t)).toEqual(now.exhibit);
  });

  it('says that words were written by hand, and which of their numbers the chart does not have', () => {
    const item = itemWith({ title: '支出 12,345.67 万元', takeaway: '增长 99%' });
    const { title, takeaway, notes } = markedExhibit(item, made(), null, t);
    expect([title, takeaway]).toEqual(['支出 12,345.67 万元', '增长 99%']);
    expect(notes).toEqual([t.marks.byHand(['标题', '要点']), t.marks.foreign(['99%'])]);
  });

  it('can have no takeaway, but always a title', () => {
    const item = itemWith({ title: ' ', takeaway: '' });
    expect(markedExhibit(item, made(), null, t)).toMatchObject({
      ...{ title: '2024 年度支出，万元', takeaway: null },
    });
  });

  it('warns of a comparison over bases that differ, and of no other', () => {
    const item = itemWith({ takeaway: '甲县高于乙区' });
    expect(doubtsOf(item, made(true).exhibit).compares).toBe('高于');
    expect(doubtsOf(item, made(false).exhibit).compares).toBeNull();
    expect(markedExhibit(item, made(true), null, t).notes).toContain(t.marks.compares('高于'));
  });

  it('says whether its figures changed since it was picked', () => {
    const notes = (print: string, from: typeof RELEASE | null): string[] => [
      ...markedExhibit(itemWith(), made(false, print), from, t).notes,
    ];
    expect(notes('abc', RELEASE)).toEqual([t.marks.same('1.3.0 (a1b2c3d4)')]);
    expect(notes('new', RELEASE)).toEqual([t.marks.changed('1.3.0 (a1b2c3d4)')]);
    expect(notes('new', null)).toEqual([t.marks.changed(null)]);
  });
});

it.each(['zh', 'en'] as const)('knows the notes that say that bases differ, in %s', (language) => {
  const { common } = messages[language];
  for (const note of [common.mixed(['a', 'b']), common.levels(['a', 'b'])]) {
    expect(mixesBases({ ...exhibitWith(), notes: [note] }), note).toBe(true);
  }
});

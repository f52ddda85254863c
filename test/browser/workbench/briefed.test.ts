import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { briefingFile } from '../../../src/briefing/file.ts';
import { addItem, emptyBriefing } from '../../../src/state/briefing/briefing.ts';
import { QUERY_FIGURE, queryAddress } from '../../../src/state/briefing/query.ts';
import { partsOf, schemaErrors, VALIDATES } from '../../export/ooxml.ts';
import { cachedSeries } from '../../export/pptx/caches.ts';
import { settled, site } from '../page.ts';
import { answer } from './answer.ts';
import { openWorkbench } from './workbench.ts';

const { visit } = site();

const ready = (page: Page) => page.locator('[data-picture=ready]');
const slides = async (page: Page): Promise<Buffer> => {
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 30_000 }),
    page.locator('button[name=export-pptx]').click(),
  ]);
  return readFileSync(await file.path());
};

const SQL = `select * from (values ('甲', 10.5), ('乙', 0.0), ('丙', null), ('丁', 2.0)) as t(region, value)`;

/** A briefing with these statements, as somebody else may have saved it. */
function fileOf(statements: readonly string[]): string {
  const empty = emptyBriefing('zh', { id: 'f'.repeat(64), version: '0.9.0' });
  return briefingFile(
    statements.reduce((briefing, statement, i) => {
      const address = queryAddress(statement, []) ?? '';
      const pick = { kind: 'figure' as const, figure: QUERY_FIGURE, address, print: 'other' };
      return addItem(briefing, pick, `item${i}`).briefing;
    }, empty),
  );
}

describe('the chart of an answer in a briefing', () => {
  it('is picked with one click, drawn anew, and a slide with its numbers', async () => {
    const { page, strayed, complaints } = await openWorkbench(visit);
    await answer(page, SQL);
    await page.getByRole('radio', { name: '图表' }).check();
    await page.locator(`[data-figure=${QUERY_FIGURE}]`).waitFor();
    await page.locator('.result [data-pick]').click();
    await page.locator('.result [data-pick][aria-pressed=true]').waitFor();
    await page.evaluate(() => (location.hash = '#/briefing'));
    await page.reload();
    await settled(page);
    await ready(page).waitFor({ timeout: 30_000 });

    const bytes = await slides(page);
    const { names, xml } = partsOf(bytes);
    const [chart = ''] = names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(cachedSeries(xml(chart)).map(({ values }) => values)).toEqual([[10.5, null, null, 2]]);
    const notes = names.filter((name) => name.includes('notesSlide')).map((name) => xml(name));
    expect(notes.join()).toContain('as t(region, value)');
    // Picked and drawn are the same figures.
    expect(notes.join()).not.toContain('选入简报时');
    if (VALIDATES) expect(schemaErrors('briefing.pptx', bytes)).toEqual([]);
    expect([strayed, complaints]).toEqual([[], []]);
  });

  it('says in its place why it has none, and leaves the rest of the briefing alone', async () => {
    const { page, strayed } = await visit({ hash: '#/briefing' });
    await settled(page);
    const clear = page.locator('button[name=clear]');
    if (await clear.isVisible()) await clear.click();
    const text = fileOf([
      'select * from mine',
      'drop view facts',
      "select * from read_csv('https://example.com/a.csv')",
      'select region, length(region) as signs from bureaus',
    ]);
    await page.locator('main input[type=file]').setInputFiles({
      ...{ name: 'b.yibao.json', mimeType: 'application/json', buffer: Buffer.from(text) },
    });
    await page.setViewportSize({ width: 1280, height: 3_000 });
    await expect.poll(() => ready(page).count(), { timeout: 30_000 }).toBe(4);
    const said = await page.locator('[data-picture] [role=note]').allInnerTexts();
    expect(said.map((one) => one.replace(/\s+/g, ' '))).toEqual([
      expect.stringContaining('mine'),
      expect.stringContaining('不只是读取数据'),
      expect.stringContaining('别的文件或网址'),
    ]);
    // Whether these would have changed nobody knows.
    expect(await page.locator('[data-changed]').count()).toBe(1);
    const { names } = partsOf(await slides(page));
    expect(names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(5);
    expect(names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(1);
    expect(strayed).toEqual([]);
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { site } from '../page.ts';
import { answer, filter } from './answer.ts';
import { openWorkbench, run } from './workbench.ts';

const { visit } = site();

const controls = (page: Page) => page.getByRole('group', { name: '图的组成' });
const figure = (page: Page) => page.locator('main .result figure');
const chosen = (page: Page) => new URLSearchParams(new URL(page.url()).hash.split('?')[1]);
const toChart = (page: Page) => page.getByRole('radio', { name: '图表' }).check();

const SQL = `select * from (values ('甲', 2022, 10.5, 3), ('甲', 2023, 12, 4), ('甲', 2024, null, 5),
  ('乙', 2022, 0, 6), ('乙', 2023, 8, 7), ('乙', 2024, 9, 8)) as t(region, year, value, other)`;

describe('the quick chart', () => {
  it('draws bars, lines and dots by the columns that are chosen, and keeps the choice in the address', async () => {
    const { page, complaints } = await openWorkbench(visit);
    await answer(page, SQL);
    await toChart(page);
    // Over the years, a line for each region.
    await figure(page).getByText('value', { exact: false }).first().waitFor();
    expect(await page.getByRole('radio', { name: '折线' }).isChecked()).toBe(true);
    expect(await figure(page).innerText()).toContain('NULL');
    expect(chosen(page).get('result')).toBe('chart');
    expect(chosen(page).get('chart')).toBeNull();

    await page.getByRole('radio', { name: '条形' }).check();
    await controls(page).getByLabel('标签').selectOption({ label: 'year' });
    await controls(page).getByLabel('分组').selectOption({ label: 'region' });
    await expect.poll(() => chosen(page).get('chart')).toMatch(/^bar,x:year/);
    expect(await figure(page).innerText()).toMatch(/甲[\s\S]*乙/);

    await controls(page).locator('summary').click();
    await page.getByRole('listbox', { name: '数值' }).getByText('other', { exact: true }).click();
    await expect.poll(() => chosen(page).get('chart')).toContain('y:value,y:other');
    await page.getByRole('radio', { name: '点' }).check();
    await expect.poll(() => chosen(page).get('chart')).toMatch(/^dot/);
    await expect.poll(() => figure(page).innerText()).toContain('other');

    // The way back leads through the choices.
    await page.goBack();
    await expect.poll(() => page.getByRole('radio', { name: '条形' }).isChecked()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('is of the rows that the filters leave, and says where nothing can be drawn', async () => {
    const { page, complaints } = await openWorkbench(visit);
    await answer(page, SQL);
    await filter(page, 0, '=', '乙');
    await toChart(page);
    await figure(page).waitFor();
    expect(await figure(page).innerText()).not.toContain('甲');

    await run(page, 'select region from bureaus');
    await page.getByText('没有数值列，画不了图。').waitFor();
    await run(page, "select 'a' as name, -1 as change");
    // Dots by itself.
    await figure(page).waitFor();
    expect(await page.getByRole('radio', { name: '点' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: '条形' }).check();
    await page.getByText('条形从零开始，画不了负数').waitFor();
    await page.getByRole('button', { name: '改用点图' }).click();
    await figure(page).waitFor();
    // Two units are not drawn on one axis.
    await run(
      page,
      'select region, amount, share from composition join bureaus using (bureau_id) limit 5',
    );
    await controls(page).locator('summary').click();
    await page.getByRole('listbox', { name: '数值' }).getByText('share', { exact: true }).click();
    await page.getByText('不同单位不画在同一根轴上').waitFor();
    expect(complaints).toEqual([]);
  });

  it('leads from a mark to its figure, where the row has one figure and one number', async () => {
    const { page, complaints } = await openWorkbench(visit);
    await answer(
      page,
      "select region, amount, fact_id from three_public join bureaus using (bureau_id) where amount > 0 and origin <> 'derived' limit 3",
    );
    await toChart(page);
    const mark = figure(page).locator('a[href*="fact="]').first();
    await mark.waitFor();
    await mark.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').locator('mark').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await mark.waitFor();

    // Budget and execution are two figures: a mark must not lead to the other one.
    await run(
      page,
      'select label, budget, executed, budget_fact_id, executed_fact_id from execution where executed > 0 limit 3',
    );
    await figure(page).waitFor();
    expect(await figure(page).locator('a[href*="fact="]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

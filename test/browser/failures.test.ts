import { describe, expect, it } from 'vitest';
import { site } from './page.ts';

const { open } = site();

describe('when something is missing, the page says what and what to do', () => {
  it.each([
    ['a missing table', { 'facts.parquet': { status: 404 } }, /没有取到数据文件 facts\.parquet/],
    [
      'a file that is no Parquet',
      { 'lines.parquet': { status: 200, body: '<html>' } },
      /lines\.parquet 已损坏/,
    ],
    [
      'a Parquet that is damaged inside',
      { 'facts.parquet': { status: 200, body: 'PAR1 not what it should be PAR1' } },
      /facts\.parquet 已损坏/,
    ],
    ['a worker that is not served', { '.worker-*.js': { status: 404 } }, /引擎没有启动/],
    ['an engine that is not served', { '.wasm': { status: 404 } }, /引擎没有启动/],
  ])('%s', async (_, broken, message) => {
    const { page, context, strayed } = await open({ broken });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(message);
    expect(strayed).toEqual([]);
    await context.close();
  });

  it('a server that does not know the type of .wasm files: none at all', async () => {
    const { page, context } = await open({
      before: (p) =>
        p.route('**/*.wasm', async (route) => {
          const response = await route.fetch();
          const headers = { ...response.headers(), 'content-type': 'application/octet-stream' };
          await route.fulfill({ response, headers });
        }),
    });
    await page.locator('.chart a').first().waitFor();
    await context.close();
  });

  it('a browser without WebAssembly', async () => {
    const { page, context } = await open({
      before: (p) => p.addInitScript('delete globalThis.WebAssembly'),
    });
    expect(await page.getByRole('alert').textContent()).toMatch(/不支持 WebAssembly/);
    await context.close();
  });

  it('a link to a figure that is not there', async () => {
    const { page, context } = await open({ hash: '#fact=none' });
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.textContent()).toContain('没有这条数字');
    await context.close();
  });

  it('and a second try helps once the file is there', async () => {
    const { page, context } = await open({ broken: { 'facts.parquet': { status: 404 } } });
    await page.getByRole('alert').waitFor();
    await page.unroute('**/*facts.parquet');
    await page.getByRole('button', { name: '重试' }).click();
    await page.locator('.chart a').first().waitFor();
    await context.close();
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settled, site } from '../page.ts';

const { open, visit } = site();
const content = (page: Page) => page.locator('[role=textbox].cm-content');
const linkTo = (query: string): string => `#/sql?query=${encodeURIComponent(query)}`;

/** Writes a statement in place of what is in the editor, runs it and waits for its end. */
async function run(page: Page, statement: string): Promise<void> {
  await content(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(statement);
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-running=false] [data-status]').waitFor();
}

const cells = (page: Page) => page.locator('[role=gridcell]:not([data-column="-1"])');

/** The engine says what it was asked for and refused to fetch, and so does the browser's console. */
const isRefusal = (complaint: string): boolean => complaint.includes('not fetched:');

describe('statements cannot reach what is not theirs', () => {
  /** Another host, which would be glad to be asked. */
  let other: Server;
  let host = '';
  const asked: string[] = [];
  beforeAll(async () => {
    other = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('a\n1\n');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${(other.address() as AddressInfo).port}`;
  });
  afterAll(() => other.close());

  it('not other hosts, not files, not the files of the site, not extensions; and the next query works', async () => {
    const { page, context, strayed, complaints } = await open({ hash: '#/sql' });
    await settled(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const own = page.url().replace(/#.*$/, '');
    const allowed: string[] = [];
    for (const statement of [
      `SELECT * FROM read_csv_auto('http://${host}/x.csv')`,
      `SELECT * FROM 'http://${host}/x.csv'`,
      `SELECT * FROM read_parquet('http://${host}/x.parquet')`,
      `SELECT * FROM read_parquet(['http://${host}/x.parquet', 'http://${host}/y.parquet'])`,
      `SELECT * FROM parquet_metadata('http://${host}/x.parquet')`,
      `WITH a AS (SELECT * FROM read_csv_auto('https://example.com/x.csv')) SELECT * FROM a`,
      `SELECT * FROM read_parquet('s3://bucket/x.parquet')`,
      `SELECT * FROM read_json_auto('http://${host}/x.json')`,
      `CREATE TABLE stolen AS SELECT * FROM read_csv_auto('http://${host}/x.csv')`,
      `SELECT * FROM read_csv_auto('/etc/passwd')`,
      `SELECT * FROM read_csv_auto('file:///etc/passwd')`,
      `SELECT * FROM read_csv_auto('../../*')`,
      `SELECT * FROM read_csv_auto('index.html')`,
      `SELECT * FROM read_csv_auto('${own}index.html')`,
      `SELECT * FROM '${own}data/datapackage.json'`,
      `COPY bureaus TO 'http://${host}/x.csv'`,
      `COPY bureaus TO 'stolen.csv'`,
      `/* a comment */ -- and one more\n COPY bureaus TO 'stolen.csv'`,
      `COPY stolen FROM 'http://${host}/x.csv'`,
      `EXPORT DATABASE 'stolen'`,
      `IMPORT DATABASE 'stolen'`,
      `ATTACH 'http://${host}/x.db'`,
      `ATTACH 'x.db' AS x`,
      // What is shipped lies in files of the engine, which nothing may write.
      "EXPLAIN ANALYZE COPY (SELECT 1 AS a) TO 'bureaus.parquet' (FORMAT parquet)",
      "PREPARE p AS COPY (SELECT 1 AS a) TO 'bureaus.parquet' (FORMAT parquet)",
      "/* /* */ SELECT */ COPY (SELECT 1 AS a) TO 'bureaus.parquet' (FORMAT parquet)",
      "SET log_query_path = 'bureaus.parquet'",
      "PRAGMA profile_output = 'bureaus.parquet'",
      "SET temp_directory = 'bureaus.parquet'",
      'INSTALL httpfs',
      'FORCE INSTALL httpfs',
      'LOAD httpfs',
      `INSTALL x FROM 'http://${host}'`,
    ]) {
      await run(page, statement);
      const failure = await page
        .locator('[data-failure]')
        .getAttribute('data-failure')
        .catch(() => null);
      if (failure !== 'refused') {
        const words = await page.locator('.result').innerText();
        allowed.push(`${statement}: ${String(failure)} ${words.slice(0, 200)}`);
      }
    }
    expect(allowed).toEqual([]);
    expect(await page.locator('[data-failure=refused]').innerText()).toContain(
      '不能读写其他文件或网站',
    );
    await run(page, 'SELECT count(*) AS n FROM bureaus');
    expect(await cells(page).allInnerTexts()).toEqual(['5']);
    expect(asked).toEqual([]);
    // Nor was any file of the site asked for again.
    expect(requests.filter((url) => !/\.js$|\.css$/.test(url))).toEqual([]);
    expect(strayed).toEqual([]);
    expect(complaints.filter((one) => !isRefusal(one))).toEqual([]);
    await context.close();
  });

  it('not even where settings of the engine are turned', async () => {
    const { page, strayed } = await visit({ hash: '#/sql' });
    await settled(page);
    for (const statement of [
      'SET enable_external_access = true',
      "SET custom_extension_repository = 'http://127.0.0.1:1'",
      'SET autoinstall_known_extensions = true',
      'SET autoload_known_extensions = true',
      "SET home_directory = '/'",
      'PRAGMA enable_http_metadata_cache',
    ]) {
      await run(page, statement);
    }
    await run(page, `SELECT * FROM read_csv_auto('http://${host}/x.csv')`);
    expect(await page.locator('[data-failure]').getAttribute('data-failure')).toBe('refused');
    await run(page, 'SELECT count(*) AS n FROM bureaus');
    expect(await cells(page).allInnerTexts()).toEqual(['5']);
    expect(asked).toEqual([]);
    expect(strayed).toEqual([]);
  });

  it('and the policy holds in its worker', async () => {
    const { page } = await visit({ hash: '#/sql' });
    await settled(page);
    const workers = page.workers();
    expect(workers.length).toBeGreaterThan(0);
    for (const worker of workers) {
      const answer = await worker.evaluate(
        (url) => fetch(url).then(String, () => 'refused'),
        `http://${host}/x.csv`,
      );
      expect(answer).toBe('refused');
    }
    expect(asked).toEqual([]);
  });
});

const EVIL = `<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script>`;

describe('what comes from elsewhere is text', () => {
  const harmless = async (page: Page): Promise<void> => {
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(await page.locator('main img, main script').count()).toBe(0);
  };

  it('names of columns, cells, a whole cell, summaries, errors, names of tables and tabs, the history', async () => {
    const { page, strayed, complaints } = await visit({ hash: '#/sql' });
    await settled(page);
    const name = EVIL.replaceAll('"', '""');
    await run(page, `SELECT '${EVIL}' AS "${name}", ['${EVIL}'] AS list, {'${EVIL}': 1} AS struct`);
    await page.locator('[role=columnheader]').filter({ hasText: EVIL }).waitFor();
    expect(await cells(page).first().innerText()).toBe(EVIL);
    await harmless(page);

    await cells(page).first().click();
    await page.keyboard.press('F2');
    expect(await page.locator('dialog[open] pre').innerText()).toBe(EVIL);
    await harmless(page);
    await page.keyboard.press('Escape');

    await page.locator('[role=columnheader][data-column="0"]').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('menuitem', { name: '列概况' }).click();
    await page.locator('.beside aside').getByText(EVIL).first().waitFor();
    await harmless(page);

    await run(page, `SELECT error('${EVIL}')`);
    await run(page, `SELECT "${name}" FROM bureaus`);
    expect(await page.locator('[data-failure=statement]').innerText()).toContain(EVIL);
    await harmless(page);

    await run(page, `CREATE TABLE "${name}" AS SELECT 1 AS "${name}"`);
    await page.locator('aside .toggle').filter({ hasText: EVIL }).click();
    await page.locator('aside .details').getByText(EVIL).first().waitFor();
    await harmless(page);

    await page.locator('[role=tab][data-tab]').focus();
    await page.keyboard.press('F2');
    await page.keyboard.insertText(EVIL);
    await page.keyboard.press('Enter');
    expect(await page.locator('[role=tab][data-tab]').innerText()).toContain('<img src=x');
    await page.locator('[data-part=history]').click();
    await page.locator('aside code').filter({ hasText: EVIL }).first().waitFor();
    await harmless(page);
    expect(strayed).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('labels of a chart', async () => {
    const { page, complaints } = await visit({
      hash: `${linkTo(`SELECT '${EVIL}' AS label, 3 AS "${EVIL.replaceAll('"', '""')}"`)}&result=chart`,
    });
    await settled(page);
    await page.locator('.result .chart svg').waitFor();
    await harmless(page);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['markup', `${EVIL}</textarea></style>`, 'failed'],
    ['a statement that looks', `SELECT '${EVIL}' AS a`, 'done'],
    ['a statement that would reach out', "SELECT * FROM 'https://example.com/x.csv'", 'failed'],
  ])('a link: %s', async (_, query, status) => {
    const { page, context, strayed, complaints } = await open({ hash: linkTo(query) });
    await settled(page);
    if (status === 'done') await page.locator('[data-status=done]').waitFor();
    else await content(page).filter({ hasText: query }).waitFor();
    expect(await content(page).innerText()).toContain(query);
    await harmless(page);
    expect(strayed).toEqual([]);
    expect(complaints.filter((one) => !isRefusal(one))).toEqual([]);
    await context.close();
  });

  it.each([
    'DROP VIEW bureaus',
    'SELECT 1; DROP VIEW bureaus',
    'CREATE TABLE made AS SELECT 1',
    "SET memory_limit = '1MB'",
    '/* SELECT */ DELETE FROM bureaus',
    '/* /* */ SELECT */ DROP VIEW bureaus',
    'WITH a AS (SELECT 1) DELETE FROM bureaus',
  ])('a link does not run what is more than a look: %s', async (query) => {
    const { page } = await visit({ hash: linkTo(query) });
    await settled(page);
    await content(page).filter({ hasText: query }).waitFor();
    expect(await page.locator('[data-status]').count()).toBe(0);
    await run(page, 'SELECT count(*) AS n FROM bureaus');
    expect(await cells(page).allInnerTexts()).toEqual(['5']);
  });
});

it('goes on when the network is cut', async () => {
  const { page, context, strayed, complaints } = await open({ hash: '#/sql' });
  await settled(page);
  // What is asked for only when it is wanted: as a reader who has been here for a while has it.
  for (const part of ['examples', 'lacks', 'history', 'tables']) {
    await page.locator(`[data-part=${part}]`).click();
    await page.locator('aside [role=tabpanel] :is(h2, p)').first().waitFor();
  }
  await context.setOffline(true);
  for (const table of ['facts', 'lines', 'composition', 'checks']) {
    await run(page, `SELECT count(*) AS n FROM ${table}`);
    expect(await page.locator('[data-status]').getAttribute('data-status'), table).toBe('done');
  }
  await page.locator('[role=columnheader][data-column="0"]').click();
  await page.locator('[role=columnheader][aria-sort=ascending]').waitFor();
  expect(strayed).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

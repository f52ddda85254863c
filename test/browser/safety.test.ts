import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VIEWS } from '../../src/state/selection.ts';
import { settled, site } from './page.ts';

const { open, visit } = site();

/** Another host, which would be glad to be asked. */
let other: Server;
const asked: string[] = [];

beforeAll(async () => {
  other = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('a\n1\n');
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
});
afterAll(() => other.close());

describe('nothing leaves the page', () => {
  it('not from the page and not from the engine’s worker: the policy holds in both', async () => {
    const { page } = await visit();
    await settled(page);
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/x.csv`;
    const attempt = async (to: string): Promise<string> => {
      try {
        return `answered ${(await fetch(to)).status}`;
      } catch {
        return 'refused';
      }
    };
    const [worker] = page.workers();
    if (!worker) throw new Error('The engine has no worker.');
    expect(await page.evaluate(attempt, url)).toBe('refused');
    expect(await worker.evaluate(attempt, url)).toBe('refused');
    expect(asked).toEqual([]);
  });

  it('no script can be put into it', async () => {
    const { page } = await visit();
    await settled(page);
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return 'ran' in globalThis;
    });
    expect(ran).toBe(false);
  });

  it('and it goes on when the network is cut: other choices, other figures, their sources', async () => {
    const { page, context, strayed, complaints } = await open();
    for (const view of VIEWS) {
      await page.evaluate((to) => (location.hash = to), `#/${view}`);
      await settled(page);
    }
    await context.setOffline(true);
    for (const hash of [
      '#/composition?axis=nature&measure=share&unit=yi',
      '#/three-public?component=three_public.reception&language=en',
      '#/execution?phase=approved',
      '#/checks?severity=error',
      '#/?bureaus=511703,410726&sort=chosen',
    ]) {
      await page.evaluate((to) => (location.hash = to), hash);
      await settled(page);
      expect(await page.locator('main [role=alert]').count(), hash).toBe(0);
    }
    await page.locator('main [data-segment]').first().click();
    await page.getByRole('dialog').locator('mark').waitFor();
    expect(strayed).toEqual([]);
    expect(complaints.filter((complaint) => !complaint.includes('icon-'))).toEqual([]);
    await context.close();
  });
});

import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

/** What the browser's network and processor are slowed down to; null for as they are. */
export interface Throttle {
  latencyMs: number;
  downloadKbps: number;
  uploadKbps: number;
  cpu: number;
}

/** Lighthouse's "slow 4G" as it is applied in the browser, and its slowdown of a phone's processor. */
export const SLOW_4G: Throttle = {
  latencyMs: 562.5,
  downloadKbps: 1474.56,
  uploadKbps: 675,
  cpu: 4,
};

/** Of one visit; times in ms from the start of the navigation, null for what did not come. */
export interface Visit {
  firstChart: number;
  /** Bytes that came before the first chart: bodies as they were sent, and headers. */
  bytesBefore: number;
  engineReady: number | null;
}

/** The first frame that has a chart with something in it. */
const WATCH = `
  const seen = new MutationObserver(() => {
    if (!document.querySelector('.chart svg a, .chart svg [data-segment]')) return;
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => { globalThis.firstChart = performance.now(); }));
  });
  seen.observe(document, { childList: true, subtree: true });
  const engine = new MutationObserver(() => {
    if (!document.querySelector('[data-engine=ready]')) return;
    engine.disconnect();
    globalThis.engineReady = performance.now();
  });
  engine.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-engine'] });
`;

async function throttle(session: CDPSession, to: Throttle): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: to.latencyMs,
    downloadThroughput: (to.downloadKbps * 1000) / 8,
    uploadThroughput: (to.uploadKbps * 1000) / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: to.cpu });
}

/** Bytes by the moment (on the clock of the browser's network, s) at which they came. */
function countBytes(session: CDPSession): { at: number; bytes: number }[] {
  const parts: { at: number; bytes: number }[] = [];
  session.on('Network.dataReceived', ({ timestamp, encodedDataLength }) => {
    parts.push({ at: timestamp, bytes: encodedDataLength });
  });
  session.on('Network.responseReceived', ({ timestamp, response }) => {
    // Of the headers alone: the body is counted as it comes.
    const headers = JSON.stringify(response.headers).length;
    parts.push({ at: timestamp, bytes: response.fromDiskCache === true ? 0 : headers });
  });
  return parts;
}

/** Opens a page and waits until it has a chart and, if `engine`, until its engine is ready. */
export async function visit(
  context: BrowserContext,
  url: string,
  { slow = null, engine = true }: { slow?: Throttle | null; engine?: boolean } = {},
): Promise<{ page: Page; visit: Visit }> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const parts = countBytes(session);
  let begin = 0;
  session.on('Network.requestWillBeSent', ({ timestamp, type }) => {
    if (type === 'Document' && begin === 0) begin = timestamp;
  });
  if (slow) await throttle(session, slow);
  await page.addInitScript(WATCH);
  await page.goto(url, { waitUntil: 'commit' });
  // A function, not its text: the page's policy lets nobody evaluate that.
  const value = async (name: 'firstChart' | 'engineReady'): Promise<number> => {
    const seen = (key: string): unknown => (globalThis as Record<string, unknown>)[key];
    const handle = await page.waitForFunction(seen, name, { timeout: 120_000, polling: 20 });
    return (await handle.jsonValue()) as number;
  };
  const firstChart = await value('firstChart');
  const engineReady = engine ? await value('engineReady') : null;
  const sum = (until: number): number =>
    parts.filter(({ at }) => (at - begin) * 1000 <= until).reduce((n, { bytes }) => n + bytes, 0);
  return {
    page,
    visit: { firstChart, bytesBefore: sum(firstChart), engineReady },
  };
}

/** A browser that has never seen the site. */
export const stranger = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 1280, height: 900 } });

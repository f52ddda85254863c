// CPU self time of main thread by function, for each control. args: DIST
import { findChromium, launchChromium } from './scripts/chromium.ts';
import { changeTo, controls } from './scripts/lib/controls.ts';
import { serveFolder } from './scripts/lib/static-server.ts';
import { stranger, visit } from './scripts/lib/visit.ts';
const [dist='dist', only='', rounds='5'] = process.argv.slice(2);
const server = await serveFolder(dist, { hosted: true });
const browser = await launchChromium(findChromium().path);
const context = await stranger(browser);
const { page } = await visit(context, server.url);
await page.waitForSelector('[data-prepared=true]');
const ids = await page.evaluate(async () => {
  document.querySelector<HTMLElement>('button[name=picker]')?.click();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return [...document.querySelectorAll('[role=option] .note')].map((n) => n.textContent?.split('·').at(-1)?.trim() ?? '');
});
await page.keyboard.press('Escape');
const session = await context.newCDPSession(page);
await session.send('Profiler.enable');
await session.send('Performance.enable');
await session.send('Profiler.setSamplingInterval', { interval: 200 });
const metrics = async () => Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map((m) => [m.name, m.value]));
for (const { name, steps } of controls(ids)) {
  if (only && !only.split(',').includes(name)) continue;
  for (const s of steps) await changeTo(page, s);
  for (const s of steps) await changeTo(page, s);
  const before = await metrics();
  await session.send('Profiler.start');
  const times: number[] = [];
  for (let r = 0; r < Number(rounds); r++) for (const s of steps) times.push(await changeTo(page, s));
  const { profile } = await session.send('Profiler.stop');
  const after = await metrics();
  const n = times.length;
  times.sort((a, b) => a - b);
  const d = (k: string) => (((after[k]! - before[k]!) * 1000) / n).toFixed(1);
  console.log(`\n== ${name}: median ${times[n >> 1]!.toFixed(0)} p95 ${times[Math.min(n-1,Math.ceil(n*.95)-1)]!.toFixed(0)} | per change: task ${d('TaskDuration')} script ${d('ScriptDuration')} style ${d('RecalcStyleDuration')} layout ${d('LayoutDuration')} layouts ${((after.LayoutCount! - before.LayoutCount!)/n).toFixed(1)} styles ${((after.RecalcStyleCount!-before.RecalcStyleCount!)/n).toFixed(1)} nodes ${after.Nodes}`);
  const self = new Map<string, number>();
  const byId = new Map(profile.nodes.map((x) => [x.id, x]));
  profile.samples!.forEach((id, i) => {
    const f = byId.get(id)!.callFrame;
    const key = `${f.functionName || '(anon)'} ${f.url.split('/').pop()}:${f.lineNumber}:${f.columnNumber}`;
    self.set(key, (self.get(key) ?? 0) + profile.timeDeltas![i]! / 1000 / n);
  });
  console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 16).map(([k, v]) => `  ${v.toFixed(2)} ${k}`).join('\n'));
}
await browser.close(); await server.close();

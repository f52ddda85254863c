// A/B of changes, interleaved. args: DIST_A DIST_B rounds
import { findChromium, launchChromium } from './scripts/chromium.ts';
import { changeTo, controls } from './scripts/lib/controls.ts';
import { serveFolder } from './scripts/lib/static-server.ts';
import { stranger, visit } from './scripts/lib/visit.ts';
const [a, b, rounds = '5', only=''] = process.argv.slice(2);
const browser = await launchChromium(findChromium().path);
const sides = [];
for (const dist of [a!, b!]) {
  const server = await serveFolder(dist, { hosted: true });
  const context = await stranger(browser);
  const { page } = await visit(context, server.url);
  await page.waitForSelector('[data-prepared=true]', { timeout: 120000 });
  const ids = await page.evaluate(async () => {
    document.querySelector<HTMLElement>('button[name=picker]')?.click();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    return [...document.querySelectorAll('[role=option] .note')].map((n) => n.textContent?.split('·').at(-1)?.trim() ?? '');
  });
  await page.keyboard.press('Escape');
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  sides.push({ server, page, session, ids, all: [] as number[] });
}
const q = (v: number[], p: number) => [...v].sort((x, y) => x - y)[Math.min(v.length - 1, Math.ceil(p * v.length) - 1)]!;
const task = async (s: any) => { const m = (await s.session.send('Performance.getMetrics')).metrics; const g = (k: string) => m.find((x: any) => x.name === k).value; return [g('TaskDuration'), g('ScriptDuration')].map((x) => x * 1000); };
for (const { name, steps } of controls(sides[0]!.ids)) {
  if (only && !only.split(',').includes(name)) continue;
  const times = [[], []] as number[][], cpu = [0, 0], script = [0, 0];
  for (let r = 0; r <= Number(rounds); r++) for (const [i, s] of sides.entries()) {
    await s.page.bringToFront();
    const t0 = await task(s);
    for (const step of steps) { const t = await changeTo(s.page, step); if (r > 0) times[i]!.push(t); }
    const t1 = await task(s);
    if (r > 0) { cpu[i]! += t1[0]! - t0[0]!; script[i]! += t1[1]! - t0[1]!; }
  }
  const n = times[0]!.length;
  sides.forEach((s, i) => s.all.push(...times[i]!));
  console.log(`${name.padEnd(10)} median ${q(times[0]!, .5).toFixed(0)} → ${q(times[1]!, .5).toFixed(0)}  p95 ${q(times[0]!, .95).toFixed(0)} → ${q(times[1]!, .95).toFixed(0)}  task/change ${(cpu[0]! / n).toFixed(1)} → ${(cpu[1]! / n).toFixed(1)} (×${(cpu[1]! / cpu[0]!).toFixed(2)})  script ${(script[0]! / n).toFixed(1)} → ${(script[1]! / n).toFixed(1)}`);
}
console.log(`ALL median ${q(sides[0]!.all, .5).toFixed(0)} → ${q(sides[1]!.all, .5).toFixed(0)}  p95 ${q(sides[0]!.all, .95).toFixed(0)} → ${q(sides[1]!.all, .95).toFixed(0)}`);
await browser.close(); for (const s of sides) await s.server.close();

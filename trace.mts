import { findChromium, launchChromium } from './scripts/chromium.ts';
import { changeTo, controls } from './scripts/lib/controls.ts';
import { serveFolder } from './scripts/lib/static-server.ts';
import { stranger, visit } from './scripts/lib/visit.ts';
const [dist='dist', only=''] = process.argv.slice(2);
const server = await serveFolder(dist, { hosted: true });
const browser = await launchChromium(findChromium().path);
const context = await stranger(browser);
const { page } = await visit(context, server.url);
await page.waitForSelector('[data-prepared=true]');
const session = await browser.newBrowserCDPSession();
for (const { name, steps } of controls(['510521','510522','510524'])) {
  if (only && !only.split(',').includes(name)) continue;
  for (let i=0;i<2;i++) for (const s of steps) await changeTo(page, s);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline','toplevel','blink','cc'] } });
  let n=0; const times=[];
  for (let r = 0; r < 4; r++) for (const s of steps) { times.push(await changeTo(page, s)); n++; }
  const events: any[] = [];
  session.on('Tracing.dataCollected', (e) => events.push(...e.value));
  await new Promise<void>(async (ok) => { session.once('Tracing.tracingComplete', () => ok()); await session.send('Tracing.end'); });
  const main = new Map<number, number>();
  const thread = new Map<string,string>();
  for (const e of events) if (e.name==='thread_name') thread.set(`${e.pid} ${e.tid}`, e.args.name);
  const sum = new Map<string, [number, number]>();
  // self time on CrRendererMain
  const byThread = new Map<string, any[]>();
  for (const e of events) if (e.ph==='X') { const k=`${e.pid} ${e.tid}`; if (thread.get(k)==='CrRendererMain') (byThread.get(k) ?? byThread.set(k, []).get(k)!).push(e); }
  for (const list of byThread.values()) {
    list.sort((a,b)=>a.ts-b.ts||b.dur-a.dur);
    const stack:any[]=[];
    for (const e of list) { while (stack.length && stack.at(-1).ts+stack.at(-1).dur<=e.ts) stack.pop(); e.self=e.tdur??e.dur; const p=stack.at(-1); if (p) p.self-=(e.tdur??e.dur); stack.push(e);}    
    for (const e of list){ const s=sum.get(e.name)??[0,0]; s[0]+=e.self/1000; s[1]++; sum.set(e.name,s);}  
  }
  times.sort((a,b)=>a-b);
  console.log(`== ${name} median ${times[n>>1]!.toFixed(0)} (CPU self ms per change, main thread)`);
  console.log([...sum].sort((a,b)=>b[1][0]-a[1][0]).slice(0,14).map(([k,[t,c]])=>`  ${(t/n).toFixed(2)}  ×${(c/n).toFixed(1)} ${k}`).join('\n'));
  session.removeAllListeners('Tracing.dataCollected');
}
await browser.close(); await server.close();

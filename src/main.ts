import { mount } from 'svelte';
import { release as shipped } from 'virtual:release';
import App from './app/App.svelte';
import './app/app.css';
import { remembering, withSnapshots } from './db/index.ts';
import type { Release } from './model/index.ts';
import { EngineStart } from './state/index.ts';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element #app');

const release = shipped as Release;
const base = new URL('.', document.baseURI);
/** Fetched and started behind the first chart, or when a question comes that has no answer yet. */
const engine = new EngineStart(async () => {
  const { openDuckDb } = await import('./db/duckdb.ts');
  return openDuckDb(release, base);
});

mount(App, {
  target,
  props: {
    connector: remembering(withSnapshots(release, base, () => engine.get())),
    engine,
    release,
  },
});

/** The page takes the place of what the build drew when it has something to show itself, be it an error. */
const prerendered = document.getElementById('prerendered');
function takeOver(): void {
  const shown = target?.querySelector('main h1, main [role=alert]');
  if (shown && !target?.querySelector('main .loading')) prerendered?.remove();
  else requestAnimationFrame(takeOver);
}
if (document.documentElement.dataset['elsewhere'] !== undefined) prerendered?.remove();
else if (prerendered) takeOver();

import { mount } from 'svelte';
import App from './app/App.svelte';
import './app/app.css';
import { openDuckDb } from './db/duckdb.ts';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element #app');

mount(App, {
  target,
  props: { open: () => openDuckDb(new URL('data/', document.baseURI)) },
});

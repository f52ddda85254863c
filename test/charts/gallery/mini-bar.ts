import { render } from 'svelte/server';
import MiniBar from '../../../src/charts/MiniBar.svelte';
import { classSwatch } from '../../../src/charts/palette.ts';
import type { Gallery } from '../drawing.ts';

const part = (key: string, value: number) => ({ key, value, swatch: classSwatch(key) });

/** Two parts and what is not divided; a part of nothing and a sliver; nothing at all. */
const gallery: Gallery = () =>
  (
    [
      ['parts', [part('210', 60), part('208', 30), { ...part('', 10), swatch: classSwatch(null) }]],
      ['sliver', [part('210', 999), part('213', 0), part('208', 1)]],
      ['nothing', []],
    ] as const
  ).map(([name, parts]) => ({
    name,
    width: 120,
    drawn: render(MiniBar, { props: { parts } }),
  }));

export default gallery;

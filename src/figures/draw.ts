import { flushSync, mount, unmount, type Component } from 'svelte';
import Absences from '../charts/Absences.svelte';
import Legend from '../charts/Legend.svelte';
import { turn } from '../export/turn.ts';
import { pictureWords } from '../i18n/pictures.ts';
import ChartOf from './ChartOf.svelte';
import type { Exhibit } from './exhibit.ts';
import { plainOf, sizeOf, textsOf, Textures } from './plain.ts';
import {
  ABREAST_GAP,
  layoutPoster,
  MARGIN,
  type Layout,
  type Parts,
  type Piece,
} from './poster.ts';
import { PAPER_THEME } from './theme.ts';
import { rowsOf } from './rows.ts';
import { unwritten } from './unwritten.ts';

/**
 * `wide` is 16:9, `classic` 4:3; `natural` is as high as it needs to be. `slide` is the chart with its legend alone, for a
 * page that says the rest itself: it has about the proportions of the room there, and what the chart has no room for is not
 * written into it.
 */
export type Shape = 'natural' | 'wide' | 'classic' | 'square' | 'slide';

/** A picture as an SVG document. */
export interface Poster {
  svg: string;
  /** In pixels of the drawing, whose small print is 12.5 high. */
  width: number;
  height: number;
  /** There is so much in it that its words are small where it is shown on one slide: to be said before it is saved. */
  small: boolean;
  /** What the chart has no room for, in words. */
  unwritten: readonly string[];
}

const NATURAL_WIDTH = 960;
/** The ratio of the sides, and the width that is tried first, a multiple of the ratio's first number. */
const RATIOS = {
  wide: { across: 16, down: 9, width: 1120 },
  classic: { across: 4, down: 3, width: 960 },
  square: { across: 1, down: 1, width: 800 },
  slide: { across: 14, down: 5, width: 1050 },
} as const;
/** Of a picture that is as high as a slide: beyond it small print has less than 5.5 points there. */
const READABLE_HEIGHT = 1237;
/** Around a picture that stands on a page. */
const SLIDE_MARGIN = 4;
/** No chart is drawn lower. */
const LEAST_HEIGHT = 200;
/** A chart is laid out at least so wide, so that names stand beside its marks. */
const LEAST_CHART = 660;
/** How much larger a chart is drawn where there is room for it. */
const ZOOMS = [1.6, 1.5, 1.4, 1.3, 1.2, 1.1] as const;

/**
 * Draws a component in the page where nobody sees it, in the colours of paper and at this width, for as long as `use`
 * takes: the very component of the screen.
 */
function drawn<Props extends Record<string, unknown>, Result>(
  component: Component<Props>,
  props: Props,
  width: number,
  use: (host: HTMLElement) => Result,
): Result {
  const host = document.createElement('div');
  host.setAttribute('aria-hidden', 'true');
  host.inert = true;
  for (const [name, value] of Object.entries({
    ...PAPER_THEME,
    ...{ position: 'fixed', top: '0', left: '-200vw', width: `${width}px` },
    ...{ visibility: 'hidden', contain: 'layout style', color: PAPER_THEME['--ink'] },
    ...{ 'color-scheme': 'light', 'forced-color-adjust': 'none' },
  })) {
    host.style.setProperty(name, value);
  }
  document.body.append(host);
  const app = mount(component, { target: host, props });
  try {
    // Before the browser measures it: the chart keeps the width that it was given.
    flushSync();
    return use(host);
  } finally {
    void unmount(app);
    host.remove();
  }
}

/** The drawings of a legend, in the order of its entries. */
const marksIn = (host: HTMLElement): Element[] => [...host.querySelectorAll('li svg')];

const chartsIn = (host: HTMLElement): Element[] => [...host.querySelectorAll('.chart > svg')];

interface Try {
  layout: Layout;
  chartWidth: number;
  abreast: number;
  unwritten: readonly string[];
  /** The charts as text, where that was asked for. */
  markup: readonly string[] | null;
}

/** The chart and its legend, without what the page around it says. */
const withoutWords = (exhibit: Exhibit): Exhibit => ({
  ...exhibit,
  ...{ title: '', subtitle: null, takeaway: null, left: null, foot: '' },
  ...{ notes: [], findings: [], sources: [], statement: null },
});

/**
 * Draws an exhibit as a picture that stands alone. `natural` is 960 pixels wide. The other shapes begin at the width of
 * a page or slide and become wider, with everything laid out anew, until all of it has room: nothing is left out for
 * want of it. Where that makes words small, `small` says so. What a chart has no room for is written below it.
 */
export async function posterOf(whole: Exhibit, shape: Shape): Promise<Poster> {
  const exhibit = shape === 'slide' ? withoutWords(whole) : whole;
  const { drawing, title } = exhibit.figure;
  const words = pictureWords[exhibit.language];
  const textures = new Textures();
  const margin = shape === 'slide' ? SLIDE_MARGIN : MARGIN;
  /** Of a chart that can have any: null is its own. */
  let chartHeight: number | null = null;

  const entries = exhibit.legend.map((one) => ({ ...one, shown: true }));
  const marks = drawn(Legend, { entries, ontoggle: null }, NATURAL_WIDTH, (host) =>
    marksIn(host).map((svg) => plainOf(svg, textures)),
  );
  const absenceProps = { rows: rowsOf(drawing), words: exhibit.figure.absences };
  const absences = drawn(Absences, absenceProps, NATURAL_WIDTH, (host) =>
    marksIn(host).map((svg) => ({
      name: svg.parentElement?.textContent.trim() ?? '',
      mark: plainOf(svg, textures),
    })),
  );

  await turn();

  function charts<Result>(width: number, use: (svg: Element, i: number) => Result): Result[] {
    if (drawing.kind === 'none') return [];
    return drawn(ChartOf, { drawing, label: title, width, height: chartHeight }, width, (host) =>
      chartsIn(host).map(use),
    );
  }

  function attempt(width: number, abreast: number, zoom = 1, isLast = false): Try {
    const room = (width - 2 * margin - (abreast - 1) * ABREAST_GAP) / abreast;
    const chartWidth = Math.floor(room / zoom);
    const found = charts(chartWidth, (svg, i): Piece & { texts: string[]; markup: string } => ({
      name: drawing.kind === 'pairs' ? (drawing.groups[i]?.name ?? null) : null,
      ...sizeOf(svg),
      texts: textsOf(svg),
      markup: isLast ? plainOf(svg, textures).markup : '',
    }));
    const left = unwritten(
      drawing,
      found.flatMap(({ texts }) => texts),
    );
    const parts: Parts = {
      ...{ marks, absences, abreast, zoom, margin, pieces: found },
      unwritten: shape === 'slide' ? [] : left,
    };
    const markup = isLast ? found.map((one) => one.markup) : null;
    const layout = layoutPoster(exhibit, parts, width, words);
    return { layout, chartWidth, abreast, unwritten: left, markup };
  }

  /** As few charts side by side as have room. */
  async function fitted(width: number, height: number): Promise<Try> {
    const groups = drawing.kind === 'pairs' ? drawing.groups.length : 1;
    const room = Math.floor((width - 2 * margin + ABREAST_GAP) / (LEAST_CHART + ABREAST_GAP));
    let best = attempt(width, 1);
    for (let abreast = 2; abreast <= Math.min(groups, room); abreast++) {
      if (best.layout.height <= height) break;
      await turn();
      const next = attempt(width, abreast);
      if (next.layout.height < best.layout.height) best = next;
    }
    return best;
  }

  /** The same with charts as large as there is room for. */
  async function enlarged(found: Try, height: number): Promise<Try> {
    if (drawing.kind === 'none') return found;
    for (const zoom of ZOOMS) {
      if (found.chartWidth / zoom < LEAST_CHART) continue;
      await turn();
      const larger = attempt(found.layout.width, found.abreast, zoom);
      if (larger.layout.height <= height) return larger;
    }
    return found;
  }

  function finished(found: Try, height: number): Poster {
    const { layout, chartWidth, markup: known } = found;
    const markup = known ?? charts(chartWidth, (svg) => plainOf(svg, textures).markup);
    const { width } = layout;
    const svg = layout.draw(height, markup, textures.markup());
    const small = shape !== 'natural' && height > READABLE_HEIGHT;
    return { svg, width, height, small, unwritten: found.unwritten };
  }

  if (shape === 'natural') {
    const found = attempt(NATURAL_WIDTH, 1, 1, true);
    return finished(found, found.layout.height);
  }
  const { across, down, width: first } = RATIOS[shape];
  let width: number = first;
  if (shape === 'slide' && drawing.kind === 'icicle') {
    // It gives way itself, so that words stay as large as they are at this width.
    const height = (width / across) * down;
    const { layout } = attempt(width, 1);
    const own = charts(width, sizeOf)[0]?.height ?? 0;
    chartHeight = Math.max(LEAST_HEIGHT, Math.floor(height - (layout.height - own)));
  }
  for (;;) {
    const height = (width / across) * down;
    const found = await fitted(width, height);
    if (found.layout.height <= height) {
      const larger = await enlarged(found, height);
      await turn();
      return finished(larger, height);
    }
    // About as much wider as is missing, never much too wide.
    const factor = Math.min(1.3, Math.max(1.03, (found.layout.height / height) ** 0.4));
    width = Math.ceil((width * factor) / across) * across;
    await turn();
  }
}

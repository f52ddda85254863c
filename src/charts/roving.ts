import type { Attachment } from 'svelte/attachments';

export interface Place {
  row: number;
  index: number;
}

const STOPS = '[data-segment]';
const ROW = 'g[role=group]';

/** From where to where a mark reaches along its row, in pixels. */
export type Reach = readonly [from: number, to: number];

const clamp = (value: number, end: number): number => Math.min(Math.max(value, 0), end);

const centreOf = ([from, to]: Reach): number => (from + to) / 2;

/** Which mark lies above or below a point, or next to it; of two as near, the one whose centre is nearer. */
function nearest(row: readonly Reach[], point: number): number {
  const away = ([from, to]: Reach): number => Math.max(from - point, point - to, 0);
  const off = (reach: Reach): number => Math.abs(centreOf(reach) - point);
  const nearer = (a: Reach, b: Reach): number => away(a) - away(b) || off(a) - off(b);
  const [best] = [...row].sort(nearer);
  return best ? row.indexOf(best) : 0;
}

/**
 * Where a key leads from a place; null where it leads nowhere, so that the page may have it. `rows` has the reach of
 * the marks along their rows, which lie one below the other: up and down lead to the mark above or below.
 */
export function moved(
  rows: readonly (readonly Reach[])[],
  { row, index }: Place,
  key: string,
): Place | null {
  const here = rows[row] ?? [];
  const end = here.length - 1;
  const across = (by: number): Place => {
    const to = clamp(row + by, rows.length - 1);
    const from = here[index];
    return to === row || !from
      ? { row, index }
      : { row: to, index: nearest(rows[to] ?? [], centreOf(from)) };
  };
  const leads: Record<string, () => Place> = {
    ArrowLeft: () => ({ row, index: clamp(index - 1, end) }),
    ArrowRight: () => ({ row, index: clamp(index + 1, end) }),
    ArrowUp: () => across(-1),
    ArrowDown: () => across(1),
    Home: () => ({ row, index: 0 }),
    End: () => ({ row, index: end }),
  };
  const to = leads[key]?.();
  return to && (to.row !== row || to.index !== index) ? to : null;
}

/** The same keys where rows are columns that stand side by side. */
const TURNED: Record<string, string> = {
  ArrowLeft: 'ArrowUp',
  ArrowRight: 'ArrowDown',
  ArrowUp: 'ArrowLeft',
  ArrowDown: 'ArrowRight',
};

/**
 * Makes a chart good to walk through with the keyboard: Tab stops once in every row, left and right lead along it, up
 * and down to the mark above or below, Home and End to its ends. Enter follows links as ever.
 *
 * For `<svg {@attach roving()}>`. A mark is any element with `data-segment` that can have focus (`Hit.svelte` is one),
 * a row the `<g role="group">` around it; marks are walked in the order of the document. `roving('down')` is for
 * charts whose rows are columns: up and down lead along them. Marks may come and go.
 */
export function roving(along: 'right' | 'down' = 'right'): Attachment<SVGSVGElement> {
  return (svg) => {
    const rows = (): SVGElement[][] => {
      const grouped = new Map<Element | null, SVGElement[]>();
      for (const stop of svg.querySelectorAll<SVGElement>(STOPS)) {
        const row = stop.closest(ROW);
        grouped.set(row, [...(grouped.get(row) ?? []), stop]);
      }
      return [...grouped.values()];
    };
    /** Where each row is entered. */
    const entries = new WeakSet<SVGElement>();
    const stopAt = (row: readonly SVGElement[], here: SVGElement | undefined): void => {
      for (const stop of row) {
        const tabindex = stop === here ? '0' : '-1';
        if (stop.getAttribute('tabindex') !== tabindex) stop.setAttribute('tabindex', tabindex);
        if (stop === here) entries.add(stop);
        else entries.delete(stop);
      }
    };
    const arrange = (): void => {
      for (const row of rows()) stopAt(row, row.find((stop) => entries.has(stop)) ?? row[0]);
    };
    const placed = (target: EventTarget | null): { stops: SVGElement[][]; at: Place } | null => {
      const stops = rows();
      const row = stops.findIndex((one) => one.some((stop) => stop === target));
      const index = (stops[row] ?? []).findIndex((stop) => stop === target);
      return row < 0 ? null : { stops, at: { row, index } };
    };
    const onkeydown = (event: KeyboardEvent): void => {
      const found = placed(event.target);
      const row = found?.stops[found.at.row];
      if (!found || !row) return;
      // Before Tab leaves the row, however the mark got focus. To listen for focus would let the drawing have it, too.
      stopAt(row, row[found.at.index]);
      // Alt with an arrow is the browser's way back.
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const reaches = found.stops.map((row) =>
        row.map((stop): Reach => {
          const { left, right, top, bottom } = stop.getBoundingClientRect();
          return along === 'right' ? [left, right] : [top, bottom];
        }),
      );
      const key = along === 'right' ? event.key : (TURNED[event.key] ?? event.key);
      const to = moved(reaches, found.at, key);
      if (!to) return;
      event.preventDefault();
      const there = found.stops[to.row] ?? [];
      stopAt(there, there[to.index]);
      there[to.index]?.focus();
    };

    arrange();
    // A mark that is drawn anew loses what was set here. Setting what is set already would never end.
    const observer = new MutationObserver(arrange);
    observer.observe(svg, { childList: true, subtree: true, attributeFilter: ['tabindex'] });
    svg.addEventListener('keydown', onkeydown);
    return () => {
      observer.disconnect();
      svg.removeEventListener('keydown', onkeydown);
    };
  };
}

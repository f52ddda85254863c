import type { Attachment } from 'svelte/attachments';

export interface Place {
  row: number;
  index: number;
}

const STOPS = '[data-segment]';
const ROW = 'g[role=group]';

const clamp = (value: number, end: number): number => Math.min(Math.max(value, 0), end);

/**
 * Where a key leads from a place; null where it leads nowhere, so that the page may have it. `rows` has the centres
 * of the marks along their rows, which lie one below the other: up and down lead to the mark that is nearest.
 */
export function moved(
  rows: readonly (readonly number[])[],
  { row, index }: Place,
  key: string,
): Place | null {
  const here = rows[row] ?? [];
  const centre = here[index] ?? 0;
  const end = here.length - 1;
  const across = (by: number): Place => {
    const to = clamp(row + by, rows.length - 1);
    const distances = (rows[to] ?? []).map((other) => Math.abs(other - centre));
    return to === row
      ? { row, index }
      : { row: to, index: distances.indexOf(Math.min(...distances)) };
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
 * and down to the nearest mark of the next row, Home and End to its ends. Enter follows links as ever.
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
    const stopAt = (row: readonly SVGElement[], here: SVGElement | undefined): void => {
      for (const stop of row) stop.setAttribute('tabindex', stop === here ? '0' : '-1');
    };
    const arrange = (): void => {
      for (const row of rows()) {
        stopAt(row, row.find((stop) => stop.getAttribute('tabindex') === '0') ?? row[0]);
      }
    };
    const placed = (target: EventTarget | null): { stops: SVGElement[][]; at: Place } | null => {
      const stops = rows();
      const row = stops.findIndex((one) => one.some((stop) => stop === target));
      const index = (stops[row] ?? []).findIndex((stop) => stop === target);
      return row < 0 ? null : { stops, at: { row, index } };
    };
    const onfocus = ({ target }: Event): void => {
      const found = placed(target);
      const row = found?.stops[found.at.row];
      if (found && row) stopAt(row, row[found.at.index]);
    };
    const onkeydown = (event: KeyboardEvent): void => {
      // Alt with an arrow is the browser's way back.
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const found = placed(event.target);
      if (!found) return;
      const centres = found.stops.map((row) =>
        row.map((stop) => {
          const { x, y, width, height } = stop.getBoundingClientRect();
          return along === 'right' ? x + width / 2 : y + height / 2;
        }),
      );
      const key = along === 'right' ? event.key : (TURNED[event.key] ?? event.key);
      const to = moved(centres, found.at, key);
      if (!to) return;
      event.preventDefault();
      found.stops[to.row]?.[to.index]?.focus();
    };

    arrange();
    const observer = new MutationObserver(arrange);
    observer.observe(svg, { childList: true, subtree: true });
    svg.addEventListener('focusin', onfocus);
    svg.addEventListener('keydown', onkeydown);
    return () => {
      observer.disconnect();
      svg.removeEventListener('focusin', onfocus);
      svg.removeEventListener('keydown', onkeydown);
    };
  };
}

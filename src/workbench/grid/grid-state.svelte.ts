import { tick, untrack } from 'svelte';
import type { Language, Rows } from '../../model/index.ts';
import type { Key } from './keys.ts';
import { areaOf, movedBy, within, type Place, type Selection } from './places.ts';
import { RowCache } from './row-cache.ts';
import { Scroller } from './scroller.svelte.ts';
import * as virtual from './virtual.ts';
import { bounded, fitsOf, SAMPLE } from './widths.ts';

/** What the grid is given, as far as it decides what is seen: each read by itself, for rows come often. */
export interface Shown {
  rows: Rows;
  count: number;
  units: readonly (string | null)[];
  language: Language;
  sourced: boolean;
}

/** Rows that are drawn beyond what is seen, on either side. */
const BEYOND = 4;

/** A range, and what has the focus: it keeps it when it is scrolled away. */
function withFocus([from, to]: virtual.Range, focused: number, end: number): number[] {
  const seen = Array.from({ length: Math.max(to - from, 0) }, (_, i) => from + i);
  return focused < 0 || focused >= end || (focused >= from && focused < to)
    ? seen
    : [...seen, focused].sort((a, b) => a - b);
}

/** What of an answer is seen, focused and selected. */
export class GridState {
  focus = $state<Place>({ row: 0, column: 0 });
  selection = $state<Selection | null>(null);
  /** Of the element that scrolls, without its bars. */
  width = $state(0);
  height = $state(0);
  element = $state<HTMLElement>();
  readonly scroller = new Scroller(() => this.extent);
  #byHand = $state<Record<number, number>>({});
  #rows: Rows | null = null;
  #signature = '';
  readonly #given: Shown;

  constructor(given: Shown) {
    this.#given = given;
  }

  readonly columns = $derived.by(() => this.#given.rows.columns);
  readonly size = $derived.by(() => ({
    rows: this.#given.count,
    columns: this.columns.length,
  }));
  readonly cache = $derived.by(() => new RowCache(this.#given.rows));
  readonly #sampled = $derived.by(() => Math.min(this.size.rows, SAMPLE));
  readonly #fitted = $derived.by(() => {
    const { rows, units, language } = this.#given;
    return fitsOf(rows, this.#sampled, units, language);
  });
  readonly fits = $derived.by(() =>
    this.#fitted.map((fit, i) => ({ ...fit, width: this.#byHand[i] ?? fit.width })),
  );
  readonly edges = $derived.by(() => virtual.edgesOf(this.fits.map(({ width }) => width)));
  /** The width of the numbers of the rows. */
  readonly gutter = $derived.by(
    () => 20 + 7 * String(Math.max(this.size.rows, 99)).length + (this.#given.sourced ? 14 : 0),
  );
  readonly extent = $derived.by(() =>
    virtual.extentOf(this.size.rows, this.height - virtual.HEAD_HEIGHT),
  );
  readonly #inView = $derived.by(() => Math.max(this.width - this.gutter, 0));
  /** How many rows a page key moves. */
  readonly page = $derived.by(() =>
    Math.max(Math.floor(this.extent.view / virtual.ROW_HEIGHT) - 1, 1),
  );
  readonly seenRows = $derived.by(() =>
    withFocus(
      virtual.rowsSeen(this.scroller.top, this.extent, BEYOND),
      this.focus.row,
      this.size.rows,
    ),
  );
  readonly seenColumns = $derived.by(() =>
    withFocus(
      virtual.columnsSeen(this.edges, this.scroller.left, this.#inView),
      this.focus.column,
      this.columns.length,
    ),
  );
  readonly base = $derived.by(() => virtual.baseOf(this.scroller.top));
  readonly area = $derived.by(() => this.selection && areaOf(this.selection));
  /** What is copied: the selection, or the cell that has the focus. */
  readonly toCopy = $derived.by(() => {
    if (this.area) return this.area;
    const { row, column } = this.focus;
    const there = row >= 0 && column >= 0 && row < this.size.rows;
    return there ? areaOf({ anchor: this.focus, head: this.focus }) : null;
  });

  cellAt({ row, column }: Place): HTMLElement | null {
    return this.element?.querySelector(`[data-row="${row}"][data-column="${column}"]`) ?? null;
  }

  placeOf(target: EventTarget | null): Place | null {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    if (!cell || !this.element?.contains(cell)) return null;
    return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
  }

  /** The cell at a point of the screen, or the nearest. */
  cellUnder(x: number, y: number): Place {
    const { left = 0, top = 0 } = this.element?.getBoundingClientRect() ?? {};
    const down = y - top - virtual.HEAD_HEIGHT + this.scroller.top;
    const column = virtual.columnAt(this.edges, x - left - this.gutter + this.scroller.left);
    return within({ row: Math.floor(down / virtual.ROW_HEIGHT), column }, this.size, 0);
  }

  reveal({ row, column }: Place): void {
    const { top, left } = this.scroller;
    this.scroller.moveTo(
      row < 0 ? top : virtual.topToSee(row, top, this.extent),
      column < 0 ? left : virtual.leftToSee(this.edges, column, left, this.#inView),
    );
  }

  /** Gives a cell the focus, and brings it into view. */
  async moveTo(place: Place): Promise<void> {
    this.focus = within(place, this.size);
    this.reveal(this.focus);
    await tick();
    this.cellAt(this.focus)?.focus({ preventScroll: true });
  }

  extendTo(place: Place): void {
    const anchor = this.selection?.anchor ?? within(this.focus, this.size, 0);
    this.selection = { anchor, head: within(place, this.size, 0) };
  }

  /** Goes where a key leads, with Shift drawing the selection along. False where it leads nowhere. */
  walk({ key, ctrlKey, metaKey, shiftKey }: Key): boolean {
    const extending = shiftKey && this.focus.row >= 0;
    const from = extending && this.selection ? this.selection.head : this.focus;
    const to = movedBy(from, key, ctrlKey || metaKey, this.size, this.page);
    if (!to) return false;
    if (extending) this.extendTo(to);
    else this.selection = null;
    void this.moveTo(extending && this.selection ? this.selection.head : to);
    return true;
  }

  selectAll(): void {
    const last = { row: this.size.rows - 1, column: this.size.columns - 1 };
    if (last.row >= 0) this.selection = { anchor: { row: 0, column: 0 }, head: last };
  }

  /** `fit` gives the column its own width back. */
  resize(column: number, to: number | 'fit'): void {
    const { [column]: _, ...others } = this.#byHand;
    this.#byHand = to === 'fit' ? others : { ...others, [column]: bounded(to) };
  }

  /**
   * Other rows are read from their beginning. The focus stays in its column; widths that were set by hand stay with the
   * columns that they were set for.
   */
  changeRows(): void {
    const { rows } = this.#given;
    if (rows === this.#rows) return;
    const first = this.#rows === null;
    this.#rows = rows;
    untrack(() => {
      const signature = JSON.stringify(rows.columns);
      if (signature !== this.#signature) this.#byHand = {};
      this.#signature = signature;
      this.selection = null;
      if (first) return;
      const had = this.element?.contains(document.activeElement) ?? false;
      this.focus = within(
        { row: Math.min(this.focus.row, 0), column: this.focus.column },
        this.size,
      );
      void tick().then(() => {
        this.scroller.moveTo(0);
        if (had) this.cellAt(this.focus)?.focus({ preventScroll: true });
      });
    });
  }
}

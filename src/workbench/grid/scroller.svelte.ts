import { isScaled, lastTop, ROW_HEIGHT, scrollOf, topOf, type Extent } from './virtual.ts';

/** Lines and pages of a wheel, in pixels. */
const STEPS = [1, ROW_HEIGHT, 10 * ROW_HEIGHT];

/**
 * What is seen of a long list in an element that scrolls. Where the list is higher than elements can be, dragging the
 * scrollbar leads to the like place of the list, while wheel and keys move by as many pixels as ever.
 */
export class Scroller {
  /** The pixel of the list that is at the top. */
  top = $state(0);
  left = $state(0);
  #element: HTMLElement | null = null;
  /** Where the element was scrolled to from here: the event that follows tells nothing new. */
  #set = 0;

  constructor(private readonly extent: () => Extent) {}

  /** For `{@attach scroller.attach}`. */
  readonly attach = (element: HTMLElement): (() => void) => {
    this.#element = element;
    const wheel = (event: WheelEvent): void => this.#wheel(event);
    const scroll = (): void => this.#scrolled(element);
    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('scroll', scroll, { passive: true });
    return () => {
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('scroll', scroll);
      this.#element = null;
    };
  };

  moveTo(top: number, left = this.left): void {
    const extent = this.extent();
    this.top = Math.min(Math.max(top, 0), lastTop(extent));
    const element = this.#element;
    if (!element) return;
    const wanted = scrollOf(this.top, extent);
    if (Math.abs(element.scrollTop - wanted) > 0.5) element.scrollTop = wanted;
    if (left !== this.left) element.scrollLeft = left;
    this.#set = element.scrollTop;
    this.left = element.scrollLeft;
  }

  #scrolled(element: HTMLElement): void {
    this.left = element.scrollLeft;
    if (element.scrollTop === this.#set) return;
    this.#set = element.scrollTop;
    this.top = topOf(this.#set, this.extent());
  }

  #wheel(event: WheelEvent): void {
    const extent = this.extent();
    if (!isScaled(extent) || event.ctrlKey || event.shiftKey) return;
    const to = this.top + event.deltaY * (STEPS[event.deltaMode] ?? 1);
    const beyond = event.deltaY < 0 ? this.top <= 0 : this.top >= lastTop(extent);
    if (beyond || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
    event.preventDefault();
    this.moveTo(to);
  }
}

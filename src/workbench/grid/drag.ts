/** Pixels a frame, for every pixel that the pointer is beyond the edge. */
const SPEED = 0.4;
const FASTEST = 400;

export interface Dragged {
  /** Of what scrolls while the pointer is beyond it. */
  bounds: () => DOMRect;
  at: (x: number, y: number) => void;
  scroll: (right: number, down: number) => void;
}

const beyond = (value: number, from: number, to: number): number => {
  const by = value < from ? value - from : Math.max(value - to, 0);
  return Math.min(Math.max(by * SPEED, -FASTEST), FASTEST);
};

/** Follows a pointer that is held down until it is let go, also beyond the edge, where what it selects from scrolls by. */
export function follow({ clientX, clientY }: PointerEvent, { bounds, at, scroll }: Dragged): void {
  let x = clientX;
  let y = clientY;
  let frame = 0;
  const step = (): void => {
    const { left, right, top, bottom } = bounds();
    const across = beyond(x, left, right);
    const down = beyond(y, top, bottom);
    if (across !== 0 || down !== 0) {
      scroll(across, down);
      at(x, y);
    }
    frame = requestAnimationFrame(step);
  };
  const move = (event: PointerEvent): void => {
    x = event.clientX;
    y = event.clientY;
    at(x, y);
  };
  const end = (): void => {
    cancelAnimationFrame(frame);
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', end);
    removeEventListener('pointercancel', end);
  };
  frame = requestAnimationFrame(step);
  addEventListener('pointermove', move);
  addEventListener('pointerup', end);
  addEventListener('pointercancel', end);
}

import type { Attachment } from 'svelte/attachments';

/** Alt+↑ and Alt+↓ on anything inside move it by a place. */
export function movedByKeys(move: (by: number) => void): Attachment<HTMLElement> {
  return (element) => {
    const pressed = (event: KeyboardEvent): void => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!event.altKey || event.ctrlKey || event.metaKey || by === undefined) return;
      event.preventDefault();
      move(by);
    };
    element.addEventListener('keydown', pressed);
    return () => element.removeEventListener('keydown', pressed);
  };
}

const TYPE = 'application/x-yibao-item';

/** What is dragged by its handle: the place of an item. */
export function draggedFrom(index: number): Attachment<HTMLElement> {
  return (element) => {
    element.draggable = true;
    const started = ({ dataTransfer }: DragEvent): void => {
      dataTransfer?.setData(TYPE, String(index));
      const item = element.closest('li');
      if (item) dataTransfer?.setDragImage(item, 16, 16);
    };
    element.addEventListener('dragstart', started);
    return () => element.removeEventListener('dragstart', started);
  };
}

/** Where it can be dropped; `move` is told from which place. While something is held over it, it has `data-over`. */
export function droppedAt(move: (from: number) => void): Attachment<HTMLElement> {
  return (element) => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes(TYPE)) return;
      event.preventDefault();
      element.dataset['over'] = '';
    };
    const left = (event: DragEvent): void => {
      const to = event.relatedTarget;
      if (!(to instanceof Node) || !element.contains(to)) delete element.dataset['over'];
    };
    const dropped = (event: DragEvent): void => {
      delete element.dataset['over'];
      const from = event.dataTransfer?.getData(TYPE) ?? '';
      if (from === '') return;
      event.preventDefault();
      move(Number(from));
    };
    element.addEventListener('dragover', over);
    element.addEventListener('dragleave', left);
    element.addEventListener('drop', dropped);
    return () => {
      element.removeEventListener('dragover', over);
      element.removeEventListener('dragleave', left);
      element.removeEventListener('drop', dropped);
    };
  };
}

/** How far outside of the window something is already made ready. */
const AHEAD = '800px';

/** Tells when an element comes near the window, and when it is far again. */
export function near(onchange: (isNear: boolean) => void): Attachment<HTMLElement> {
  return (element) => {
    const observer = new IntersectionObserver(
      (entries) => onchange(entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
}

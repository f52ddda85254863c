/** What a drop target listens to on the whole page. */
export interface Target {
  /** Whether files may be dropped now. */
  ready: () => boolean;
  /** Files are over the page, or are not any more. */
  onover: (over: boolean) => void;
  onfiles: (files: File[]) => void;
}

/** Text may be dragged within the page, files come from outside of it. */
const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes files that are dropped anywhere on the page, which would else leave it and open them.
 * Gives the function that ends this.
 */
export function takeDrops(page: EventTarget, { ready, onover, onfiles }: Target): () => void {
  const over = (event: Event): void => {
    const drag = event as DragEvent;
    if (!hasFiles(drag)) return;
    drag.preventDefault();
    if (drag.dataTransfer) drag.dataTransfer.dropEffect = ready() ? 'copy' : 'none';
    onover(true);
  };
  const leave = (event: Event): void => {
    // From one element to the next there is another one; out of the page there is none.
    if ((event as DragEvent).relatedTarget === null) onover(false);
  };
  const drop = (event: Event): void => {
    const drag = event as DragEvent;
    onover(false);
    if (!hasFiles(drag)) return;
    drag.preventDefault();
    const files = [...(drag.dataTransfer?.files ?? [])];
    if (ready() && files.length > 0) onfiles(files);
  };
  const listeners = { dragenter: over, dragover: over, dragleave: leave, drop };
  for (const [name, listener] of Object.entries(listeners)) page.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of Object.entries(listeners)) {
      page.removeEventListener(name, listener);
    }
  };
}

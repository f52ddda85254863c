/** The old way, which also works where the page came over plain http. */
function copySelected(text: string): boolean {
  const active = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // Outside of a modal dialog nothing can be selected.
  (active?.closest('dialog') ?? document.body).append(area);
  try {
    area.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (active instanceof HTMLElement) active.focus({ preventScroll: true });
  }
}

/**
 * Puts a text into the clipboard, and says whether it is there. The browser's clipboard is missing where the page is not
 * served over https, as on an intranet, and can be refused.
 */
export async function copyText(text: string): Promise<boolean> {
  // Some browsers lack it, whatever the types say.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  try {
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused: the old way may still be open.
  }
  return copySelected(text);
}

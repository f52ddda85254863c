/**
 * Puts a picture on the clipboard; false where the browser does not let the page: on plain http, without the reader's
 * leave, or where it knows no pictures there. Call it in the very handler of the click, with a picture that is still
 * being made: Safari wants to be asked at once.
 * @throws whatever the making of the picture throws.
 */
export async function copyPicture(png: Promise<Blob> | Blob): Promise<boolean> {
  const picture = Promise.resolve(png);
  // Undefined outside secure contexts and in older browsers, whatever their types say.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const known = typeof ClipboardItem !== 'undefined' && clipboard && 'write' in clipboard;
  const copied = known
    ? clipboard.write([new ClipboardItem({ 'image/png': picture })]).then(
        () => true,
        () => false,
      )
    : Promise.resolve(false);
  await picture;
  return copied;
}

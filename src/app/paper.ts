/** A text in a style sheet, in quotation marks. */
const quoted = (text: string): string =>
  `"${text.replace(/[\\"]/g, '\\$&').replace(/[\n\r\f]/g, ' ')}"`;

/**
 * What stands in the margins of every printed page: the title, the release, the number of the page. Until what it
 * returns is called. Browsers that do not know these boxes print their own.
 */
export function onPaper(title: string, release: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page {
    font: 8.5pt/1.3 sans-serif;
    color: #444;
    @top-left { content: ${quoted(title)} }
    @bottom-left { content: ${quoted(release)} }
    @bottom-right { content: counter(page) " / " counter(pages) }
  }`);
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

import { execFileSync } from 'node:child_process';
import { findLibreOffice } from '../../scripts/libreoffice.ts';

/** Without spaces, and with one sign where a font has two for the same. */
export const close = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** The text of each page of a PDF, as `close` makes it. pdftotext comes with LibreOffice where it is not there. */
export function pagesOf(pdf: Buffer): string[] {
  findLibreOffice();
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return text.split('\f').slice(0, -1).map(close);
}

/** The sizes of the pages of a PDF that Chromium made, in points, each once. */
export function sizesOf(pdf: Buffer): string[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [
    ...new Set([...boxes].map(([, w, h]) => `${Math.round(Number(w))} × ${Math.round(Number(h))}`)),
  ];
}

import { IngestError } from '../error.ts';
import { decode, type Encoding } from './encoding.ts';

export interface TextFile {
  /** Line n is `lines[n - 1]`, without its line end. */
  lines: string[];
  encoding: Encoding;
}

/** More control characters than this share of a text make it binary; word processors leave a few in theirs. */
const MAX_CONTROL_SHARE = 0.01;
const FEW_CONTROLS = 8;

function isControl(code: number): boolean {
  return code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c && code !== 0x0d;
}

function refuseBinary(text: string): void {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (
      code === 0 ||
      (isControl(code) && ++controls > FEW_CONTROLS + text.length * MAX_CONTROL_SHARE)
    ) {
      throw new IngestError({
        rule: 'file.binary',
        expected: 'plain text',
        found: `control character 0x${code.toString(16).padStart(2, '0')}`,
        message: 'the file is binary, not text; save the text of the document first',
      });
    }
  }
}

/**
 * Lines by `\n`, `\r\n` or `\r`; a line end at the end of the text opens no further line. A form feed or a vertical
 * tab is a blank of its line, so that lines and offsets stay as published.
 */
export function splitLines(text: string): string[] {
  const bare = text.replace(/[\f\v]/g, ' ');
  const lines = bare.includes('\r') ? bare.split(/\r\n|\n|\r/) : bare.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** A table row in pipes that is not closed, at the very end of a text whose other rows all are, was cut off. */
function refuseCutRow(text: string, lines: readonly string[]): void {
  const last = lines.at(-1) ?? '';
  const isOpen = (line: string) => line.startsWith('|') && !line.trimEnd().endsWith('|');
  if (!isOpen(last) || /[\r\n]$/.test(text)) return;
  const rows = lines.slice(0, -1).filter((line) => line.startsWith('|'));
  if (rows.length === 0 || rows.some(isOpen)) return;
  throw new IngestError({
    rule: 'file.truncated',
    location: { line: lines.length, cell: null, start: null },
    expected: 'a whole last table row',
    found: 'a row without its closing |',
    message: `the file ends in the middle of a table row (line ${lines.length}); it was cut off: fetch or save it again`,
  });
}

const PART = /^[\s|#*-]*第([一二三四五六七八九])部分/;
const NUMERALS = '一二三四五六七八九';

/** The last part that the contents list, where they are repeated as headings and this one is not; null otherwise. */
function partWithoutHeading(lines: readonly string[]): string | null {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const part = NUMERALS.indexOf(PART.exec(line)?.[1] ?? ' ');
    if (part >= 0) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const last = Math.max(...counts.keys());
  return (counts.get(0) ?? 0) > 1 && counts.get(last) === 1
    ? `第${NUMERALS[last] ?? ''}部分`
    : null;
}

/** A row with fewer cells than the one above, or a sentence with commas and no end. */
function isUnfinished(last: string, above: string): boolean {
  if (last.includes('\t')) return last.split('\t').length < above.split('\t').length;
  return (
    last.trim().length >= 15 && /[，、；]/.test(last) && !/[。！？；：:）)”"」]\s*$/.test(last)
  );
}

/** A text that ends inside a row or a sentence, before a part that its contents list, was cut off. */
function refuseCutText(text: string, lines: readonly string[]): void {
  const ending = text.slice(text.trimEnd().length);
  if (/[\r\n]/.test(ending) || !isUnfinished(lines.at(-1) ?? '', lines.at(-2) ?? '')) return;
  const part = partWithoutHeading(lines);
  if (part === null) return;
  throw new IngestError({
    rule: 'file.truncated',
    location: { line: lines.length, cell: null, start: null },
    expected: `the text up to ${part}, which its contents list`,
    found: 'an end inside of a line',
    message: `the file ends inside of a line (line ${lines.length}) before ${part}, which its contents list; it was cut off: fetch or save it again`,
  });
}

/** Bytes of a published text to its lines. Throws an `IngestError` that does not name the file yet. */
export function readText(bytes: Uint8Array): TextFile {
  const { text, encoding } = decode(bytes);
  refuseBinary(text);
  if (/^\s*<(?:!doctype html|html[\s>])/i.test(text)) {
    throw new IngestError({
      rule: 'file.format',
      expected: 'plain text',
      found: 'web page',
      message:
        'this is a web page (HTML); save its text first and name the text file in the manifest',
    });
  }
  const lines = splitLines(text);
  if (!/\S/.test(text)) {
    throw new IngestError({
      rule: 'file.empty',
      expected: 'a published text',
      found: `${lines.length} blank lines`,
      message: 'the file has only blanks; save the published text in it',
    });
  }
  refuseCutRow(text, lines);
  refuseCutText(text, lines);
  return { lines, encoding };
}

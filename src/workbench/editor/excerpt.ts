/**
 * Where DuckDB 0.9 says that an error is: the excerpt of the line, cut to about 40 columns on either side, and the
 * caret below it. Its own rule is repeated here, with its slip: an excerpt of a later line that is cut is taken from
 * the beginning of the statement, so it cannot be looked for in the line.
 */

/** The tail of an error's message: `LINE 2: …` and the line with the caret. */
export interface Pointer {
  /** The line as DuckDB counts, from 1: carriage return and line feed are a line each. */
  line: number;
  /** What is shown of it, dots of what was cut included. */
  shown: string;
  /** Blanks before the caret. */
  indent: number;
}

const MARK = '\nLINE ';
const MOST_SHOWN = 40;
/** Enough signs on either side for `MOST_SHOWN` columns. */
const WINDOW = 160;

/** The tail of `message`, and where it begins; null if it has none. */
export function pointerOf(message: string): (Pointer & { at: number }) | null {
  const at = message.lastIndexOf(MARK);
  if (at === -1) return null;
  const tail = message.slice(at + 1).trimEnd();
  const head = /^LINE (\d{1,9}): /.exec(tail);
  const end = tail.lastIndexOf('\n');
  if (head === null || end < head[0].length) return null;
  const caret = /^( *)\^$/.exec(tail.slice(end + 1));
  if (caret?.[1] === undefined) return null;
  return {
    at,
    line: Number(head[1]),
    shown: tail.slice(head[0].length, end),
    indent: caret[1].length,
  };
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const NO_WIDTH = /^(?!\u00ad)[\p{Cc}\p{Cf}\p{Mn}\p{Me}]/u;
const WIDE =
  /^(?:[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|(?![\u{1f1e6}-\u{1f1ff}])\p{Emoji_Presentation})/u;

/** Columns that a sign takes on a terminal: two for Chinese, none for what controls or combines. */
const widthOf = (sign: string): number => (NO_WIDTH.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1);

const signsOf = (text: string): { length: number; width: number }[] =>
  [...graphemes.segment(text)].map(({ segment }) => ({
    length: segment.length,
    width: widthOf(segment),
  }));

/** A statement in which errors are looked for. */
export class Excerpts {
  readonly #text: string;
  readonly #bytes: Uint8Array;
  /** For every offset in the text, that in its UTF-8 bytes. */
  readonly #byteAt: Uint32Array;

  constructor(text: string) {
    this.#text = text;
    this.#bytes = new TextEncoder().encode(text);
    this.#byteAt = new Uint32Array(text.length + 1);
    let at = 0;
    let byte = 0;
    for (const sign of text) {
      const code = sign.codePointAt(0) ?? 0;
      byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      at += sign.length;
      this.#byteAt[at] = byte;
    }
  }

  /** Whether DuckDB would say what `pointer` says of an error at the offset `at`, in the line from `from` to `to`. */
  fits(pointer: Pointer, at: number, from: number, to: number): boolean {
    const before = signsOf(this.#text.slice(Math.max(from, at - WINDOW), at)).reverse();
    const after = signsOf(this.#text.slice(at, Math.min(to, at + WINDOW)));

    let columns = after[0]?.width ?? 0;
    let start = at;
    let indent = 0;
    let cutBefore = false;
    for (const { length, width } of before) {
      start -= length;
      indent += width;
      columns += width;
      // The first sign of a line is never cut off alone.
      if (columns >= MOST_SHOWN && start > from) {
        cutBefore = true;
        break;
      }
    }
    let end = at;
    let cutAfter = false;
    columns = 0;
    for (const { length, width } of after) {
      columns += width;
      if (columns >= MOST_SHOWN) {
        cutAfter = true;
        break;
      }
      end += length;
    }

    const prefix = `LINE ${pointer.line}: `.length + (cutBefore ? 3 : 0);
    if (prefix + indent !== pointer.indent) return false;
    const line = this.#byte(from);
    const first = cutBefore ? this.#byte(start) - line : line;
    const last = cutAfter ? this.#byte(end) - line : this.#byte(to);
    const shown = new TextDecoder().decode(
      this.#bytes.subarray(first, last < first ? undefined : last),
    );
    return `${cutBefore ? '...' : ''}${shown}${cutAfter ? '...' : ''}` === pointer.shown;
  }

  #byte(at: number): number {
    return this.#byteAt[at] ?? 0;
  }
}

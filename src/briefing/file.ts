import type { Briefing } from '../state/briefing/briefing.ts';
import { hashOf } from '../state/briefing/print.ts';
import { BriefingError, quoted } from '../state/briefing/problem.ts';
import { readBriefing, type KnowsFigure } from '../state/briefing/read.ts';

export const FORMAT = 'yibao-briefing';
export const FORMAT_VERSION = 1;
/** How its files end. */
export const EXTENSION = 'yibao.json';
/** Sixty items with all their words are a third of it. */
export const MOST_BYTES = 1_000_000;

/** As JSON with the names in a fixed order, so that the same content is always the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

/**
 * Tells accidental changes and editing by hand. It tells no forger: whoever changes the content can compute it anew, and
 * no page without a server has a secret to sign with.
 */
function checksum(briefing: unknown): string {
  const content = { format: FORMAT, format_version: FORMAT_VERSION, briefing };
  return `sha256:${hashOf(canonical(content))}`;
}

/** The text of its file; on one line with `compact`. */
export function briefingFile(briefing: Briefing, compact = false): string {
  const file = {
    format: FORMAT,
    format_version: FORMAT_VERSION,
    checksum: checksum(briefing),
    briefing,
  };
  return compact ? JSON.stringify(file) : `${JSON.stringify(file, null, 2)}\n`;
}

/** Why a text is no JSON: one that begins as an object and does not end as one was cut. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const ends = text.trimEnd();
    const cut = ends.startsWith('{') && !ends.endsWith('}');
    throw cut
      ? new BriefingError('cut', '', '}', quoted(ends.slice(-20)))
      : new BriefingError('json', '', '{…}', quoted(ends.slice(0, 40)));
  }
}

const property = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null && Object.hasOwn(of, name)
    ? (Reflect.get(of, name) as unknown)
    : undefined;

/**
 * Reads a saved briefing.
 * @throws BriefingError where it is not one, was changed, or has anything in it that is not known: nothing is half read.
 */
export function openBriefing(text: string, knows: KnowsFigure): Briefing {
  // In bytes there are never fewer.
  if (text.length > MOST_BYTES)
    throw new BriefingError('size', '', `≤ ${MOST_BYTES}`, String(text.length));
  const file = parsed(text.replace(/^\ufeff/, ''));
  const format = property(file, 'format');
  if (format !== FORMAT)
    throw new BriefingError('format', 'format', quoted(FORMAT), quoted(format));
  const version = property(file, 'format_version');
  if (version !== FORMAT_VERSION) {
    throw new BriefingError(
      typeof version === 'number' && version > FORMAT_VERSION ? 'version' : 'choice',
      'format_version',
      String(FORMAT_VERSION),
      quoted(version),
    );
  }
  const known = ['format', 'format_version', 'checksum', 'briefing'];
  const other = Object.keys(file as object).find((key) => !known.includes(key));
  if (other !== undefined) throw new BriefingError('unknown', '', known.join(', '), quoted(other));
  // What is wrong with a field says more than that something was changed.
  const briefing = readBriefing(property(file, 'briefing'), knows);
  const found = property(file, 'checksum');
  const expected = checksum(briefing);
  if (found !== expected)
    throw new BriefingError('checksum', 'checksum', quoted(expected), quoted(found));
  return briefing;
}

/**
 * The same of a file.
 * @throws BriefingError as `openBriefing` does; a file that is too large is not read at all.
 */
export async function openBriefingFile(file: Blob, knows: KnowsFigure): Promise<Briefing> {
  if (file.size > MOST_BYTES)
    throw new BriefingError('size', '', `≤ ${MOST_BYTES}`, String(file.size));
  return openBriefing(await file.text(), knows);
}

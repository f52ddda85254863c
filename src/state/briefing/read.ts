import { parseSelection, type View } from '../selection.ts';
import { isOwnAddress } from './address.ts';
import {
  BRIEFING_VERSION,
  MOST_ADDRESS,
  MOST_ID,
  MOST_ITEMS,
  MOST_TAKEAWAY,
  MOST_TITLE,
  PAPERS,
  UNFIT,
  type Briefing,
  type Item,
} from './briefing.ts';
import { keyOf } from './key.ts';
import { BriefingError, quoted } from './problem.ts';

/** Whether the site has such a figure in that view. */
export type KnowsFigure = (view: View, figure: string) => boolean;

/** An object with these properties and no others. */
function record<const K extends string>(
  value: unknown,
  where: string,
  keys: readonly K[],
): Record<K, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BriefingError('type', where, '{…}', quoted(value));
  const missing = keys.find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) throw new BriefingError('missing', where, missing, '—');
  const other = Object.keys(value).find((key) => !(keys as readonly string[]).includes(key));
  if (other !== undefined)
    throw new BriefingError('unknown', where, keys.join(', '), quoted(other));
  return value as Record<K, unknown>;
}

function text(value: unknown, where: string, least: number, most: number): string {
  if (typeof value !== 'string') throw new BriefingError('type', where, '"…"', quoted(value));
  if (value.length < least || value.length > most)
    throw new BriefingError('length', where, `${least}–${most}`, String(value.length));
  const unfit = value.match(UNFIT)?.[0];
  if (unfit !== undefined) {
    const code = unfit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    throw new BriefingError('control', where, '"…"', `U+${code}`);
  }
  return value;
}

const textOrNull = (value: unknown, where: string, most: number): string | null =>
  value === null ? null : text(value, where, 0, most);

/** A text of one line. */
function line(value: unknown, where: string, least: number, most: number): string {
  const read = text(value, where, least, most);
  if (read.includes('\n')) throw new BriefingError('control', where, '"…"', 'U+000A');
  return read;
}

function choice<const T extends string>(value: unknown, where: string, all: readonly T[]): T {
  const found = all.find((one) => one === value);
  if (found === undefined)
    throw new BriefingError('choice', where, all.map(quoted).join(' | '), quoted(value));
  return found;
}

function time(value: unknown, where: string): string {
  const read = line(value, where, 1, 40);
  const at = new Date(read);
  if (Number.isNaN(at.getTime()) || at.toISOString() !== read)
    throw new BriefingError('time', where, '2026-01-31T00:00:00.000Z', quoted(value));
  return read;
}

const COMMON = ['kind', 'id', 'title', 'takeaway', 'print'] as const;
const OF_KIND = { figure: ['address', 'figure'], finding: ['check_id', 'bureau_id'] } as const;

function itemOf(value: unknown, where: string, knows: KnowsFigure): Item {
  const named = typeof value === 'object' && value !== null ? value : {};
  const kind = choice(Reflect.get(named, 'kind'), `${where}.kind`, ['figure', 'finding']);
  const at = record<string>(value, where, [...COMMON, ...OF_KIND[kind]]);
  const id = (name: string): string => line(at[name], `${where}.${name}`, 1, MOST_ID);
  const title = at['title'] === null ? null : line(at['title'], `${where}.title`, 0, MOST_TITLE);
  const common = {
    id: id('id'),
    title,
    takeaway: textOrNull(at['takeaway'], `${where}.takeaway`, MOST_TAKEAWAY),
    print: at['print'] === null ? null : id('print'),
  };
  if (kind === 'finding')
    return { kind, ...common, check_id: id('check_id'), bureau_id: id('bureau_id') };

  const address = line(at['address'], `${where}.address`, 1, MOST_ADDRESS);
  const path = /^#\/([^?]*)/.exec(address)?.[1] ?? null;
  const { view, query } = parseSelection(address);
  const own = path === null ? null : path === '' ? 'overview' : path;
  if (own !== null && (own !== view || view === 'briefing'))
    throw new BriefingError('view', `${where}.address`, '#/composition', quoted(own));
  // What is run has to be there.
  if (!isOwnAddress(address) || (view === 'sql' && query === null))
    throw new BriefingError(
      'address',
      `${where}.address`,
      '#/composition?year=2024',
      quoted(address),
    );
  const figure = id('figure');
  if (!knows(view, figure))
    throw new BriefingError('figure', `${where}.figure`, view, quoted(figure));
  return { kind, ...common, address, figure };
}

/**
 * A briefing from what somebody else may have written: every field is checked, and only what is known is taken.
 * @param where What its place is called in messages.
 * @throws BriefingError at the first thing that is wrong.
 */
export function readBriefing(value: unknown, knows: KnowsFigure, where = 'briefing'): Briefing {
  const keys = ['version', 'title', 'language', 'paper', 'release', 'made', 'items'] as const;
  const at = record(value, where, keys);
  if (at.version !== BRIEFING_VERSION) {
    const later = typeof at.version === 'number' && at.version > BRIEFING_VERSION;
    throw new BriefingError(
      later ? 'version' : 'choice',
      `${where}.version`,
      String(BRIEFING_VERSION),
      quoted(at.version),
    );
  }
  const release = record(at.release, `${where}.release`, ['id', 'version']);
  if (!Array.isArray(at.items))
    throw new BriefingError('type', `${where}.items`, '[…]', quoted(at.items));
  if (at.items.length > MOST_ITEMS)
    throw new BriefingError('count', `${where}.items`, `≤ ${MOST_ITEMS}`, String(at.items.length));
  const items = at.items.map((one: unknown, i) => itemOf(one, `${where}.items[${i}]`, knows));
  for (const name of [(item: Item) => item.id, keyOf]) {
    const seen = new Set<string>();
    items.forEach((item, i) => {
      if (seen.has(name(item)))
        throw new BriefingError('twice', `${where}.items[${i}]`, '1', quoted(name(item)));
      seen.add(name(item));
    });
  }
  return {
    version: BRIEFING_VERSION,
    title: line(at.title, `${where}.title`, 0, MOST_TITLE),
    language: choice(at.language, `${where}.language`, ['zh', 'en']),
    paper: choice(at.paper, `${where}.paper`, PAPERS),
    release: {
      id: line(release.id, `${where}.release.id`, 1, MOST_ID),
      version: line(release.version, `${where}.release.version`, 1, MOST_ID),
    },
    made: time(at.made, `${where}.made`),
    items,
  };
}

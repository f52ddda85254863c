import { group } from 'd3-array';
import type { OverviewWords } from '../../../i18n/views/overview.ts';
import type { Phase } from '../../../model/index.ts';
import type { FindingName } from '../../picked-finding.ts';
import { caveatsOf } from '../../said/caveats.ts';
import { amountWithUnit, regionName, undivided, type Words } from '../../words.ts';
import type { Entry } from '../entries.ts';
import { figure, joined, plain, type Prose } from '../prose.ts';

/** How the reader is spoken to by the sentences of the overview. */
export interface Voice {
  words: Words;
  t: OverviewWords;
  year: number;
}

export interface Takeaway {
  /** What it is about: of each kind one is shown. */
  kind: 'total' | 'composition' | 'subsidy' | 'three_public' | 'execution' | 'findings';
  /** How much it is worth knowing: from 0 to 100. */
  score: number;
  prose: Prose;
  /** The check that the sentence names, with the words that name it. */
  finding?: FindingName & { said: Prose };
}

/** Makes a sentence of what is there, or none where the data has nothing to say of it. */
export type Rule = (entries: readonly Entry[], voice: Voice) => Takeaway | null;

export function nameOf({ words }: Voice, { bureau }: Entry): Prose {
  return plain(regionName(words, bureau));
}

export function namesOf(voice: Voice, entries: readonly Entry[]): Prose {
  return joined(
    entries.map((entry) => nameOf(voice, entry)),
    voice.t.comma,
  );
}

/** An amount of money, never divided by people, that leads to its source. */
export function money({ words }: Voice, wan: number, fact: string | null): Prose {
  return figure(amountWithUnit(undivided(words), wan), fact);
}

export function percent({ words }: Voice, value: number, fact: string | null): Prose {
  return figure(words.format.percent(value), fact);
}

export function basis({ words }: Voice, phase: Phase): string {
  return words.t.common.basis[phase];
}

/** With what must be said of the rows that a sentence compares; a phase is left out where the sentence tells it. */
export function caveated(
  { words }: Voice,
  prose: Prose,
  rows: readonly { entry: Entry; phase?: Phase }[],
): Prose {
  const text = caveatsOf(
    words,
    rows.map(({ entry: { bureau }, phase }) => ({ bureau, ...(phase && { phase }) })),
  );
  if (text === '') return prose;
  // Some sentences end with the blank to the next one.
  const open = /\s$/.test(prose.at(-1)?.text ?? '');
  return [...prose, ...plain(open ? `${text.trimStart()} ` : text)];
}

/** The largest first; what is equal stays in its order. */
export function descending<Item>(items: readonly Item[], value: (item: Item) => number): Item[] {
  return [...items].sort((a, b) => value(b) - value(a));
}

/** Items in groups, the largest group first. */
export function grouped<Item, Key>(
  items: readonly Item[],
  key: (item: Item) => Key,
): [Key, Item[]][] {
  return descending([...group(items, key)], ([, some]) => some.length);
}

/** Begins with a capital letter, where the writing has such. */
export function sentence(prose: Prose): Prose {
  const [first, ...rest] = prose;
  if (!first) return prose;
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

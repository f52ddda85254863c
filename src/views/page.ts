import { BUREAU_COLOURS, bureauMark } from '../charts/palette.ts';
import type { BureauEntry, Connector, Directory } from '../db/index.ts';
import type { Link, Selection } from '../state/index.ts';
import type { Words } from './words.ts';

/** A bureau that is compared, with the colour and symbol that it has in every chart of the page. */
export interface ChosenBureau extends BureauEntry {
  mark: ReturnType<typeof bureauMark>;
}

/** What is compared: the bureaus in the reader's order, and the year. */
export interface Scope {
  bureaus: readonly ChosenBureau[];
  /** How many bureaus there are in all. */
  all: number;
  /** The years that their documents are for, the latest first. */
  years: readonly number[];
  year: number;
  /** A year in the address that no document is for; the latest is shown instead. */
  unknownYear: number | null;
  /** Ids in the address that the data does not know. */
  unknown: readonly string[];
}

/** The documents of some bureaus for a year. */
export const documentsFor = (
  bureaus: readonly Pick<ChosenBureau, 'documents'>[],
  year: number,
): string[] =>
  bureaus.flatMap(({ documents }) =>
    documents.flatMap((one) => (one.fiscal_year === year ? [one.document_id] : [])),
  );

/** What every view is given. */
export interface ViewProps {
  connector: Connector;
  scope: Scope;
  selection: Selection;
  words: Words;
  /** The address of the page with `changes`: for everything that can be a link. */
  link: Link;
  /** Goes there: for controls. */
  go: (changes: Partial<Selection>) => void;
}

/**
 * A colour for each bureau: its own, by its number; where two of those compared would have the same, the later one takes
 * the next that is free, as long as there is one.
 */
function marks(bureaus: readonly BureauEntry[]): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  const used = new Set<number>();
  for (const { bureau_id, number } of [...bureaus].sort((a, b) => a.number - b.number)) {
    let colour = number % BUREAU_COLOURS;
    for (let n = 0; used.has(colour) && n < BUREAU_COLOURS; n++) {
      colour = (colour + 1) % BUREAU_COLOURS;
    }
    used.add(colour);
    taken.set(bureau_id, colour);
  }
  return taken;
}

/** What is compared, from what the reader chose and what there is. A year without documents is the latest. */
export function scopeOf(
  { bureaus, all }: Directory,
  selection: Pick<Selection, 'bureaus' | 'year'>,
): Scope {
  const years = [
    ...new Set(bureaus.flatMap(({ documents }) => documents.map((d) => d.fiscal_year))),
  ].sort((a, b) => b - a);
  const colours = marks(bureaus);
  const { year: asked } = selection;
  const known = years.find((year) => year === asked);
  return {
    bureaus: bureaus.map((bureau) => ({
      ...bureau,
      mark: bureauMark(colours.get(bureau.bureau_id) ?? 0),
    })),
    all,
    years,
    year: known ?? years[0] ?? 0,
    unknownYear: known === undefined ? asked : null,
    unknown: selection.bureaus.filter((id) => !bureaus.some(({ bureau_id }) => bureau_id === id)),
  };
}

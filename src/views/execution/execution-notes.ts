import { group } from 'd3-array';
import type { ExecutionWords } from '../../i18n/views/execution.ts';
import { mixedNotes } from '../bases.ts';
import { regionName, type Words } from '../words.ts';
import { fundName, itemName, rowName, type Executed } from './execution-rows.ts';

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** What the document says elsewhere of the same, which the mart found. */
function others(
  words: Words,
  rows: readonly Executed[],
  name: (one: Executed) => string,
  t: ExecutionWords,
): string[] {
  return rows.flatMap((one) => {
    const note = words.language === 'zh' ? one.row.note : one.row.note_en;
    return note === null ? [] : [t.notes.of(name(one), note)];
  });
}

function implied(
  rows: readonly Executed[],
  name: (one: Executed) => string,
  t: ExecutionWords,
): string[] {
  const derived = rows.filter(({ row }) => row.budget_origin === 'derived');
  if (derived.length === 0) return [];
  return [
    derived.length === rows.length
      ? t.notes.allImplied
      : t.notes.implied(unique(derived.map(name))),
  ];
}

/** What must be said where the totals of several bureaus stand together. */
export function totalNotes(words: Words, t: ExecutionWords, rows: readonly Executed[]): string[] {
  const bases = [...group(rows, ({ row }) => row.base_phase)];
  const funds = [...group(rows, ({ row }) => row.fund)];
  const name = (one: Executed): string => rowName(words, t, one);
  const regions = (some: readonly Executed[]): string[] =>
    unique(some.map(({ bureau }) => regionName(words, bureau)));
  return [
    ...(bases.length > 1
      ? [t.notes.bases(bases.map(([base, some]) => t.notes.basePart(t.base[base], regions(some))))]
      : []),
    ...(funds.length > 1
      ? [
          t.notes.funds(
            funds.map(([fund, some]) => t.notes.fundPart(fundName(t, fund), some.map(name))),
          ),
        ]
      : []),
    ...implied(rows, name, t),
    ...others(words, rows, name, t),
    // All are executed: only their levels can differ here.
    ...mixedNotes(
      words,
      rows.map(({ bureau }) => ({ bureau, phase: 'executed' })),
    ),
  ];
}

/** Whose amounts cannot be divided by people, where amounts for each person are drawn. */
export function uncounted(words: Words, t: ExecutionWords, rows: readonly Executed[]): string[] {
  const some = rows.filter(({ row }) => row.budget_per_person === null);
  if (words.unit !== 'person' || some.length === 0) return [];
  const regions = unique(some.map(({ bureau }) => regionName(words, bureau)));
  return [t.notes.of(words.t.scope.names(regions), words.t.common.noCount)];
}

/** What must be said beside the items of one bureau. */
export function itemNotes(words: Words, t: ExecutionWords, rows: readonly Executed[]): string[] {
  const bases = [...group(rows, ({ row }) => row.base_phase)];
  const scopes = (some: readonly Executed[]): string[] =>
    unique(some.map(({ row }) => t.scope[row.scope]));
  const name = ({ row }: Executed): string => itemName(words, row);
  /** Whether no budget of its kind is published: then the kind is named, not each of its items. */
  const whole = ({ row: { scope } }: Executed): boolean =>
    rows.every(({ row }) => row.scope !== scope || row.budget_origin === 'derived');
  return [
    ...(bases.length > 1
      ? [t.notes.bases(bases.map(([base, some]) => t.notes.basePart(t.base[base], scopes(some))))]
      : []),
    ...implied(rows, (one) => (whole(one) ? t.scope[one.row.scope] : name(one)), t),
    ...others(words, rows, name, t),
  ];
}

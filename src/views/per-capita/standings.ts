import { group } from 'd3-array';
import type { Absence } from '../../charts/types.ts';
import type { SubsidyRow } from '../../db/per-capita.ts';
import type { Selection } from '../../state/index.ts';
import type { ChosenBureau, Scope } from '../page.ts';

/** Why a bureau has no amount a person: the mart's reason, or that there is nothing of the year or of the phase. */
export type Reason =
  { is: 'said'; row: SubsidyRow } | { is: 'other_phase'; row: SubsidyRow } | { is: 'no_document' };

/** What one bureau pays for each resident insured, by every basis that is shown. */
export interface Standing {
  bureau: ChosenBureau;
  /** The preferred basis; also one that has a subsidy and no amount a person. */
  main: SubsidyRow | null;
  /** Other bases of the same: the local subsidy. */
  others: readonly SubsidyRow[];
  /** What all levels of government paid together. */
  outside: readonly SubsidyRow[];
  /** Null where there is an amount above zero. */
  absent: { kind: Absence; reason: Reason } | null;
}

/** The first word of a basis: what the subsidy was taken from. */
export const scopeOfBasis = (basis: string): string => basis.split('/')[0] ?? basis;

const isOutside = ({ basis }: SubsidyRow): boolean =>
  basis !== null && scopeOfBasis(basis) === 'all_levels';

const SCOPES = ['project', 'function', 'self_evaluation', 'form'];

/**
 * What the mart would prefer of one phase: an amount a person, above zero, the narrower line, and over the enrolment
 * that it prefers for the bureau.
 */
function preferredOf(local: readonly SubsidyRow[], enrolment: string | null): SubsidyRow | null {
  const marks = (row: SubsidyRow): number[] => [
    row.preferred ? 0 : 1,
    row.yuan_per_person === null ? 1 : 0,
    (row.subsidy ?? 0) > 0 ? 0 : 1,
    SCOPES.indexOf(scopeOfBasis(row.basis ?? '')),
    row.insured_fact_id === enrolment ? 0 : 1,
  ];
  const before = (a: readonly number[], b: readonly number[]): number =>
    a.map((mark, i) => mark - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
  return [...local].sort((a, b) => before(marks(a), marks(b)))[0] ?? null;
}

function standing(
  bureau: ChosenBureau,
  rows: readonly SubsidyRow[],
  phase: Selection['phase'],
): Standing {
  const preferred = rows.find((row) => row.preferred) ?? null;
  const shown = rows.filter(
    (row) => row.basis !== null && (phase === 'auto' || row.phase === phase),
  );
  const outside = shown.filter(isOutside);
  const local = shown.filter((row) => !isOutside(row));
  const main = preferredOf(local, preferred?.insured_fact_id ?? null);
  const others = local.filter((row) => row !== main && row.yuan_per_person !== null);
  return { bureau, main, others, outside, absent: absence(bureau, rows, preferred, main) };
}

function absence(
  { level }: ChosenBureau,
  rows: readonly SubsidyRow[],
  preferred: SubsidyRow | null,
  main: SubsidyRow | null,
): Standing['absent'] {
  if (main?.yuan_per_person === 0) return { kind: 'zero', reason: { is: 'said', row: main } };
  if (main && main.yuan_per_person !== null) return null;
  if (main) return { kind: 'unpublished', reason: { is: 'said', row: main } };
  if (!preferred) return { kind: 'unpublished', reason: { is: 'no_document' } };
  if (preferred.basis !== null) {
    return { kind: 'unpublished', reason: { is: 'other_phase', row: preferred } };
  }
  // The counties of a prefecture pay the subsidy: its bureau has none, unless it says something of it.
  const kind = level === 'prefecture' && !rows.some(isOutside) ? 'not_applicable' : 'unpublished';
  return { kind, reason: { is: 'said', row: preferred } };
}

/** How every bureau stands, in the order asked for; those without an amount come last where the largest is first. */
export function standings(
  { bureaus }: Scope,
  rows: readonly SubsidyRow[],
  { phase, sort }: Pick<Selection, 'phase' | 'sort'>,
): Standing[] {
  const byBureau = group(rows, ({ bureau_id }) => bureau_id);
  const found = bureaus.map((bureau) =>
    standing(bureau, byBureau.get(bureau.bureau_id) ?? [], phase),
  );
  if (sort === 'chosen') return found;
  const size = ({ main }: Standing): number => main?.yuan_per_person ?? -1;
  return found.sort((a, b) => size(b) - size(a));
}

/** Every basis of a bureau that is shown, the preferred one first. */
export function basesOf({ main, others, outside }: Standing): SubsidyRow[] {
  return [...(main ? [main] : []), ...others, ...outside];
}

import { changesOf, executionOf, type ChangeRow, type ExecutionRow } from '../../db/execution.ts';
import { type Connector } from '../../db/index.ts';
import type { Phase } from '../../model/index.ts';
import type { Selection } from '../../state/index.ts';
import type { ChosenBureau, Scope } from '../page.ts';

export type Base = Exclude<Phase, 'executed'>;

export interface ExecutionData {
  /** What was asked for: until there is a new answer, the page may be ahead of it. */
  scope: Scope;
  execution: readonly ExecutionRow[];
  /** Of the bureaus that published a budget and no final accounts. */
  changes: readonly ChangeRow[];
}

/** What a bureau published for a year. */
export function published(bureau: ChosenBureau, year: number): 'final' | 'budget' | 'nothing' {
  const kinds = bureau.documents.filter((d) => d.fiscal_year === year).map(({ kind }) => kind);
  if (kinds.includes('final')) return 'final';
  return kinds.includes('budget') ? 'budget' : 'nothing';
}

/** Asks for everything that the view shows: bureaus with a budget only are asked for their changes. */
export async function loadExecution(connector: Connector, scope: Scope): Promise<ExecutionData> {
  const ids = (bureaus: readonly ChosenBureau[]) => bureaus.map(({ bureau_id }) => bureau_id);
  const planned = scope.bureaus.filter((bureau) => published(bureau, scope.year) === 'budget');
  const [execution, changes] = await Promise.all([
    executionOf(connector, ids(scope.bureaus), scope.year),
    planned.length > 0 ? changesOf(connector, ids(planned), scope.year) : [],
  ]);
  return { scope, execution, changes };
}

/** The base that the reader asked for; null for both, which are never mixed but may stand side by side. */
export function baseOf({ phase }: Pick<Selection, 'phase'>): Base | null {
  return phase === 'approved' || phase === 'adjusted' ? phase : null;
}

/** The bureau that the items are of: the reader's, else the first that has any. */
export function bureauOf(
  { scope, execution, changes }: ExecutionData,
  { bureau }: Pick<Selection, 'bureau'>,
): ChosenBureau | null {
  const has = ({ bureau_id }: ChosenBureau) =>
    execution.some((row) => row.bureau_id === bureau_id && row.scope !== 'total');
  const changed = ({ bureau_id }: ChosenBureau) =>
    changes.some((row) => row.bureau_id === bureau_id);
  return (
    scope.bureaus.find(({ bureau_id }) => bureau_id === bureau) ??
    scope.bureaus.find(has) ??
    scope.bureaus.find(changed) ??
    scope.bureaus[0] ??
    null
  );
}

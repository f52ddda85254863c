import type { Use } from '../../db/uses.ts';
import { formats, functionName } from '../../i18n/index.ts';
import { sourceWords } from '../../i18n/views/source.ts';
import { AXES, type Selection } from '../../state/index.ts';
import { basisOf } from '../bases.ts';
import type { Scope } from '../page.ts';
import { amountWithUnit, undivided, type Words } from '../words.ts';

const VIEW = {
  composition: 'composition',
  execution: 'execution',
  per_capita_subsidy: 'per-capita',
  administrative_cost: 'per-capita',
  three_public: 'three-public',
  change: 'execution',
} as const satisfies Record<Use['mart'], Selection['view']>;

/**
 * The choices that show a use: its view with its bureau, year and basis. A bureau that is not among those compared is
 * compared alone; the basis stays with the reader's default where that shows the same.
 */
export function useChoices(scope: Scope, bureauId: string, use: Use): Partial<Selection> {
  const bureau = scope.bureaus.find(({ bureau_id }) => bureau_id === bureauId);
  const kinds = (bureau?.documents ?? [])
    .filter(({ fiscal_year }) => fiscal_year === use.fiscal_year)
    .map(({ kind }) => kind);
  const usual = kinds.includes('final') ? 'executed' : 'approved';
  const axis = AXES.find((one) => one === use.kind);
  return {
    view: VIEW[use.mart],
    fact: null,
    hidden: [],
    ...(bureau ? {} : { bureaus: [bureauId] }),
    ...(use.mart === 'three_public' ? { component: use.kind } : { year: use.fiscal_year }),
    ...(use.mart === 'change' ? { bureau: bureauId } : {}),
    ...(use.mart === 'composition' && axis
      ? { axis, code: use.parent_code, phase: use.phase === usual ? 'auto' : (use.phase ?? 'auto') }
      : {}),
  };
}

export interface UseText {
  /** The view and what of it: `构成 · 按功能 · 2024 年度年初预算`. */
  where: string;
  /** The row: `210 卫生健康支出`; null where the whole is meant. */
  label: string | null;
  /** The label is in the document's own words. */
  published: boolean;
  amount: string | null;
  role: string | null;
}

/** The name of the row that a figure is used for. */
function labelOf(words: Words, use: Use): string | null {
  if (use.mart === 'administrative_cost')
    return sourceWords[words.language].uses.costs[use.kind ?? ''] ?? null;
  if (use.mart === 'three_public') return words.t.source.concepts[use.kind ?? ''] ?? use.kind;
  if (use.role === 'rest') return sourceWords[words.language].uses.rest(use.parent_code);
  if (use.kind !== 'function' || use.code === null) return use.label;
  return [use.code, functionName(words.language, use.code, use.label)].filter(Boolean).join(' ');
}

/** A use in words. */
export function useText(words: Words, use: Use): UseText {
  const t = sourceWords[words.language].uses;
  const kind = use.kind ?? '';
  const basis =
    use.phase === null
      ? String(use.fiscal_year)
      : basisOf(words, use.fiscal_year, use.mart === 'execution' ? 'executed' : use.phase);
  const what = {
    composition: t.axes[kind] ?? null,
    execution: t.scopes[kind] ?? null,
    per_capita_subsidy: use.kind === 'preferred' ? t.preferred : t.other,
    administrative_cost: t.cost,
    three_public: null,
    change: t.change,
  }[use.mart];
  const against =
    use.mart === 'execution' && use.phase ? t.against(words.t.common.basis[use.phase]) : null;
  const amount = (): string | null => {
    if (use.amount === null) return null;
    return use.mart === 'per_capita_subsidy' || use.mart === 'administrative_cost'
      ? t.perPerson(formats('person').amount(use.amount))
      : amountWithUnit(undivided(words), use.amount);
  };
  return {
    where: t.where([words.t.nav.views[VIEW[use.mart]], what, basis, against]),
    label: labelOf(words, use),
    published:
      use.mart !== 'three_public' &&
      use.mart !== 'administrative_cost' &&
      use.role !== 'rest' &&
      use.kind !== 'function',
    amount: amount(),
    role: t.roles[use.role] ?? null,
  };
}

import type { ChangeRow, PartRow, ThreePublicRow } from '../../../src/db/three-public.ts';

/** An answer of a bureau, with what a test does not care about filled in; its id says what it is. */
export const answer = (
  over: Partial<ThreePublicRow> & { bureau_id: string; amount: number },
): ThreePublicRow => {
  const { bureau_id, fiscal_year = 2024, phase = 'executed', component = 'three_public' } = over;
  return {
    ...{ fiscal_year, phase, component, per_person: null, conflict: false, origin: 'text' },
    fact_id: `${bureau_id}:${fiscal_year}:${phase}:${component}`,
    findings: null,
    ...over,
  };
};

export const part = (
  over: Partial<PartRow> & { bureau_id: string; component: string; amount: number },
): PartRow => ({
  ...{ phase: 'executed', per_person: null, share: null },
  fact_id: `${over.bureau_id}:${over.component}`,
  ...over,
});

export const change = (
  over: Partial<ChangeRow> & { bureau_id: string; amount: number },
): ChangeRow => ({
  ...{ phase: 'executed', component: 'three_public', before: null, before_fact_id: null },
  ...{ before_origin: null, change: null, rate: null },
  fact_id: `${over.bureau_id}:now`,
  ...over,
});

import type { Fact, Phase } from '../../model/index.ts';

/** A derived figure before it has an id. */
export interface Derived {
  /** The amount whose meaning it takes over. */
  of: Fact;
  fiscal_year: number;
  phase: Phase | null;
  value: number;
  from: readonly Fact[];
}

/** Amounts are published to the hundredth of 万元; so is what a rounded rate implies. */
const hundredth = (value: number): number => Math.round(value * 100) / 100;
/** What exact figures imply is exact; only the noise of binary fractions is taken off. */
const exact = (value: number): number => Math.round(value * 1e6) / 1e6;

/**
 * The amount of the year that a change or a rate of change is measured from: `amount − change`, and
 * `amount ÷ (1 + rate)` where the rate stands alone or contradicts the change. A fall of 100 % or more implies
 * nothing.
 */
export function priorAmounts(
  amount: Fact,
  changes: readonly Fact[],
  rates: readonly Fact[],
): Derived[] {
  const derived: Derived[] = [];
  const { value } = amount;
  if (value === null) return derived;
  for (const change of changes) {
    if (change.value === null || change.base_year === null) continue;
    const prior = exact(value - change.value);
    derived.push({
      of: amount,
      fiscal_year: change.base_year,
      phase: priorPhase(amount, change),
      value: prior,
      from: [amount, change],
    });
  }
  for (const rate of rates) {
    if (rate.value === null || rate.base_year === null || rate.value <= -100) continue;
    const prior = value / (1 + rate.value / 100);
    const agrees = derived.some(
      (other) =>
        other.fiscal_year === rate.base_year &&
        // From nothing there is no rate; 100% is printed in its place.
        ((other.value === 0 && rate.value === 100) ||
          Math.abs(other.value - prior) <= slack(other.value, value, rate)),
    );
    if (!agrees)
      derived.push({
        of: amount,
        fiscal_year: rate.base_year,
        phase: priorPhase(amount, rate),
        value: hundredth(prior),
        from: [amount, rate],
      });
  }
  return derived;
}

/**
 * The phase that a change is measured from. Sentences that name none mean 预算 alone, which does not say which budget
 * it is; a column of changes without a column to be measured from compares like with like.
 */
const priorPhase = (amount: Fact, relative: Fact): Phase | null =>
  relative.base_phase ??
  (relative.origin === 'text' || relative.base_year === amount.fiscal_year ? null : amount.phase);

/** How far rounding of the amounts and of the rate's last printed digit can move the prior amount. */
function slack(prior: number, amount: number, rate: Fact): number {
  const decimals = /\.(\d+)/.exec(rate.raw ?? '')?.[1]?.length ?? 0;
  const relative = (0.5 * 10 ** -decimals) / 100;
  const growth = Math.abs(1 + (rate.value ?? 0) / 100);
  return 0.011 + (Math.abs(prior) * relative) / Math.max(growth, 0.01) + Math.abs(amount) * 1e-9;
}

/**
 * The budget that a stated completion rate implies: `executed ÷ rate`. Where the words say only 预算, it is the
 * budget of the year's end (全年预算), the one that the 部门决算 tables compare with.
 */
export function impliedBudgets(amount: Fact, rates: readonly Fact[]): Derived[] {
  const { value } = amount;
  if (value === null) return [];
  return rates.flatMap((rate) =>
    rate.value === null || rate.value <= 0
      ? []
      : [
          {
            of: amount,
            fiscal_year: amount.fiscal_year,
            phase: rate.base_phase ?? ('adjusted' as const),
            value: hundredth(value / (rate.value / 100)),
            from: [amount, rate],
          },
        ],
  );
}

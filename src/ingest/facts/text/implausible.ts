import type { Figure, Message } from '../../../model/index.ts';

/** Steps between the units of money in use: 元, 千元, 万元, 百万元, 亿元. */
const STEPS = [1e4, 1e-4, 1e3, 1e-3, 10, 0.1, 1e8, 1e-8];
const TOLERANCE = 0.015;

/**
 * Takes the reading that the parts prove where a total's printed unit contradicts their sum by exactly one step
 * between units. The figures' values are corrected in place; `raw` and `unit` stay as printed.
 */
export function proveUnits(figures: Figure[]): Message[] {
  const messages: Message[] = [];
  const amounts = firstAmounts(figures);
  for (const total of figures) {
    const parts = partsOf(total, amounts);
    if (parts === null || total.value === null || total.value === 0) continue;
    const sum = parts.reduce((all, part) => all + (part.value ?? 0), 0);
    const step = STEPS.find((one) => near((total.value ?? 0) * one, sum));
    if (near(total.value, sum) || step === undefined) continue;
    messages.push({
      rule: 'unit.implausible',
      severity: 'warning',
      location: { line: total.line, cell: total.cell, start: total.start },
      expected: `${round(sum)}万元`,
      found: `${total.raw}${total.unit ?? ''}`,
      message:
        'the printed unit contradicts the sum of the parts; the reading that they prove is taken',
    });
    total.value = Number((total.value * step).toPrecision(12));
  }
  return messages;
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= TOLERANCE;
}

function round(value: number): number {
  return Number(value.toFixed(6));
}

const PARTS: Readonly<Record<string, readonly string[]>> = {
  three_public: ['three_public.abroad', 'three_public.vehicles', 'three_public.reception'],
  procurement: ['procurement.goods', 'procurement.works', 'procurement.services'],
};

const IS_PART: ReadonlySet<string> = new Set(Object.values(PARTS).flat());

/** The first amount of each part, year and phase. */
function firstAmounts(figures: readonly Figure[]): Map<string, Figure> {
  const amounts = new Map<string, Figure>();
  for (const figure of figures) {
    if (figure.measure !== 'amount' || !IS_PART.has(figure.concept)) continue;
    const key = keyOf(figure, figure.concept);
    if (!amounts.has(key)) amounts.set(key, figure);
  }
  return amounts;
}

function keyOf(figure: Figure, concept: string): string {
  return `${concept} ${figure.fiscal_year} ${figure.phase ?? ''}`;
}

/** The published parts of a total that is made of a fixed set of concepts, or null where one is missing. */
function partsOf(total: Figure, amounts: ReadonlyMap<string, Figure>): Figure[] | null {
  const concepts = PARTS[total.concept];
  if (!concepts || total.measure !== 'amount') return null;
  const parts: Figure[] = [];
  for (const concept of concepts) {
    const part = amounts.get(keyOf(total, concept));
    if (!part) return null;
    parts.push(part);
  }
  return parts;
}

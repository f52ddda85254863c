import type { Fact } from '../../../model/index.ts';
import { groupBy } from '../../read/group.ts';
import type { Published } from '../published.ts';
import { envelope, within } from '../rounding.ts';
import type { Rule, Trial } from '../rule.ts';
import { stated, sumOf, summed } from '../trial.ts';
import { figure, nameOf, placeOf } from '../words.ts';

/** What the items of a total have in common; null where it lists none. */
function listOf(total: Fact): string | null {
  if (total.economic_code !== null) return null;
  if (total.concept === 'three_public.reception.domestic') return 'visit';
  const divided = total.nature === 'personnel' || total.nature === 'operating';
  return divided ? `${total.nature} ${total.fund}` : null;
}

/** The list that an item can be of; null where it is of none. */
function itemOf(fact: Fact): string | null {
  if (fact.concept === 'three_public.reception.domestic.visit') return 'visit';
  return fact.economic_code?.length === 5 ? `${fact.nature} ${fact.fund}` : null;
}

/**
 * The totals of a line with the items that it lists behind them: 人员经费…，主要包括：基本工资…; 接待…，具体内容包括….
 */
function* listed(line: readonly Fact[]): Generator<[total: Fact, parts: readonly Fact[]]> {
  const totals = line.filter((fact) => listOf(fact) !== null);
  const items = groupBy(totals.length > 0 ? line : [], (fact) => itemOf(fact) ?? '');
  for (const total of totals.slice(0, MOST_TOTALS)) {
    const own = items.get(listOf(total) ?? '') ?? [];
    const parts = own.filter((fact) => (fact.start ?? 0) > (total.start ?? 0));
    if (parts.length > 0) yield [total, parts];
  }
}

/** Whether the list says that it names the main items only: 等 behind the last one, before the sentence ends. */
function isOpen(parts: readonly Fact[], lines: readonly string[]): boolean {
  const last = parts.reduce((a, b) => ((b.start ?? 0) > (a.start ?? 0) ? b : a));
  const behind = lines[(last.line ?? 0) - 1]?.slice(last.start ?? 0) ?? '';
  return /^[^。；;]*等/.test(behind) || !/[。；;]/.test(behind);
}

/** Lines that a list of classes may stand behind its total. */
const NEAR = 3;
/** No sentence divides more totals: each lists all items behind it. */
const MOST_TOTALS = 20;

/** The classes of spending (类) that a sentence lists, with the total that they are listed of. */
function* classes(text: readonly Fact[]): Generator<[total: Fact, parts: readonly Fact[]]> {
  const spending = groupBy(
    text.filter((fact) => fact.function_code?.length === 3 && fact.concept === 'expenditure'),
    (fact) => `${fact.line} ${fact.fiscal_year} ${fact.phase} ${fact.fund}`,
  );
  const lines = groupBy(spending.size > 0 ? text : [], ({ line }) => line);
  for (const own of spending.values()) {
    const parts = [...groupBy(own, (fact) => fact.function_code ?? '').values()].flatMap(
      (same) => same[0] ?? [],
    );
    const [first] = parts;
    const last = first?.line ?? 0;
    const near = Array.from({ length: NEAR + 1 }, (_, at) => last - NEAR + at).flatMap(
      (line) => lines.get(line) ?? [],
    );
    const total = near.findLast(
      (fact) =>
        (fact.concept === 'expenditure' || fact.concept === 'total') &&
        fact.direction !== 'revenue' &&
        (fact.nature ?? 'all') === 'all' &&
        fact.function_code === null &&
        fact.economic_code === null &&
        fact.fund === first?.fund &&
        fact.fiscal_year === first.fiscal_year &&
        fact.phase === first.phase &&
        isAbove(fact, first),
    );
    if (total && parts.length > 1) yield [total, parts];
  }
}

const isAbove = (total: Fact, part: Fact): boolean => {
  const lines = (part.line ?? 0) - (total.line ?? 0);
  return lines === 0 ? (total.start ?? 0) < (part.start ?? 0) : lines > 0 && lines <= NEAR;
};

function trialOf(total: Fact, parts: readonly Fact[], open: boolean): Trial {
  const rest = (total.value ?? 0) - sumOf(parts);
  if (rest <= envelope(total, parts) || !open)
    return summed(total, parts, { of: { zh: '所列各项之和', en: 'the items listed' } });
  const name = nameOf(total);
  return stated(
    'pass',
    'error',
    {
      zh: `${name.zh}（${placeOf(total).zh}）列出 ${parts.length} 项，合计 ${figure(sumOf(parts), '万元').zh}，不超过总数 ${figure(total.value, '万元').zh}。`,
      en: `${name.en} (${placeOf(total).en}) lists ${parts.length} items of ${figure(sumOf(parts), '万元').en}, not more than its ${figure(total.value, '万元').en}.`,
    },
    [total, ...parts],
  );
}

export const rule: Rule = {
  name: 'sum.items',
  title: { zh: '文字所列明细不超过总数', en: 'The items of a sentence and its total' },
  rationale: {
    zh: '列出人员经费、公用经费、国内公务接待或各类支出明细的句子，所列为全部或主要项目：合计等于总数；以“等”结尾的可以小于总数，不能大于总数。',
    en: 'A sentence that lists the items of 人员经费, 公用经费 or 国内公务接待, or the classes of spending, lists all of them or the main ones: together they are the total, or less where the list ends with 等, never more.',
  },
  needs: { zh: '列明细的文字说明', en: 'sentence that lists the items of a total' },
  *trials({ amounts, document }: Published) {
    const text = amounts.filter((fact) => fact.statement === 'text' && fact.origin === 'text');
    // Classes are named as 主要用于: not every one of them has to be.
    for (const [total, parts] of classes(text)) yield trialOf(total, parts, true);
    for (const line of groupBy(
      text,
      (fact) => `${fact.line} ${fact.fiscal_year} ${fact.phase}`,
    ).values()) {
      for (const [total, parts] of listed(line)) {
        if (!within(total.value ?? 0, 0))
          yield trialOf(total, parts, isOpen(parts, document.lines));
      }
    }
  },
};

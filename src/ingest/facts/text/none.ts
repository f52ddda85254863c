import { phaseFor, yearOf } from './state.ts';
import { subjectOf } from './subject.ts';
import type { Answer, Spot, Walk } from './walk.ts';

/**
 * `2024 年未安排公务用车购置费。`: a budget says in words that one of the three public expenses is none, which is a
 * published zero. Only where the name of one cost is all that follows, among what the document says of these expenses,
 * and of its own year: final accounts say 未安排 of the budget, not of what was spent.
 */
export function readNone(spot: Spot, { state, setting }: Walk): Answer {
  const { document } = setting;
  const year = yearOf(state, setting);
  if (document.kind !== 'budget' || year !== document.fiscal_year) return null;
  if (state.cause || state.section.definitions || state.section.topic !== 'three_public')
    return null;
  const [words = ''] = /^[^，。；]+/.exec(spot.after) ?? [];
  const label = setting.labelOf(words);
  const { concept } = label.says;
  if (label.unknown !== '' || !concept?.startsWith('three_public.')) return null;
  const subject = subjectOf(year, phaseFor(label.says.phase, year, setting), concept);
  const fund = label.says.fund ?? state.section.fund;
  return {
    subject: { ...subject, fund, item: label.core },
    extra: { heading: words },
    aside: true,
  };
}

import { phaseFor } from './state.ts';
import { subjectOf } from './subject.ts';
import type { Answer, Spot, Walk } from './walk.ts';

const TARGET = /指标值(?:为|[:：])?(?<inner>[^，。；：:]{0,30}?)[≥≤><=]{0,2}$/;
const ACTUAL =
  /(?:全年|年度)?实际完成(?:值|情况)?(?:为|[:：])?(?<inner>[^，。；：:]{0,30}?)[≥≤><=]{0,2}$/;
const SCORE = /得分(?:为|共)?$/;

/** Scores, and targets with what was reached: `…覆盖率，指标值≥60%，全年实际完成值≥60%`. */
export function readTarget(spot: Spot, walk: Walk): Answer {
  const { state, setting } = walk;
  const { token, lead, sentence } = spot;
  const year = setting.document.fiscal_year;
  if (token.kind === 'score') {
    if (!SCORE.test(lead)) return null;
    const subject = subjectOf(year, null, 'score');
    subject.item = spot.label.replace(/(?:为|共)$/, '');
    return { subject, extra: { measure: 'value' } };
  }
  if (token.kind !== 'rate' && token.kind !== 'count') return null;
  if (state.cause) return null;
  const actual = ACTUAL.exec(sentence);
  const target = TARGET.exec(sentence);
  const match = actual ?? target;
  if (!match) return null;
  const inner = match.groups?.['inner'] ?? '';
  const name = inner === '' ? indicatorName(sentence) : inner;
  if (name === null) return null;
  const subject = subjectOf(
    year,
    actual ? 'executed' : phaseFor('approved', year, setting),
    'target',
  );
  subject.item = name;
  return { subject, extra: { measure: 'value', comparator: token.comparator } };
}

/** The words in front of 指标值: the indicator's name. */
function indicatorName(sentence: string): string | null {
  const match = /(?:^|[。；：:])([^。；：:]{2,60}?)[，,]?指标值/.exec(sentence);
  return match?.[1]?.replace(/^\([一二三四五六七八九十]{1,3}\)/, '') ?? null;
}

import { spelled } from './spell.ts';
import { subjectOf } from './subject.ts';
import type { Answer, Spot, Walk } from './walk.ts';

const SIGN = '[≥≤><=]{0,2}';
/** A measured part of an indicator may stand before the value: `指标值：药品网采率≥85%`. */
const INNER = '(?<inner>[^，。；：:、ⓃⓎⓂ第]{0,30}?)';
const TARGET = new RegExp(`指标值(?:为|[:：])?${INNER}${SIGN}$`);
const ACTUAL = new RegExp(`(?:全年|年度)?实际完成(?:值|情况)?(?:为|[:：])?${INNER}${SIGN}$`);
const FURTHER = new RegExp(`^，(?<inner>[\\u4e00-\\u9fff]{2,20}[率度比])${SIGN}$`);
const NAME = /(?:^|[。；])([^。；]{2,60}?)[，,]?(?:年度)?指标值/g;
const SCORE = /得分(?:为|共)?$/;

/** Scores, and targets with what was reached: `…覆盖率，指标值≥60%，全年实际完成值≥60%`. */
export function readTarget(spot: Spot, walk: Walk): Answer {
  const { token, lead } = spot;
  const named = spot.before.includes('指标值');
  if (token.kind !== 'score' && !named) return null;
  const name = indicatorName(spot, walk);
  if (token.kind === 'score') return SCORE.test(lead) ? score(spot, name, walk) : null;
  if (!['rate', 'count', 'number'].includes(token.kind)) return null;
  const { state, setting } = walk;
  const actual = ACTUAL.exec(lead);
  const target = actual ? null : TARGET.exec(lead);
  const further = state.indicator.phase === null ? null : FURTHER.exec(lead);
  const match = actual ?? target ?? further;
  if (!match) return null;
  const inner = match.groups?.['inner'] ?? '';
  if (inner !== '' && token.kind !== 'rate' && token.comparator === null) return null;
  const item = inner === '' ? name : inner;
  if (item === null) return null;
  if (match !== further) state.indicator.phase = actual ? 'executed' : 'approved';
  const subject = subjectOf(setting.document.fiscal_year, state.indicator.phase, 'target');
  return {
    subject: { ...subject, item },
    extra: { measure: 'value', comparator: token.comparator },
  };
}

function score(spot: Spot, name: string | null, walk: Walk): Answer {
  const subject = subjectOf(walk.setting.document.fiscal_year, null, 'score');
  const label = spot.label.replace(/(?:为|共)$/, '');
  const own = /^(?:实际|自评|平均)?得分$/.test(label);
  const opening = /^([\u4e00-\u9fff、]{2,20})。/.exec(walk.skeleton.text)?.[1] ?? null;
  const at = spot.token.at - spot.label.length;
  subject.item = (own ? (name ?? opening) : null) ?? spelled(label, walk.skeleton, at);
  return { subject, extra: { measure: 'value' } };
}

/** The words in front of the last 指标值: the indicator's name. */
function indicatorName(spot: Spot, walk: Walk): string | null {
  let name: string | null = null;
  let from = 0;
  for (const match of spot.before.matchAll(NAME)) {
    name = match[1] ?? null;
    from = match.index + match[0].indexOf(name ?? '');
  }
  if (name === null) return null;
  const at = spot.token.at - spot.before.length + from;
  return spelled(name, walk.skeleton, at).replace(/^\([一二三四五六七八九十]{1,3}\)/, '');
}

import { matchesOf } from '../../read/matches.ts';
import { squeeze } from '../../read/plain.ts';
import type { Published } from '../published.ts';
import type { Rule } from '../rule.ts';
import { stated } from '../trial.ts';

/** Words that a number follows, with the unit in its place. */
const GAP =
  /(?:完成(?:年初|调整|全年)?预算(?:的|数的?)?|占|增长|增加|下降|减少|上升|降低)(?:了|约|为)?(?:%|万元(?!以))|(?:上年|本年)?(?:收入|支出|结转|结余|拨款)(?:为)?万元(?=[，,、；;。])/g;
const FIGURE =
  /(?:完成(?:年初|调整|全年)?预算|占|增长|增加|下降|减少|上升|降低)[^，,。；;]{0,6}?\d/g;

/** A character of each of these words; most lines have none. */
const MAY_STATE = /[成占增减降升]|万元[，,、；;。]/;

export const rule: Rule = {
  name: 'figure.missing',
  title: { zh: '文字说明中的数字没有缺漏', en: 'No number is left out of a sentence' },
  rationale: {
    zh: '只有单位没有数字（“完成预算%”），是模板没有填写：是缺漏，不是零。',
    en: 'A unit without its number (完成预算%) is a template that was not filled in; it is missing, not zero.',
  },
  needs: {
    zh: '带金额、完成率、占比或增减的文字说明',
    en: 'sentence with an amount, a rate, a share or a change',
  },
  *trials({ document }: Published) {
    for (const [index, text] of document.lines.entries()) {
      if (text.includes('\t') || text.includes('|') || !MAY_STATE.test(text)) continue;
      const bare = squeeze(text);
      for (const [gap] of matchesOf(GAP, bare)) {
        yield stated(
          'fail',
          'warning',
          {
            zh: `“${gap}”（第${index + 1}行）缺少数字。`,
            en: `“${gap}” (line ${index + 1}) lacks its number.`,
          },
          [],
          index + 1,
        );
      }
      const filled = matchesOf(FIGURE, bare).length;
      if (filled > 0) {
        yield stated(
          'pass',
          'warning',
          {
            zh: `第${index + 1}行的 ${filled} 处比率和增减均有数字。`,
            en: `The ${filled} rates and changes of line ${index + 1} have their numbers.`,
          },
          [],
          index + 1,
        );
      }
    }
  },
};

import { plain, squeeze, withoutBlanks } from '../../read/plain.ts';

/** A label as it is kept: half-width, without markup and without the blanks that a line break or a scan left in it. */
export function cleanLabel(text: string): string {
  if (text === '') return '';
  const words = plain(text);
  if (!/[A-Za-z]\s/.test(words)) return withoutBlanks(words);
  const joined = words.trim().replace(/(?<=[A-Za-z])\s+(?=[A-Za-z])/g, '_');
  return withoutBlanks(joined).replaceAll('_', ' ');
}

const NAME_CHARACTERS =
  /^[\u4e00-\u9fffA-Za-z0-9\s、,，。;:；()"“”'‘’《》〈〉【】[\]\-—–/%.·+&~～&℃≥≤]+$/u;
const HAN = /[\u4e00-\u9fff]/gu;

export const hanCount = (text: string): number => text.match(HAN)?.length ?? 0;

const TWO_HAN = /[\u4e00-\u9fff][^\u4e00-\u9fff]*[\u4e00-\u9fff]/u;

/** Whether a label can be trusted to be what was printed: no scanning marks, no run of the same character. */
export function isSoundName(text: string): boolean {
  const bare = squeeze(text);
  return (
    bare.length >= 2 &&
    bare.length <= 80 &&
    TWO_HAN.test(bare) &&
    NAME_CHARACTERS.test(plain(text)) &&
    !/(.)\1{3}/u.test(bare)
  );
}

const LEVEL_WORD =
  /^(?:产出|效益|效果|满意度?|成本|投入管理|履职效能|数量|质量|时效|社会效益|经济效益|生态效益|可持续(?:影响|发展)?|(?:服务|帮扶)对象满意度?|社会成本|经济成本|生态环境成本|群众满意度)(?:指标)?$/;

/** 一级指标 or 二级指标 of the templates: 产出指标, 数量指标, 服务对象满意度指标. */
export const isLevelLabel = (bare: string): boolean =>
  bare.endsWith('指标') && LEVEL_WORD.test(bare);

/** The same, also where 指标 is left out. */
export const isLevelWord = (bare: string): boolean => LEVEL_WORD.test(bare);

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeClassifier } from '../../../src/ingest/read/classify.ts';
import { buildReference, parseClassification } from '../../../src/ingest/read/reference.ts';

const list = (name: string): string =>
  readFileSync(new URL(`../../../data/reference/${name}.tsv`, import.meta.url), 'utf8');

const reference = buildReference({
  functions: list('functions'),
  economics: list('economics'),
  govEconomics: list('gov-economics'),
});
const classifier = makeClassifier(reference);
const HEADER = 'code\tname\tverified_by\n';

describe('the lists', () => {
  it.each(['functions', 'economics', 'govEconomics'] as const)('%s is well formed', (name) => {
    const entries = reference[name];
    const codes = new Set(entries.map((entry) => entry.code));
    expect(codes.size).toBe(entries.length);
    for (const entry of entries) {
      expect(entry.code).toMatch(/^\d{3}(\d{2}){0,2}$/);
      expect(entry.code).toHaveLength(1 + 2 * entry.level);
      expect(entry.name).toMatch(/^[\p{Script=Han}（）“”、]+$/u);
      if (entry.parent === null) expect(entry.level).toBe(1);
      else expect(codes).toContain(entry.parent);
    }
  });

  it('no two entries of one parent share a name', () => {
    for (const entries of [reference.functions, reference.economics, reference.govEconomics]) {
      const names = entries.map((entry) => `${entry.parent ?? ''} ${entry.name}`);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('hold the entries of 2024', () => {
    expect(classifier.functionByCode('20139')?.name).toBe('社会工作事务');
    expect(classifier.functionByCode('2101506')?.name).toBe('医疗保障经办事务');
    expect(classifier.functionByCode('2080505')).toEqual({
      code: '2080505',
      name: '机关事业单位基本养老保险缴费支出',
      level: 3,
      parent: '20805',
      verified_by: expect.stringMatching(/^published:/) as string,
    });
    expect(classifier.economicByCode('30231')?.parent).toBe('302');
    expect(classifier.functionByCode('2101507')).toBeNull();
  });
});

describe('parseClassification', () => {
  it.each([
    ['code\tname\n', /line 1: expected the header/],
    [`${HEADER}201\t一般公共服务支出\n`, /line 2: expected 3 columns/],
    [`${HEADER}2011\t人大事务\trecall\n`, /line 2: expected a code of 3, 5 or 7 digits/],
    [`${HEADER}20A\t人大事务\trecall\n`, /line 2: expected a code/],
    [`${HEADER}201\t \trecall\n`, /line 2: expected a name/],
    [`${HEADER}201\t一般公共服务支出\tsure\n`, /line 2: expected published:N/],
    [`${HEADER}201\t一\trecall\n\n20201\t二\trecall\n`, /line 4: expected the parent 202/],
    [`${HEADER}201\t一\trecall\n201\t二\trecall\n`, /line 3: expected a code not listed before/],
  ])('locates the fault in %j', (tsv, message) => {
    expect(() => parseClassification(tsv)).toThrow(message);
  });

  it('reads line ends of either kind and an empty list', () => {
    expect(parseClassification(HEADER)).toEqual([]);
    expect(parseClassification(`${HEADER.trim()}\r\n201\t一\trecall\r\n`)).toHaveLength(1);
  });

  it('buildReference names the list', () => {
    const texts = { functions: HEADER, economics: HEADER, govEconomics: HEADER };
    expect(() => buildReference({ ...texts, economics: `${HEADER}x` })).toThrow(
      /economics: .*line 2/,
    );
    expect(() => buildReference({ ...texts, economics: `${HEADER}201\t一\trecall` })).toThrow(
      /201 belongs to another list/,
    );
  });
});

describe('functionClassByName', () => {
  it.each([
    ['一般公共服务支出', '201'],
    ['一般公共服务', '201'],
    ['社会保障和就业', '208'],
    ['农林水事务', '213'],
    ['资源勘探信息等', '215'],
    ['资源勘探工业信息等支出', '215'],
    ['灾害防治及应急管理', '224'],
    ['文化体育与传媒', '207'],
    ['文化体育旅游与传媒支出', '207'],
    ['医疗卫生与计划生育支出', '210'],
    ['卫生健康支出（类）', '210'],
    ['商业服务业等支出', '216'],
    ['自然资源海洋气象等', '220'],
    ['预备费', '227'],
    ['其他支出', '229'],
    ['其他', null],
    ['本年支出合计', null],
    ['医疗保障', null],
    ['支出', null],
    ['', null],
  ])('%s', (label, code) => {
    expect(classifier.functionClassByName(label)).toBe(code);
  });
});

describe('functionByPath', () => {
  it.each([
    ['社会保障和就业', '行政事业单位养老支出', '机关事业单位养老保险缴费支出', '2080505'],
    ['社会保障和就业支出', '行政事业单位离退休', '机关事业单位职业年金缴费', '2080506'],
    ['卫生健康支出', '行政事业单位医疗', '其他行政事业单位医疗支出', '2101199'],
    ['卫生健康支出', '行政事业单位医疗支出', '行政单位医疗', '2101101'],
    ['卫生健康支出', '财政对基本医疗保险基金的补助', '财政对城乡居民医疗保险基金补助', '2101202'],
    ['卫生健康支出', '医疗保障管理事务', '行政运行', '2101501'],
    ['卫生健康支出', '医疗保障管理事务', null, '21015'],
    ['卫生健康支出', null, null, '210'],
    ['卫生健康支出', null, '医疗保障经办事务', '2101506'],
    [null, '医疗保障管理事务', '其他医疗保障管理事务支出', '2101599'],
    [null, null, '城乡医疗救助', '2101301'],
    [null, '住房改革支出', '住房公积金', '2210201'],
    ['一般公共服务', '政府办公室及相关机构事务', '一般行政管理事务', '2010302'],
    ['城乡社区支出', '国有土地使用权出让收入安排的支出', '征地和拆迁补偿支出', '2120801'],
    // A 类 that is not known, with 款 and 项 that are.
    ['医疗保障支出', '医疗救助', '城乡医疗救助', '2101301'],
  ])('%s / %s / %s', (group, section, item, code) => {
    expect(classifier.functionByPath(group, section, item)).toBe(code);
  });

  it.each([
    ['a 款 of another 类', '农林水支出', '医疗救助', '城乡医疗救助'],
    ['a 款 that is not known', '卫生健康支出', '某某管理事务', '行政运行'],
    ['a generic 项 without its 款', '卫生健康支出', null, '事业运行'],
    ['a generic 项 alone', null, null, '行政运行'],
    ['a 项 under several 款', '城乡社区支出', null, '征地和拆迁补偿支出'],
    ['a telling word of its own', '卫生健康支出', '行政事业单位医疗', '企业单位医疗'],
    ['two near 项', '卫生健康支出', '财政对基本医疗保险基金的补助', '财政对医疗保险基金的补助'],
    ['a 类 that is not known, alone', '医疗保障支出', null, null],
    ['a 类 that is not known, with one name', '医疗保障支出', null, '城乡医疗救助'],
    ['nothing', null, null, null],
    ['empty names', '', '', ''],
  ])('null for %s', (_, group, section, item) => {
    expect(classifier.functionByPath(group, section, item)).toBeNull();
  });

  it('gives every 项 back from its own path', () => {
    for (const entry of reference.functions) {
      if (entry.level !== 3) continue;
      const section = classifier.functionByCode(entry.code.slice(0, 5));
      const group = classifier.functionByCode(entry.code.slice(0, 3));
      expect(
        classifier.functionByPath(group?.name ?? null, section?.name ?? null, entry.name),
      ).toBe(entry.code);
    }
  });
});

describe('economicByName', () => {
  it.each([
    ['基本工资', null, '30101'],
    ['办公费', null, '30201'],
    ['公务用车运行维护费', null, '30231'],
    ['维修（护）费', null, '30213'],
    ['维修(护)费', null, '30213'],
    ['因公出国（境）费', null, '30212'],
    ['对个人和家庭补助', null, '303'],
    ['资本性支出', null, '310'],
    ['资本性支出（基本建设）', null, '309'],
    ['住房公积金', null, '30113'],
    ['医疗费', null, '30114'],
    ['医疗费补助', null, '30307'],
    ['福利费', null, '30229'],
    ['机关事业单位养老保险缴费', '工资福利支出', '30108'],
    ['办公设备购置', null, null],
    ['办公设备购置', '310', '31002'],
    ['办公设备购置', '资本性支出（基本建设）', '30902'],
    ['办公设备购置', '302', null],
    ['公务用车购置', '资本性支出', '31013'],
    ['工资福利支出', '301', '301'],
    ['其他支出', null, null],
    ['合计', null, null],
    ['', null, null],
  ])('%s within %s', (label, hint, code) => {
    expect(classifier.economicByName(label, hint)).toBe(code);
  });
});

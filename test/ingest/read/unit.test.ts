import { describe, expect, test } from 'vitest';
import { declaredMoneyUnit, unitAfter } from '../../../src/ingest/read/unit.ts';

describe('declaredMoneyUnit', () => {
  test.each([
    ['金额单位：万元', '万元', 0],
    ['单位:元', '元', -4],
    ['编制部门：示例区示例街道办事处 单位：元', '元', -4],
    ['项目金额(万元)', '万元', 0],
    ['单位：人民币亿元', '亿元', 4],
    ['单位：百元', '百元', -2],
    ['金额单位：千万元', '千万元', 3],
  ])('%s', (text, name, power) => {
    expect(declaredMoneyUnit(text)).toEqual({ name, power });
  });

  test.each([
    ['金额单位：串', '串'],
    ['单位：美元', '美元'],
    ['单位：万美元', '万美元'],
    ['金额（港币）', '港币'],
    ['单位：斗', '斗'],
    ['编制部门：示例局 单位：公斤', '公斤'],
  ])('names the word of %s that is no unit of money', (text, unknown) => {
    expect(declaredMoneyUnit(text)).toEqual({ unknown });
  });

  // Offices, units of other things, and 万元 as scans misread it.
  test.each([
    ['部门：示例局'],
    ['单位：示例局'],
    ['单位：本级'],
    ['单位：机关'],
    ['填报单位：张三'],
    ['单位：辆'],
    ['单位:万兀'],
    ['单位: 刀元'],
    ['2024年度'],
  ])('finds nothing in %s', (text) => {
    expect(declaredMoneyUnit(text)).toBeNull();
  });
});

describe('unitAfter', () => {
  test.each([
    [' 万元，占', '万元', 'money', 0],
    ['万 元', '万元', 'money', 0],
    ['元/人的标准', '元/人', 'standard', 0],
    ['万人', '万人', 'person', 4],
    ['万份', '万份', 'count', 4],
    ['%。', '%', 'rate', 0],
    ['台（套）', '台', 'count', 0],
    ['亿元', '亿元', 'money', 4],
  ])('%s', (text, name, kind, power) => {
    expect(unitAfter(text)).toMatchObject({ name, unit: { kind, power } });
  });

  test.each(['年', '号', '级', '万美元', ''])('finds none in front of %s', (text) => {
    expect(unitAfter(text)).toBeNull();
  });
});

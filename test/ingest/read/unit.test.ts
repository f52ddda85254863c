import { describe, expect, test } from 'vitest';
import { declaredMoneyUnit, unitAfter } from '../../../src/ingest/read/unit.ts';

describe('declaredMoneyUnit', () => {
  test.each([
    ['金额单位：万元', '万元', 0],
    ['单位:元', '元', -4],
    ['编制部门：示例区示例街道办事处 单位：元', '元', -4],
    ['项目金额(万元)', '万元', 0],
    ['单位：人民币亿元', '亿元', 4],
  ])('%s', (text, name, power) => {
    expect(declaredMoneyUnit(text)).toEqual({ name, power });
  });

  test('names a declared word that is no unit', () => {
    expect(declaredMoneyUnit('金额单位：串')).toEqual({ unknown: '串' });
  });

  test.each(['部门：示例局', '单位：示例局', '2024年度'])('finds nothing in %s', (text) => {
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

  test.each(['年', '号', '级', ''])('finds none in front of %s', (text) => {
    expect(unitAfter(text)).toBeNull();
  });
});

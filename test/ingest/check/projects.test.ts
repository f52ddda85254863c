import { describe, expect, test } from 'vitest';
import { likeness, projectOf, type Project } from '../../../src/ingest/check/projects.ts';
import { spending } from '../../fact.ts';

const project = (name: string, value: number): Project => ({
  name,
  amount: spending({ fact_id: name, value, raw: value.toFixed(2) }),
});
const amount = (value: number) => spending({ fact_id: 'form', value, raw: value.toFixed(2) });

describe('how alike two names are', () => {
  test.each([
    ['设备维护项目', '2024年度设备维护专项经费'],
    ['（示例）政策宣传', '示例政策宣传工作经费'],
    ['医疗救助 补助资金', '医疗救助补助资金2024'],
  ])('%s is %s', (one, other) => {
    expect(likeness(one, other)).toEqual({ shorter: 1, both: 1 });
  });

  test('a name inside a longer one is all of the shorter', () => {
    const { shorter, both } = likeness('核查中心工作经费', '示例核查中心工作经费');
    expect(shorter).toBe(1);
    expect(both).toBeLessThan(1);
  });

  test('names that share nothing, or say nothing, are not alike', () => {
    expect(likeness('设备维护', '人才引进').shorter).toBe(0);
    expect(likeness('2024年专项经费', '设备维护')).toEqual({ shorter: 0, both: 0 });
    expect(likeness('', '')).toEqual({ shorter: 0, both: 0 });
  });

  test('it is the same from both sides', () => {
    expect(likeness('设备维修与保养', '设备维护')).toEqual(likeness('设备维护', '设备维修与保养'));
  });
});

describe('the budgeted project of a name and an amount', () => {
  const projects = [
    project('城乡医疗救助', 405.64),
    project('2024年中央财政医疗救助补助资金', 845),
    project('设备维护项目', 40),
  ];

  test.each([
    ['城乡医疗救助', 405.64, '城乡医疗救助'],
    // A form of an earlier round: another amount under the same name.
    ['城乡医疗救助', 300, '城乡医疗救助'],
    // Another name for the same money.
    ['设备保养与维护服务', 40, '设备维护项目'],
    ['中央医疗救助资金', 845, '2024年中央财政医疗救助补助资金'],
  ])('%s, %d: %s', (name, value, expected) => {
    expect(projectOf(name, amount(value), projects)?.name).toBe(expected);
  });

  test.each([
    ['远程会诊平台', 40],
    ['设备采购', 12],
  ])('%s, %d: none', (name, value) => {
    expect(projectOf(name, amount(value), projects)).toBeNull();
  });

  test('without an amount the name decides', () => {
    expect(projectOf('设备维护', null, projects)?.name).toBe('设备维护项目');
    expect(projectOf('人才引进', null, projects)).toBeNull();
    expect(projectOf('设备维护', null, [])).toBeNull();
  });
});

import { expect, test } from 'vitest';
import { brief, read } from '../money/helpers.ts';

const told = (...lines: string[]): string[] =>
  read(lines.join('\n'))
    .facts.filter((fact) => fact.origin === 'text')
    .map((fact) => `${brief(fact)} ${fact.measure}`);

test('a change of nothing behind a part is of the part, whatever rate of nothing it has', () => {
  const facts = told(
    '二、“三公”经费安排情况说明',
    '2024年本部门财政拨款安排“三公”经费58.00万元，比上年减少2.00万元，下降3.33%。其中：因公出国（境）费0.00万元，比上年增加0.00万元，增长0%；公务接待费58.00万元。',
  );
  expect(facts).toContain('three_public.abroad fiscal approved 0 change');
  expect(facts).not.toContain('three_public fiscal approved 0 change');
});

test('a cost that is a heading is what the amounts below are of, and their changes', () => {
  const facts = told(
    '四、一般公共预算“三公”经费支出情况',
    '（三）公务用车购置及运行费',
    '2024年预算安排14.00万元，其中：公务用车运行费14.00万元，公务用车购置费0.00万元。与上年相比减少1.00万元，降低6.67%。',
  );
  expect(facts).toContain('three_public.vehicles general approved 14 amount');
  expect(facts).toContain('three_public.vehicles general approved -1 change');
});

test('a change behind a sentence whose first amount nobody names is unread', () => {
  const result = read(
    [
      '四、一般公共预算“三公”经费支出情况',
      '某事项2024年预算安排14.00万元，其中：公务用车运行费14.00万元。与上年相比减少1.00万元。',
    ].join('\n'),
  );
  expect(result.facts.map(brief)).toEqual(['three_public.vehicle_running general approved 14']);
});

test('parts of a total by fund are on the side of the total', () => {
  const facts = told(
    '四、财政拨款收入支出决算总体情况说明',
    '2024年度财政拨款收入总计90.00万元，其中：一般公共预算80.00万元；政府性基金预算10.00万元。',
  );
  expect(facts).toEqual([
    'total fiscal approved 90 amount',
    'total general approved 80 amount',
    'total gov_fund approved 10 amount',
  ]);
});

test('spending whose parts are what was used was executed, though its words say 预算', () => {
  const { facts } = read(
    '2024年度我县能力提升补助资金收入114.15万元，其中本年度预算下达107.5万元。全年预算支出103万元，其中本年下达资金使用96.35万元。全年预算执行率为90.23%。',
    { kind: 'final' },
  );
  expect(facts.find(({ value }) => value === 103)?.phase).toBe('executed');
  expect(facts.find(({ origin }) => origin === 'derived')).toMatchObject({
    value: 114.15,
    phase: 'adjusted',
  });
});

test('assets have the day at which they were counted', () => {
  const { facts } = read('截至2023年12月31日，占有使用国有资产86.66万元，一般公务用车2辆。');
  expect(facts.map(({ concept, as_of }) => `${concept} ${as_of}`)).toEqual([
    'assets 2023-12-31',
    'vehicles.general 2023-12-31',
  ]);
});

test.each(['2024年区本级一般公共预算中', '2024年，全县'])(
  "three public expenses of a whole government are not the department's: %s",
  (whose) => {
    const { facts, unread } = read(
      `三、汇总情况\n经汇总，${whose}“三公”经费支出预算为443.00万元，与2023年预算基本持平，其中：因公出国（境）费用3.00万元，公务接待费140.00万元，公务用车运行维护费300.00万元。`,
    );
    expect(facts).toEqual([]);
    expect(unread.map(({ raw, reason }) => `${raw} ${reason}`)).toEqual(
      ['443.00', '3.00', '140.00', '300.00'].map((raw) => `${raw} unnamed`),
    );
  },
);

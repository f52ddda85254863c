import { describe, expect, it } from 'vitest';
import { readText } from '../../../../src/ingest/facts/text/index.ts';
import { briefs, classifier, documentOf, readOne } from './support.ts';

describe('changes with both directions printed', () => {
  const amount = '一般公共预算财政拨款支出490万元，与上年相比';

  it('take the sign of the number where the rise is named first', () => {
    expect(briefs(readOne(`${amount}增加（减少）-140.20万元。`, 'final'))[1]).toMatch(
      /^-140.2 change 2024 executed expenditure/,
    );
  });

  it('are proved by the rate where the fall is named first', () => {
    const [, change, rate] = briefs(
      readOne(`${amount}减少（增加）-140.20万元，减少22.25%。`, 'final'),
    );
    expect(change).toMatch(/^-140.2 change 2024 executed expenditure/);
    expect(rate).toMatch(/^-22.25 change_rate/);
    const { unread } = readOne(`${amount}减少（增加）-140.20万元。`, 'final');
    expect(unread.map(({ reason }) => reason)).toEqual(['double_sign']);
  });
});

it('passes over the amount before where it has no unit', () => {
  const text = '公务接待费支出决算3.20万元，较上年4.08减少0.88万元。';
  expect(briefs(readOne(text, 'final'))).toEqual([
    '3.2 amount 2024 executed three_public.reception',
    '-0.88 change 2024 executed three_public.reception from 2023 executed',
  ]);
});

it('takes the phase of a budget from the rate that measures by it', () => {
  const path =
    '卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）。支出预算为12万元，支出决算为9万元，';
  const budget = (words: string): string | undefined =>
    briefs(readOne(`${path}${words}的75%。`, 'final'))[0];
  expect(budget('完成预算')).toMatch(/^12 amount 2024 adjusted/);
  expect(budget('完成年初预算')).toMatch(/^12 amount 2024 approved/);
});

it('divides 机关运行经费 by economic class', () => {
  const text = '机关运行经费主要用于办公费40.5万元、印刷费5万元、公务接待费0.5万元。';
  expect(briefs(readOne(text, 'final'))).toEqual([
    '40.5 amount 2024 executed agency_operation.item economic 30201',
    '5 amount 2024 executed agency_operation.item economic 30202',
    '0.5 amount 2024 executed agency_operation.item economic 30217',
  ]);
});

it('reads what a reception costs per person', () => {
  const text = '公务接待费支出1万元，接待120人，人均接待费83.33元。';
  expect(briefs(readOne(text, 'final')).at(-1)).toBe(
    '83.33 standard 2024 executed three_public.reception',
  );
});

it('knows the publisher by its whole name, whatever word that ends with', () => {
  const paragraph = {
    kind: 'paragraph' as const,
    text: '江北区融媒体公司2024年度收入支出总计57.62万元。',
    pieces: [{ offset: 0, line: 1, start: 0 }],
    path: [],
  };
  const document = { ...documentOf([paragraph.text], 'final'), bureau_name: '江北区融媒体公司' };
  expect(briefs(readText([paragraph], document, classifier))).toEqual([
    '57.62 amount 2024 executed total fund all',
  ]);
});

describe('both sides named apart', () => {
  it('are of the same money, and so is the change of both', () => {
    const text =
      '2024年度财政拨款收入总计86万元，支出总计86万元。与2023年相比，收、支总计均增加6万元。';
    expect(briefs(readOne(text, 'final'))).toEqual([
      '86 amount 2024 executed total side revenue fund fiscal',
      '86 amount 2024 executed total side expenditure fund fiscal',
      '6 change 2024 executed total fund fiscal from 2023 executed',
    ]);
  });

  it('of another sentence are not', () => {
    const text = '2024年度财政拨款收入总计86万元。2024年度支出总计90万元。';
    expect(briefs(readOne(text, 'final'))[1]).toBe(
      '90 amount 2024 executed total side expenditure fund all',
    );
  });
});

it('reads a change behind the amount that it is measured from', () => {
  const text = '机关运行经费支出100万元，与上年决算数90万元相比增加10万元，增长11.11%。';
  expect(briefs(readOne(text, 'final')).slice(1)).toEqual([
    '90 amount 2023 executed agency_operation',
    '10 change 2024 executed agency_operation from 2023 executed',
    '11.11 change_rate 2024 executed agency_operation from 2023 executed',
  ]);
});

it('goes on with 机关运行经费 in the sentence behind its amount', () => {
  const text = '机关运行经费支出350万元。主要用于办公费100万元、公务用车运行维护费87.5万元。';
  expect(briefs(readOne(text, 'final')).slice(1)).toEqual([
    '100 amount 2024 executed agency_operation.item economic 30201',
    '87.5 amount 2024 executed agency_operation.item economic 30231',
  ]);
});

describe('what was carried over', () => {
  it('behind a list of funds is of no single one', () => {
    const text =
      '2024年财政拨款收支总预算16万元。收入包括：一般公共预算拨款收入10万元、政府性基金预算拨款收入5万元、上年结转1万元。';
    const path = ['四、财政拨款收支预算总体情况'];
    expect(briefs(readOne(text, 'budget', path)).at(-1)).toBe(
      '1 amount 2024 approved carryover_in side revenue fund fiscal',
    );
  });

  it('behind the only fund is of that', () => {
    const text = '收入包括：一般公共预算拨款收入10万元、上年结转1万元。';
    expect(briefs(readOne(text)).at(-1)).toBe(
      '1 amount 2024 approved carryover_in side revenue fund general',
    );
  });
});

it('divides the money of evaluated projects by fund', () => {
  const text =
    '2024年项目支出实施绩效目标管理，涉及项目25个，预算资金70万元，其中一般公共预算50万元、政府性基金预算20万元。';
  expect(briefs(readOne(text)).slice(1)).toEqual([
    '70 amount 2024 approved performance_projects side expenditure',
    '50 amount 2024 approved performance_projects side expenditure fund general',
    '20 amount 2024 approved performance_projects side expenditure fund gov_fund',
  ]);
});

it('counts 领导干部用车 without 主要', () => {
  const text =
    '共有车辆12辆，其中，领导干部用车1辆、副部（省）级以上领导用车0辆、执法执勤用车11辆。';
  expect(readOne(text).figures.map(({ concept }) => concept)).toEqual([
    'vehicles',
    'vehicles.leaders',
    'vehicles.ministerial',
    'vehicles.law_enforcement',
  ]);
});

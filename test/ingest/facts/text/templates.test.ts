import { describe, expect, it } from 'vitest';
import { briefs, readLines, readOne } from './support.ts';

describe('comparisons with two times', () => {
  it('are of what the sentence named, though it has no amount of its own', () => {
    const text =
      '2024年“三公”经费支出决算总额为5.48万元，比预算增加0万元，比去年增加1.55万元，增长39.44%。其中，因公出国支出决算比预算无增减变化，比去年无增减变化；公务用车运行维护费支出决算比预算无增减变化，比去年增加1.05万元，增长35.8%。';
    expect(briefs(readOne(text, 'final')).slice(4)).toEqual([
      '0 change 2024 executed three_public.abroad from 2024 -',
      '0 change 2024 executed three_public.abroad from 2023 executed',
      '0 change 2024 executed three_public.vehicle_running from 2024 -',
      '1.05 change 2024 executed three_public.vehicle_running from 2023 executed',
      '35.8 change_rate 2024 executed three_public.vehicle_running from 2023 executed',
    ]);
  });

  it('read 无增减 like 持平', () => {
    const text = '2024年度因公出国（境）费用0.00万元，费用支出较年初预算数无增减。';
    expect(briefs(readOne(text, 'final'))).toEqual([
      '0 amount 2024 executed three_public.abroad',
      '0 change 2024 executed three_public.abroad from 2024 approved',
    ]);
  });

  it('tell 本年收入 from 收入总计', () => {
    const text =
      '2024年度收入总计100万元，其中本年收入90万元，上年结转和结余10万元。本年收入较2023年度决算数增加15万元，增长20%。';
    expect(briefs(readOne(text, 'final')).slice(3)).toEqual([
      '15 change 2024 executed revenue side revenue fund all from 2023 executed',
      '20 change_rate 2024 executed revenue side revenue fund all from 2023 executed',
    ]);
  });
});

describe('parts', () => {
  it('are of what was spent where the budget was named in passing', () => {
    const text =
      '2024年度“三公”经费支出5.5万元，年初预算为6万元。其中：公务接待费支出1.5万元，年初预算为2万元；会议费支出3.2万元。';
    expect(briefs(readOne(text, 'final'))).toEqual([
      '5.5 amount 2024 executed three_public',
      '6 amount 2024 approved three_public',
      '1.5 amount 2024 executed three_public.reception',
      '2 amount 2024 approved three_public.reception',
      '3.2 amount 2024 executed meetings',
    ]);
  });

  it('of revenue may be named by the fund alone', () => {
    const text =
      '2024年财政拨款收支总预算15万元。收入包括：一般公共预算拨款10万元、政府性基金预算拨款5万元。';
    expect(briefs(readOne(text)).slice(1)).toEqual([
      '10 amount 2024 approved revenue side revenue fund general',
      '5 amount 2024 approved revenue side revenue fund gov_fund',
    ]);
    const sorted = '收入按资金来源分为：一般公共预算拨款15万元。';
    expect(briefs(readOne(sorted))).toEqual([
      '15 amount 2024 approved revenue side revenue fund general',
    ]);
  });

  it('may hold the fund inside 年末结转和结余', () => {
    expect(briefs(readOne('2024年度年末一般公共预算财政拨款结转和结余7万元。', 'final'))).toEqual([
      '7 amount 2024 executed carryover_out side expenditure fund general',
    ]);
  });
});

describe('costs of named units', () => {
  it('are 机关运行经费 whoever spends them', () => {
    const text =
      '2024年本部门1家行政单位、1家参公管理事业单位的机关运行经费财政拨款预算112万元，比2023年预算增加4.2万元，增长3.9%。';
    expect(briefs(readOne(text))).toEqual([
      '112 amount 2024 approved agency_operation fund fiscal',
      '4.2 change 2024 approved agency_operation fund fiscal from 2023 approved',
      '3.9 change_rate 2024 approved agency_operation fund fiscal from 2023 approved',
    ]);
  });

  it('are 政府采购 of all units', () => {
    expect(briefs(readOne('2024年临江县医疗保障局各单位政府采购预算总额12万元。'))).toEqual([
      '12 amount 2024 approved procurement',
    ]);
  });
});

describe('counts', () => {
  it('of visits follow the cost before them', () => {
    const lines = [
      '（1）国内接待支出1.22万元，主要用于上级考核检查。共计接待13批次，98人次。',
      '（2）国（境）外接待支出0万元，主要用于来访。共计接待0批次，0人次。',
    ];
    expect(briefs(readLines(lines, 'final')).filter((one) => one.includes('count'))).toEqual([
      '13 count 2024 executed three_public.reception.domestic.batches',
      '98 count 2024 executed three_public.reception.domestic.persons',
      '0 count 2024 executed three_public.reception.foreign.batches',
      '0 count 2024 executed three_public.reception.foreign.persons',
    ]);
  });

  it('of delegations and guests are named in several ways', () => {
    const text =
      '全年安排出国团组2个，参加其他单位组织的出国团组1个，累计5人次。共接待来访团组21个、来宾186人次。';
    expect(briefs(readOne(text, 'final'))).toEqual([
      '2 count 2024 executed three_public.abroad.groups',
      '5 count 2024 executed three_public.abroad.persons',
      '21 count 2024 executed three_public.reception.batches',
      '186 count 2024 executed three_public.reception.persons',
    ]);
    expect(briefs(readOne('国内公务接待86批次1,104人；公务车保有量为52辆。', 'final'))).toEqual([
      '86 count 2024 executed three_public.reception.domestic.batches',
      '1104 count 2024 executed three_public.reception.domestic.persons',
      '52 count 2024 - vehicles',
    ]);
  });

  it('of posts may be in 个, and those of 参公 are named with 管理', () => {
    const text = '核定编制68个，其中行政编制22个，事业编制46个（含参公管理事业编制21个）。';
    expect(briefs(readOne(text))).toEqual([
      '68 count 2024 - staff.quota',
      '22 count 2024 - staff.quota.administrative',
      '46 count 2024 - staff.quota.institution',
      '21 count 2024 - staff.quota.reference',
    ]);
  });
});

describe('standards', () => {
  it('are of persons', () => {
    expect(briefs(readOne('居民医保人均财政补助标准每人每年不低于640元。'))).toEqual([
      '640 standard 2024 - subsidy_standard',
    ]);
    expect(readOne('养护补助增加，每公里补助标准提高500元。').figures).toEqual([]);
    const raised = '居民医保财政补助标准由每人每年610元提高至640元。';
    expect(briefs(readOne(raised))).toEqual([]);
  });
});

describe('performance', () => {
  it('takes money by fund, and projects with theirs', () => {
    const text =
      '16个项目实行绩效目标管理，涉及一般公共预算当年拨款30万元、政府性基金预算当年拨款3万元。';
    expect(briefs(readOne(text))).toEqual([
      '30 amount 2024 approved performance_projects side expenditure fund general',
      '3 amount 2024 approved performance_projects side expenditure fund gov_fund',
    ]);
    const reviewed =
      '组织对“食品抽检”等3个项目开展了部门评价，涉及一般公共预算支出800万元，政府性基金预算支出62万元，国有资本经营预算支出5万元。';
    expect(briefs(readOne(reviewed, 'final')).filter((fact) => / amount /.test(fact))).toEqual([
      '800 amount 2024 executed performance_projects side expenditure fund general',
      '62 amount 2024 executed performance_projects side expenditure fund gov_fund',
      '5 amount 2024 executed performance_projects side expenditure fund state_capital',
    ]);
    const whole =
      '组织开展整体支出绩效评价，涉及一般公共预算支出900万元，政府性基金预算支出0万元。';
    expect(briefs(readOne(whole, 'final'))).toEqual([
      '900 amount 2024 executed performance_projects side expenditure fund general',
      '0 amount 2024 executed performance_projects side expenditure fund gov_fund',
    ]);
    const own = '本年支出涉及一般公共预算支出7万元，政府性基金预算支出1万元。';
    expect(readOne(own, 'final').figures.map(({ concept }) => concept)).not.toContain(
      'performance_projects',
    );
    const counted = '组织开展绩效自评，共涉及项目5个，资金240.35万元。';
    expect(briefs(readOne(counted, 'final'))).toEqual([
      '5 count 2024 executed performance_projects',
      '240.35 amount 2024 executed performance_projects side expenditure',
    ]);
  });

  it('reads what an evaluated project had and spent', () => {
    const text =
      '“食品抽检”项目绩效自评综述：根据年初目标，项目绩效自评得分为98分。项目全年预算数为60万元，执行数为59万元，完成预算的98.33%。';
    const project = 'expenditure side expenditure nature project project 食品抽检';
    expect(briefs(readOne(text, 'final')).slice(1)).toEqual([
      `60 amount 2024 adjusted ${project}`,
      `59 amount 2024 executed ${project}`,
      `98.33 execution_rate 2024 executed ${project} from 2024 -`,
    ]);
  });
});

it('sees an amount in brackets whose unit stands behind them', () => {
  const text = '机关运行经费支出98.30万元，比2023年减少（3.20）万元，降低3.15%。';
  const { figures, unread } = readOne(text, 'final');
  expect(figures.map((one) => one.value)).not.toContain(3.2);
  expect(unread.map(({ raw, reason }) => `${raw} ${reason}`)).toEqual(['3.20 double_sign']);
});

it('tells 政府预算经济分类 by its codes', () => {
  const lines = [
    '对个人和家庭的补助（303）3万元；',
    '对个人和家庭的补助（509）3万元，较上年增加1万元。',
  ];
  const { figures } = readLines(lines);
  expect(figures.map((one) => [one.value, one.economic_code, one.gov_economic_code])).toEqual([
    [3, '303', null],
    [3, null, '509'],
    [1, null, '509'],
  ]);
});

it('takes no class from 其他支出 in a list of funds', () => {
  const text = '2024年支出预算10万元，其中一般公共预算拨款支出9万元、其他支出1万元。';
  const { figures, unread } = readOne(text);
  expect(figures.map((one) => one.function_code)).toEqual([null, null]);
  expect(unread.map((one) => one.raw)).toEqual(['1']);
});

it('divides assets', () => {
  const text = '资产总额9万元，其中，流动资产4万元，固定资产5万元。与上年相比，资产总额减少1万元。';
  expect(briefs(readOne(text, 'final'))).toEqual([
    '9 amount 2024 executed assets',
    '4 amount 2024 executed assets.current',
    '5 amount 2024 executed assets.fixed',
    '-1 change 2024 executed assets from 2023 executed',
  ]);
});

it('leaves no amount unseen that stands on a line of its own', () => {
  const { figures, unread } = readLines(['2,103.40', '', '83.20 |', '12']);
  expect(figures).toEqual([]);
  expect(unread.map(({ raw, line, reason }) => `${line} ${raw} ${reason}`)).toEqual([
    '1 2,103.40 statement_unknown',
    '3 83.20 statement_unknown',
  ]);
});

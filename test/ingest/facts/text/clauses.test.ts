import { describe, expect, it } from 'vitest';
import { briefs, readLines, readOne } from './support.ts';

const THREE = ['财政拨款“三公”经费支出决算情况说明'];
const short = (text: string, path: string[] = THREE): string[] =>
  briefs(readOne(text, 'final', path)).map((one) => one.replace(' fund fiscal', ''));

describe('the subject of a clause', () => {
  it('stays until another is named, whatever phase came first', () => {
    const text =
      '2024年度“三公”经费支出年初预算为5万元，支出决算为3万元。其中：因公出国（境）费支出决算为0万元；公务用车运行维护费支出年初预算为4万元，支出决算为2万元，完成年初预算的50%；公务接待费支出预算为1万元，决算为0.5万元，与上年相比减少0.5万元。';
    expect(short(text).slice(2)).toEqual([
      '0 amount 2024 executed three_public.abroad',
      '4 amount 2024 approved three_public.vehicle_running',
      '2 amount 2024 executed three_public.vehicle_running',
      '50 execution_rate 2024 executed three_public.vehicle_running from 2024 approved',
      '1 amount 2024 - three_public.reception',
      '0.5 amount 2024 executed three_public.reception',
      '-0.5 change 2024 executed three_public.reception from 2023 executed',
    ]);
  });

  it('is left open where a part without a phase stands before a phase', () => {
    const text =
      '2024年度财政拨款支出9万元，其中：基本支出5万元，项目支出4万元，年初预算为8万元，支出决算为9万元。';
    const reading = readOne(text, 'final');
    expect(reading.figures).toHaveLength(3);
    expect(reading.unread.map((one) => one.raw)).toEqual(['8', '9']);
  });

  it('gives parts in the next sentence the phase that was given last', () => {
    const text =
      '2024年度财政拨款支出年初预算为8万元，支出决算为9万元。其中：基本支出5万元，项目支出4万元。';
    expect(short(text, []).slice(2)).toEqual([
      '5 amount 2024 executed expenditure side expenditure nature basic',
      '4 amount 2024 executed expenditure side expenditure nature project',
    ]);
  });

  it('comes back behind a bracket, whose funds are parts of the cost', () => {
    const text =
      '2024年度公务用车购置及运行维护费支出决算6万元（其中：一般公共预算支出6万元；政府性基金预算支出0万元），完成年初预算的75%，与上年持平。';
    expect(briefs(readOne(text, 'final', THREE))).toEqual([
      '6 amount 2024 executed three_public.vehicles fund fiscal',
      '6 amount 2024 executed three_public.vehicles fund general',
      '0 amount 2024 executed three_public.vehicles fund gov_fund',
      '75 execution_rate 2024 executed three_public.vehicles fund fiscal from 2024 approved',
      '0 change 2024 executed three_public.vehicles fund fiscal from 2023 executed',
    ]);
  });

  it('is named by what the templates say of 基本支出 and its parts', () => {
    const text =
      '2024年度用于保障县医疗保障局等机构正常运转的日常支出400万元。其中：基本工资、津贴补贴等人员经费支出370万元，占基本支出的92.5%；办公费、印刷费等公用经费30万元。';
    expect(short(text, ['支出决算情况说明', '基本支出情况'])).toEqual([
      '400 amount 2024 executed expenditure side expenditure fund all nature basic',
      '370 amount 2024 executed expenditure side expenditure fund all nature personnel',
      '92.5 share 2024 executed expenditure side expenditure fund all nature personnel',
      '30 amount 2024 executed expenditure side expenditure fund all nature operating',
    ]);
  });
});

describe('the year of a clause', () => {
  it('goes on from the sentence before, and from the list', () => {
    const lines = [
      '五、财政拨款支出决算情况说明',
      '',
      '2023年度收、支总计56万元。与上年相比，增加6万元，增长12%。',
      '',
      '2023年度财政拨款支出决算数为50万元，其中：',
      '',
      '1.住房保障支出（类）住房改革支出（款）住房公积金（项）。支出决算为5万元。',
    ];
    expect(briefs(readLines(lines, 'final'))).toEqual([
      '56 amount 2023 executed total fund fiscal',
      '6 change 2023 executed total fund fiscal from 2022 executed',
      '12 change_rate 2023 executed total fund fiscal from 2022 executed',
      '50 amount 2023 executed expenditure side expenditure fund fiscal nature all',
      '5 amount 2023 executed expenditure side expenditure fund fiscal nature all function 2210201',
    ]);
  });

  it("is the document's for 本年", () => {
    const text = '2023年度财政拨款收入9万元。本年财政拨款收入8万元。';
    expect(short(text, [])).toEqual([
      '9 amount 2023 executed revenue side revenue',
      '8 amount 2024 executed revenue side revenue',
    ]);
  });

  it('holds 年末 back for 年末结转和结余', () => {
    expect(short('2024年度年末结转和结余21万元，较上年决算数增加1万元。', [])).toEqual([
      '21 amount 2024 executed carryover_out side expenditure fund all',
      '1 change 2024 executed carryover_out side expenditure fund all from 2023 executed',
    ]);
  });
});

describe('counts beside brackets', () => {
  it('takes what a bracket counted for over', () => {
    const text =
      '安排国内公务接待10批次（其中：外事接待0批次），接待人次80人（其中：外事接待人次0人）。处置车辆1辆。';
    expect(short(text)).toEqual([
      '10 count 2024 executed three_public.reception.domestic.batches',
      '0 count 2024 executed three_public.reception.foreign.batches',
      '80 count 2024 executed three_public.reception.domestic.persons',
      '0 count 2024 executed three_public.reception.foreign.persons',
    ]);
    const bare = '国内公务接待共312批次（其中外事接待0批次），4228人次（其中外事接待0人次）。';
    expect(short(bare)).toEqual([
      '312 count 2024 executed three_public.reception.domestic.batches',
      '0 count 2024 executed three_public.reception.foreign.batches',
      '4228 count 2024 executed three_public.reception.domestic.persons',
      '0 count 2024 executed three_public.reception.foreign.persons',
    ]);
  });
});

describe('changes', () => {
  it('belong to whom the rate fits, and to nobody behind a list without a rate', () => {
    const text = (rate: string): string =>
      `2024年度收入合计150万元，其中：一般公共预算拨款收入150万元、政府性基金拨款收入0万元，较上年增加50万元${rate}。`;
    expect(short(text('，增长50%'), []).slice(3)).toEqual([
      '50 change 2024 executed revenue side revenue fund all from 2023 executed',
      '50 change_rate 2024 executed revenue side revenue fund all from 2023 executed',
    ]);
    expect(readOne(text(''), 'final').unread.map((one) => one.raw)).toEqual(['50']);
  });

  it('go on behind the reasons for another difference, where the rate does not deny it', () => {
    const text = (rate: string): string =>
      `公务接待费支出决算为3万元，决算数小于预算数的主要原因是厉行节约，与上年相比减少0.5万元，减少${rate}，减少的主要原因是节约。`;
    expect(short(text('14.29%')).slice(1)).toEqual([
      '-0.5 change 2024 executed three_public.reception from 2023 executed',
      '-14.29 change_rate 2024 executed three_public.reception from 2023 executed',
    ]);
    expect(short(text('50%')).slice(1)).toEqual([]);
  });

  it('are of what stands in front of the comparison', () => {
    const text =
      '公务接待费支出决算为3万元。“三公”经费支出决算数与2023年度相比，减少1.66万元；培训支持费用与上年相比，减少2万元。';
    expect(short(text).slice(1)).toEqual([
      '-1.66 change 2024 executed three_public from 2023 executed',
    ]);
  });

  it("and shares are nobody's where several are told respectively", () => {
    const text =
      '基本支出5万元、项目支出4万元，分别占56%、44%，与上年相比，分别增加1万元、2万元，分别增长25%、100%。';
    const reading = readOne(text, 'final', ['支出决算情况说明']);
    expect(reading.figures.map((one) => one.measure)).toEqual(['amount', 'amount']);
    expect(reading.unread.map((one) => one.raw)).toEqual(['1', '2']);
  });

  it('have their rate in brackets too', () => {
    expect(short('培训费支出1.5万元，较上年减少0.5万元（25%）。', []).slice(1)).toEqual([
      '-0.5 change 2024 executed training from 2023 executed',
      '-25 change_rate 2024 executed training from 2023 executed',
    ]);
  });
});

describe('budgets named beside the accounts', () => {
  it('are amounts of their own, with the rate behind them', () => {
    const text = '“三公”经费支出决算为12.5万元，完成全年预算15万元的83.33%，比2023年减少1万元。';
    expect(short(text)).toEqual([
      '12.5 amount 2024 executed three_public',
      '15 amount 2024 adjusted three_public',
      '83.33 execution_rate 2024 executed three_public from 2024 adjusted',
      '-1 change 2024 executed three_public from 2023 executed',
    ]);
  });
});

describe('standards and persons', () => {
  it('reads who pays a part of a standard', () => {
    const text =
      '城乡居民医保人均财政补助标准提高到每人每年670元，其中市级财政补助37元，个人缴费标准为400元。';
    const reading = readOne(text, 'final');
    expect(briefs(reading)).toEqual([
      '670 standard 2024 - subsidy_standard',
      '37 standard 2024 - subsidy_standard',
      '400 standard 2024 - contribution_standard',
    ]);
    expect(reading.figures[0]?.item).toBe('城乡居民医保人均财政补助标准');
  });

  it('tells what a person pays from what is paid for them, and both together', () => {
    const text =
      '居民医保人均筹资标准1,020元，其中个人缴费380元/人，财政补助640元/人。2025年个人缴费标准为每人400元，财政补助标准每人670元。';
    expect(briefs(readOne(text, 'final'))).toEqual([
      '1020 standard 2024 - funding_standard',
      '380 standard 2024 - contribution_standard',
      '640 standard 2024 - subsidy_standard',
      '400 standard 2025 - contribution_standard',
      '670 standard 2025 - subsidy_standard',
    ]);
  });

  it('tells the insured from those whose contribution is paid', () => {
    const text =
      '职工医保参保52.31万人，城乡居民医保参保380.25万人，资助城乡居民参保12.3万人，全年居民新增参保3万人。';
    expect(briefs(readOne(text, 'final'))).toEqual([
      '523100 count 2024 - insured.employee',
      '3802500 count 2024 - insured.resident',
      '123000 count 2024 - assisted',
    ]);
  });
});

describe('classes of spending', () => {
  it('are no projects, and no 三公 costs in a list of 公用经费', () => {
    const text =
      '一般公共预算基本支出5万元，其中：公用经费5万元，包括：公务接待费2万元、会议费3万元。';
    expect(briefs(readOne(text, 'final')).slice(2)).toEqual([
      '2 amount 2024 executed expenditure side expenditure fund general nature operating economic 30217',
      '3 amount 2024 executed expenditure side expenditure fund general nature operating economic 30215',
    ]);
    const classes = '2024年项目支出5万元，其中：机关商品和服务支出5万元。';
    expect(readOne(classes, 'final').unread).toHaveLength(1);
  });
});

describe('parts by short names', () => {
  it('reads the kinds of projects and the two costs of vehicles', () => {
    const text =
      '基本支出6万元，其中：人员类支出5万元、公用类支出1万元；项目支出9万元，其中：其他运转类4万元，特定目标类5万元。';
    expect(briefs(readOne(text)).map((one) => one.replace(/ amount.*nature/, ''))).toEqual([
      '6 basic',
      '5 personnel',
      '1 operating',
      '9 project',
      '4 project.operating',
      '5 project.specific',
    ]);
    const vehicles =
      '公务用车购置及运行费用支出5万元，较上年持平，其中购置费用0万元，运行维护费5万元，比上年减少1万元。公务接待费实际支出2万元。';
    expect(short(vehicles)).toEqual([
      '5 amount 2024 executed three_public.vehicles',
      '0 change 2024 executed three_public.vehicles from 2023 executed',
      '0 amount 2024 executed three_public.vehicle_purchase',
      '5 amount 2024 executed three_public.vehicle_running',
      '-1 change 2024 executed three_public.vehicle_running from 2023 executed',
      '2 amount 2024 executed three_public.reception',
    ]);
  });

  it('takes what personnel costs or a carry-over are made of for no project', () => {
    for (const text of [
      '基本支出9万元，其中：人员经费9万元，主要包括：社会保障缴费4万元。',
      '年末结转和结余9万元，其中：项目支出结转9万元，主要是医保信息化项目6万元。',
    ]) {
      expect(readOne(text, 'final').unread.map((one) => one.reason)).toEqual(['unnamed']);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { briefs, readLines, readOne } from './support.ts';

const THREE = ['财政拨款“三公”经费支出决算情况说明'];

describe('三公 costs', () => {
  it('reads the total, its completion and its change', () => {
    const text =
      '2024年度“三公”经费财政拨款支出决算为3.4万元，完成预算100%，较上年度减少1.66万元，下降32.78%。决算数小于预算数的主要原因是厉行节约。';
    expect(briefs(readOne(text, 'final', THREE))).toEqual([
      '3.4 amount 2024 executed three_public fund fiscal',
      '100 execution_rate 2024 executed three_public fund fiscal from 2024 -',
      '-1.66 change 2024 executed three_public fund fiscal from 2023 executed',
      '-32.78 change_rate 2024 executed three_public fund fiscal from 2023 executed',
    ]);
  });

  it('takes the unit that the parts prove and says so', () => {
    const lines = [
      '2024年度“三公”经费财政拨款支出决算为1.49元，完成预算37.25%。',
      '',
      '2024年度“三公”经费财政拨款支出决算中，因公出国（境）费支出决算0万元，占0%；公务用车购置及运行维护费支出决算1.37万元，占91.95%；公务接待费支出决算0.12万元，占8.05%。',
    ];
    const reading = readLines(lines, 'final');
    expect(reading.figures[0]).toMatchObject({ raw: '1.49', unit: '元', value: 1.49 });
    expect(reading.messages).toEqual([
      expect.objectContaining({
        rule: 'unit.implausible',
        location: { line: 1, cell: 0, start: 21 },
        expected: '1.49万元',
        found: '1.49元',
      }),
    ]);
  });

  it('reads words of no change and leaves rough ones', () => {
    const text =
      '（二）公务用车购置及运行费 0 万元，其中：公务用车购置费 0 万元。公务用车购置费 2024 年预算数与 2023 年预算保持一致。公务接待费与2023年预算基本持平。';
    const reading = readOne(text, 'budget', ['“三公”经费支出预算情况说明']);
    expect(briefs(reading)).toEqual([
      '0 amount 2024 approved three_public.vehicles',
      '0 amount 2024 approved three_public.vehicle_purchase',
      '0 change 2024 approved three_public.vehicle_purchase from 2023 approved',
    ]);
    expect(reading.figures[2]).toMatchObject({ raw: '保持一致', unit: null });
  });

  it('reads words that a cost is none as a zero', () => {
    const path = ['“三公”经费财政拨款预算安排情况说明'];
    const reading = readOne('2024 年未安排公务用车购置费。', 'budget', path);
    expect(briefs(reading)).toEqual([
      '0 amount 2024 approved three_public.vehicle_purchase fund fiscal',
    ]);
    expect(reading.figures[0]).toMatchObject({ raw: '未安排', unit: null, start: 6 });
    expect(
      briefs(readOne('本年未安排因公出国（境）经费，未安排公务接待费。', 'budget', path)),
    ).toEqual([
      '0 amount 2024 approved three_public.abroad fund fiscal',
      '0 amount 2024 approved three_public.reception fund fiscal',
    ]);
  });

  it.each([
    ['more than the name follows', '2024 年未安排公务用车购置费的原因是厉行节约。', 'budget', null],
    ['its name is not a known one', '2024 年未安排公务用车更新改造经费。', 'budget', null],
    ['two are named at once', '2024 年未安排公务接待费、公务用车购置费。', 'budget', null],
    ['it is of another year', '2023 年未安排公务用车购置费。', 'budget', null],
    ['it explains something', '主要原因是2024年未安排公务用车购置费。', 'budget', null],
    ['final accounts say it of the budget', '2024 年未安排公务用车购置费。', 'final', null],
    ['it stands in another section', '未安排公务用车购置费。', 'budget', '其他重要事项的情况说明'],
    ['it is something else', '未安排购置车辆及大型设备。', 'budget', null],
    ['it is said of something arranged', '安排公务用车购置费。', 'budget', null],
  ] as const)('reads no zero where %s', (_, text, kind, path) => {
    const reading = readOne(text, kind, [path ?? '“三公”经费财政拨款预算安排情况说明']);
    expect(reading.figures.filter(({ raw }) => raw === '未安排')).toEqual([]);
  });

  it('reads a rate of change without an amount', () => {
    const text = '（一）公务接待费较 2023 年预算下降 33.33%。主要原因是厉行节约。';
    expect(briefs(readOne(text, 'budget', ['“三公”经费财政拨款预算安排情况说明']))).toEqual([
      '-33.33 change_rate 2024 approved three_public.reception fund fiscal from 2023 approved',
    ]);
  });

  it('reads visits with their batches, persons and single costs', () => {
    const text =
      '国内公务接待 9 批次，212 人次，共计支出 2 万元，具体内容包括：接待省医保局接待费用 2520 元、接待邻市考察费用 2205 元等。';
    const reading = readOne(text, 'final', THREE);
    expect(briefs(reading)).toEqual([
      '9 count 2024 executed three_public.reception.domestic.batches',
      '212 count 2024 executed three_public.reception.domestic.persons',
      '2 amount 2024 executed three_public.reception.domestic fund fiscal',
      '0.252 amount 2024 executed three_public.reception.domestic.visit',
      '0.2205 amount 2024 executed three_public.reception.domestic.visit',
    ]);
    expect(reading.figures[4]?.item).toBe('接待邻市考察');
  });

  it('tells vehicles bought from vehicles held', () => {
    const text =
      '其中：公务用车购置支出0万元。全年更新购置公务用车2辆，其中：轿车1辆、金额18万元，越野车1辆、金额20万元。截至2024年12月31日，单位共有公务用车3辆，其中：轿车1辆、越野车2辆。';
    expect(briefs(readOne(text, 'final', THREE)).slice(1)).toEqual([
      '2 count 2024 executed vehicles_purchased',
      '1 count 2024 executed vehicles_purchased.sedan',
      '18 amount 2024 executed three_public.vehicle_purchase.sedan fund fiscal',
      '1 count 2024 executed vehicles_purchased.offroad',
      '20 amount 2024 executed three_public.vehicle_purchase.offroad fund fiscal',
      '3 count 2024 - vehicles at 2024-12-31',
      '1 count 2024 - vehicles.sedan at 2024-12-31',
      '2 count 2024 - vehicles.offroad at 2024-12-31',
    ]);
  });
});

describe('other matters', () => {
  it('reads two comparisons of one amount', () => {
    const text =
      '本部门2024年度机关运行经费支出100万元，比年初预算数减少5万元，降低4.76%，比2023年决算数增加3万元，增长3.09%。';
    expect(briefs(readOne(text, 'final'))).toEqual([
      '100 amount 2024 executed agency_operation',
      '-5 change 2024 executed agency_operation from 2024 approved',
      '-4.76 change_rate 2024 executed agency_operation from 2024 approved',
      '3 change 2024 executed agency_operation from 2023 executed',
      '3.09 change_rate 2024 executed agency_operation from 2023 executed',
    ]);
  });

  it('reads procurement by kind and from small firms', () => {
    const text =
      '2024年度，临江县医疗保障局政府采购支出总额29.15万元，其中：政府采购货物支出13.82万元、政府采购服务支出15.33万元。授予中小企业合同金额13.82万元，占政府采购支出总额的47.41%，其中：授予小微企业合同金额13.82万元；货物采购授予中小企业合同金额占货物支出金额的100%。';
    expect(briefs(readOne(text, 'final', ['政府采购支出情况']))).toEqual([
      '29.15 amount 2024 executed procurement',
      '13.82 amount 2024 executed procurement.goods',
      '15.33 amount 2024 executed procurement.services',
      '13.82 amount 2024 executed procurement.sme',
      '47.41 share 2024 executed procurement.sme',
      '13.82 amount 2024 executed procurement.small_micro',
    ]);
  });

  it('leaves thresholds and reads the count behind them', () => {
    const text =
      '截至 2023 年底，临江县医疗保障局共有车辆 0 辆，单价50万元（含）以上通用设备1台（套）。';
    const reading = readOne(text, 'budget', ['国有资产占有使用情况']);
    expect(briefs(reading)).toEqual([
      '0 count 2023 - vehicles at 2023-12-31',
      '1 count 2023 - equipment.general at 2023-12-31',
    ]);
    expect(reading.unread).toEqual([expect.objectContaining({ raw: '50', reason: 'threshold' })]);
  });

  it('keeps the staff of a subordinate unit apart by its name', () => {
    const text =
      '截至2024年末，县医疗保障局编制数13人，实有人数12人。下属单位县医疗保险服务中心编制10人，实有人数8人。';
    const reading = readOne(text, 'final');
    expect(briefs(reading)).toEqual([
      '13 count 2024 - staff.quota at 2024-12-31',
      '12 count 2024 - staff at 2024-12-31',
      '10 count 2024 - staff.quota at 2024-12-31',
      '8 count 2024 - staff at 2024-12-31',
    ]);
    expect(reading.figures.map((one) => one.item)).toEqual([
      '编制数',
      '实有人数',
      '下属单位县医疗保险服务中心编制',
      '下属单位县医疗保险服务中心实有人数',
    ]);
  });

  it('reads enrolment, its target, the standard and the money of the fund', () => {
    const text =
      '截至目前，全县城乡居民参保人718156人，完成市上下达任务71万的101.15%，各级财政按670元/人的标准补助，根据6月底缴费人数717108人，已足额到位资金4.8亿元。2024年1-10月医保统筹基金和个账支出81200.15万元；政策范围内住院费用报销比例76.49%。';
    expect(briefs(readOne(text, 'final'))).toEqual([
      '718156 count 2024 - insured.resident',
      '710000 count 2024 approved insured.resident',
      '101.15 execution_rate 2024 - insured.resident',
      '670 standard 2024 - subsidy_standard',
      '717108 count 2024 - insured.resident at 2024-06',
      '48000 amount 2024 executed subsidy_received',
      '81200.15 amount 2024 - fund_expenditure side expenditure at 2024-10',
    ]);
  });

  it('reads targets with what was reached, and scores', () => {
    const text =
      '（1）开展村（社区）级服务的覆盖率，指标值≧60%，全年实际完成值≧61.5%。实际得分5分，下放11件事项。（2）开展价格监测，指标值≧4，全年实际完成值=14。';
    const reading = readOne(text, 'final');
    expect(briefs(reading)).toEqual([
      '60 value 2024 approved target ≥',
      '61.5 value 2024 executed target ≥',
      '5 value 2024 - score',
      '4 value 2024 approved target ≥',
      '14 value 2024 executed target =',
    ]);
    expect(reading.figures[0]?.item).toBe('开展村(社区)级服务的覆盖率');
    expect(reading.figures[3]?.item).toBe('开展价格监测');
  });

  it('takes no year, document number or caption for a figure', () => {
    for (const text of [
      '按照《改革方案》（财预〔2017〕98号）要求，从 2018 年起实施。',
      '根据东办文[2003]51 号文件规定执行。',
      '（图 1：收、支决算总计变动情况图）（柱状图）',
      '因公出国（境）经费支出，完成预算%。',
    ]) {
      const reading = readOne(text, 'final');
      expect([reading.figures, reading.unread]).toEqual([[], []]);
    }
  });

  it('says why an amount of change is not read', () => {
    const reasons = (text: string): string[] => readOne(text, 'final').unread.map((u) => u.reason);
    expect(reasons('与2023年度相比，收、支总计各5万元。')).toEqual(['no_sign']);
    expect(reasons('机关运行经费支出增加5万元。')).toEqual(['no_base']);
    expect(reasons('机关运行经费支出约5万元，公务接待费3-5万元。')).toEqual([
      'approximate',
      'range',
    ]);
  });

  it('takes the missing verb of a change from the rate behind it', () => {
    const text =
      '2024年度财政拨款收、支总计均为10万元。与2023年度相比，财政拨款收、支总计各20万元，下降67.76%。';
    expect(briefs(readOne(text, 'final'))[1]).toBe(
      '-20 change 2024 executed total fund fiscal from 2023 executed',
    );
  });

  it('leaves a year in the reasons to them: what follows is of the year of the document', () => {
    const text =
      '公务用车购置费75万元，主要原因是2026年度预计更新5辆，比2025年增加2辆；公务用车运行费38.76万元。';
    expect(briefs(readOne(text, 'final')).map((brief) => brief.split(' ').slice(0, 4))).toEqual([
      ['75', 'amount', '2024', 'executed'],
      ['38.76', 'amount', '2024', 'executed'],
    ]);
  });
});
